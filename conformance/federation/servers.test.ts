/** docs/federation.md followed word for word: a real broker, two real servers; then one killed and the broker started anew. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;
const DOC = readFileSync(new URL("../../docs/federation.md", import.meta.url), "utf8");
const LINES = [...DOC.matchAll(/^\$ (.+)$/gm)].map((m) => m[1]!);
const folder = mkdtempSync(join(tmpdir(), "roof-two-"));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) if (child.exitCode === null) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
const broker = ["/usr/sbin", ...(process.env["PATH"] ?? "").split(delimiter)]
  .map((dir) => join(dir, "nats-server"))
  .find((path) => existsSync(path));

/** A line of the page: `npx roof` is this checkout's, the rest is what it says. */
const begin = (line: string): ChildProcess => {
  const [program = "", ...args] = line.split(" ");
  const child =
    program === "npx"
      ? spawn(process.execPath, [join(ROOT, "bin/roof.mjs"), ...args.slice(1)], {
          cwd: folder,
          stdio: ["ignore", "pipe", "pipe"],
        })
      : spawn(broker ?? program, args, { cwd: folder, stdio: "ignore" });
  running.push(child);
  return child;
};
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.once("exit", done));
const lineOf = (part: string): string => LINES.find((l) => l.includes(part)) ?? `no line with ${part}`;
const get = async (address: string): Promise<string> => (await fetch(address)).text();
const until = async (what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < seconds * 4; tries += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`not within ${seconds} s: ${what}`);
};
interface Line {
  readonly kind: string;
  readonly direction?: string;
  readonly peer?: string;
  readonly digest?: string;
  readonly message?: { readonly kind: string };
}
const TUR = "http://127.0.0.1:8290";
const RUS = "http://127.0.0.1:8291";
const journal = async (at: string): Promise<string[]> => (await get(`${at}/api/journal`)).trim().split("\n");
const passing = (lines: readonly string[], direction: string, peer: string): string[] =>
  lines
    .map((l) => JSON.parse(l) as Line)
    .flatMap((l) => (l.direction === direction && l.peer === peer ? [`${l.message?.kind} ${l.digest}`] : []));
const waiting = async (at: string): Promise<number> =>
  (JSON.parse(await get(`${at}/api/links`)) as { waiting: number }[]).reduce((sum, l) => sum + l.waiting, 0);

describe.skipIf(broker === undefined)("two nations, two servers, a broker between", () => {
  it("warn the one of what only the other saw, through a kill and a broker that forgot everything", async () => {
    expect(await ended(begin(lineOf("federation init")))).toBe(0);
    expect(statSync(join(folder, "out/two/TUR/keys.json")).mode & 0o77).toBe(0);
    let nats = begin(lineOf("nats-server"));
    begin(lineOf("--nation TUR"));
    let rus = begin(lineOf("--nation RUS"));
    const curl = lineOf("curl").split(" ").at(-1) ?? "";
    await until("Russia is warned", 60, async () => (await get(curl)).includes('"nation":"RUS"'));
    const before = await journal(RUS);
    expect(before.every((l) => (JSON.parse(l) as Line).message?.kind !== "measurements")).toBe(true);

    rus.kill("SIGKILL");
    nats.kill("SIGKILL");
    await Promise.all([ended(rus), ended(nats)]);
    nats = begin(lineOf("nats-server"));
    rus = begin(lineOf("--nation RUS"));
    await until("Russia is back", 30, async () => (await get(`${RUS}/health`)).includes('"ok":true'));
    const after = await journal(RUS);
    // Whatever it had told was durable, so it has it again, byte for byte.
    expect(after.length).toBeGreaterThanOrEqual(before.length);
    expect(before.findIndex((line, n) => after[n] !== line)).toBe(-1);
    await until("everything is receipted", 60, async () => (await waiting(TUR)) + (await waiting(RUS)) < 3);
    await until("nothing is under way", 30, async () => {
      const [sent, got] = [
        passing(await journal(TUR), "out", "RUS"),
        passing(await journal(RUS), "in", "TUR"),
      ];
      return (
        got.length > 20 &&
        sent.filter((s) => s.startsWith("track")).length - got.filter((s) => s.startsWith("track")).length < 5
      );
    });
    const sent = passing(await journal(TUR), "out", "RUS").filter((s) => s.startsWith("track"));
    const got = passing(await journal(RUS), "in", "TUR").filter((s) => s.startsWith("track"));
    // Once each, and in order: what Russia took is the beginning of what Turkey said.
    expect(got).toEqual(sent.slice(0, got.length));
    for (const child of running) child.kill("SIGTERM");
  }, 180_000);

  it("refuse a configuration with every issue at its line, and a folder that is there already", async () => {
    const child = begin(`${lineOf("federation init")}`);
    expect(await ended(child)).toBe(2);
    const wrong = begin("npx roof serve --config out/two/nats.conf");
    let said = "";
    wrong.stderr?.on("data", (bytes: Buffer) => (said += bytes.toString()));
    expect(await ended(wrong)).toBe(2);
    expect(said).toMatch(/nats\.conf/);
  }, 60_000);
});
