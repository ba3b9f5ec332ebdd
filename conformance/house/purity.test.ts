/** The purity check finds each planted fault, by file and line, and lets through what is exact on every engine. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const FAULTS: Readonly<Record<string, string>> = {
  "clock by Date.now": `export const x = Date.now();`,
  "clock by new Date()": `export const x = new Date();`,
  "clock by Date()": `export const x = Date();`,
  "clock taken out of Date": `const { now } = Date; export const x = now();`,
  "clock renamed out of Date": `const { now: instant } = Date; export const x = instant();`,
  "clock by performance": `export const x = performance.now();`,
  "time zone by new Date(y, m, d)": `export const x = new Date(2010, 10, 20);`,
  "time zone by getHours": `export const x = new Date(0).getHours();`,
  randomness: `export const x = Math.random();`,
  "randomness by element": `export const x = Math["random"]();`,
  "randomness by alias": `const M = Math; export const x = M.random();`,
  "randomness by crypto": `export const x = crypto.getRandomValues(new Uint8Array(4));`,
  "a computed member of Math": `export const x = (name: "sin" | "cos") => Math[name](1);`,
  sin: `export const x = Math.sin(1);`,
  "sin as a value": `export const x = [1, 2].map(Math.sin);`,
  "sin taken out": `const { sin } = Math; export const x = sin(1);`,
  hypot: `export const x = Math.hypot(1, 2);`,
  pow: `export const x = Math.pow(2, 0.5);`,
  "power sign": `export const x = 2 ** 0.5;`,
  "power assignment": `let y = 2; y **= 1.5; export const x = y;`,
  log2: `export const x = Math.log2(3);`,
  timer: `setTimeout(() => 0, 1); export const x = 0;`,
  interval: `export const x = setInterval(() => 0, 1);`,
  process: `export const x = process.env["HOME"];`,
  buffer: `export const x = Buffer.from("a");`,
  console: `console.log("a"); export const x = 0;`,
  network: `export const x = fetch("https://example.org");`,
  document: `export const x = document.title;`,
  "host by shorthand": `export const x = { process };`,
  globalThis: `export const x = globalThis;`,
  "globalThis to reach the clock": `export const x = (globalThis as unknown as { Date: { now(): number } }).Date.now();`,
  eval: `export const x = eval("1");`,
  "locale by toLocaleString": `export const x = (1234.5).toLocaleString();`,
  "locale by localeCompare": `export const x = ["b", "a"].sort((p, q) => p.localeCompare(q));`,
  "locale by Intl": `export const x = new Intl.NumberFormat("en").format(1);`,
  "engine by stack": `export const x = new Error("a").stack;`,
  "import of node:fs": `import { readFileSync } from "node:fs"; export const x = readFileSync;`,
  "import of fs/promises": `import { readFile } from "fs/promises"; export const x = readFile;`,
  "import of net": `export * from "net";`,
  "dynamic import of node:http": `export const x = import("node:http");`,
  "dynamic import of a computed name": `export const x = (name: string) => import(name);`,
  "package that is not listed": `import fastify from "fastify"; export const x = fastify;`,
};

const HARMLESS: Readonly<Record<string, string>> = {
  "exact functions": `export const x = Math.sqrt(Math.abs(Math.floor(2.5))) + Math.PI + Math.imul(2, 3);`,
  "a date of a given instant": `export const x = new Date(0).toISOString() + Date.parse("2010-11-20T00:00:00Z") + Date.UTC(2010, 1);`,
  "own names like the host's": `export const x = (process: number, performance: { now: number }) => process + performance.now;`,
  "own members like the refused": `const own = { sin: 1, random: 2, now: 3 }; export const x = own.sin + own.random + own.now;`,
  "words in text and comments": `/* Math.sin, Date.now, 2 ** 3 */ export const x = "process.env and Math.random()";`,
  "host types": `export const x = (bytes: Uint8Array, signal: AbortSignal) => [bytes.length, signal] as const;`,
  "listed packages": `import { z } from "zod"; import { sha256 } from "@noble/hashes/sha2.js"; export const x = [z, sha256];`,
  "text as bytes": `export const x = new TextEncoder().encode("a");`,
};

const root = mkdtempSync(join(tmpdir(), "roof-purity-"));
const script = fileURLToPath(new URL("../../scripts/purity.mjs", import.meta.url));
const fileOf = (kind: string, name: string) => `src/${kind}/${name.replace(/[^A-Za-z0-9]+/g, "-")}.ts`;
let lines: readonly string[] = [];
let status: number | string | null | undefined;

const plant = (path: string, text: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), `// line 1\n${text}\n`);
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(FAULTS)) plant(fileOf("tracking", name), text);
  for (const [name, text] of Object.entries(HARMLESS)) plant(fileOf("earth", name), text);
  plant("src/apps/server/clock.ts", `export const x = Date.now();`);
  plant("src/flight/clock.test.ts", `export const x = Date.now();`);
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [script, root], (error, _stdout, stderr) => {
      lines = stderr.split("\n").filter((line) => line !== "");
      status = error?.code;
      resolve();
    });
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("purity of the rooms", () => {
  it.each(Object.keys(FAULTS))("finds %s, on its line", (name) => {
    expect(lines.filter((line) => line.startsWith(`${fileOf("tracking", name)}:2:`))).not.toEqual([]);
  });

  it.each(Object.keys(HARMLESS))("lets through %s", (name) => {
    expect(lines.filter((line) => line.startsWith(fileOf("earth", name)))).toEqual([]);
  });

  it("leaves apps and test files alone, and fails the build", () => {
    expect(lines.filter((line) => !line.startsWith("src/tracking/"))).toEqual([]);
    expect(status).toBe(1);
  });
});
