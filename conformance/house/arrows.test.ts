/**
 * Every arrow between two rooms, planted: the check lets through what the table allows and stops all the rest.
 *
 * The table stands here a second time, written out by hand from ADR 0001, 0007, 0009 and 0010, as a judge of .dependency-cruiser.cjs.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ALLOWED: Readonly<Record<string, string>> = {
  base: "",
  earth: "base",
  flight: "base earth",
  sensing: "base earth",
  messages: "base earth",
  tracking: "base earth flight sensing messages",
  defence: "base earth flight sensing messages",
  coalition: "base earth messages",
  proof: "base",
  federation: "base",
  ledger: "base messages proof",
  centre: "base tracking defence coalition ledger messages flight sensing earth",
  world: "base earth flight sensing messages",
  exercise: "base world centre messages",
  study: "base exercise world defence flight sensing coalition ledger messages earth",
  catalogue: "base messages",
  formats: "base messages earth",
  "apps/server": "base centre federation exercise ledger proof coalition messages formats catalogue study",
  "apps/console": "base messages formats earth",
  "apps/console/workers":
    "base messages formats earth exercise study flight defence ledger proof apps/console",
  "apps/cli":
    "base earth flight sensing messages tracking defence coalition proof federation ledger centre world exercise study catalogue formats apps/server apps/console",
};
const ROOMS = Object.keys(ALLOWED);
const TARGETS = ROOMS.filter((room) => room !== "apps/console/workers");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const home = fileURLToPath(new URL("../..", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "roof-arrows-"));
let violations: readonly Violation[] = [];
let status = 0;

const plant = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
};
const probe = (from: string, to: string) => `src/${from}/to-${to.replace("/", "-")}.ts`;
const rulesFor = (path: string) => violations.filter((one) => one.from === path).map((one) => one.rule.name);

/** Runs the check in the planted tree, as `npm test` does; its exit status. */
const cruise = (...args: string[]) =>
  new Promise<number>((resolve) => {
    const bin = join(home, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const run = execFile(process.execPath, [bin, "--config", ".dependency-cruiser.cjs", ...args], {
      cwd: root,
    });
    run.on("exit", (code) => resolve(code ?? 0));
  });

beforeAll(async () => {
  for (const file of ["tsconfig.json", "package.json", ".dependency-cruiser.cjs"])
    cpSync(join(home, file), join(root, file));
  symlinkSync(join(home, "node_modules"), join(root, "node_modules"));
  for (const room of TARGETS) plant(`src/${room}/index.ts`, `export const here = "${room}";`);
  for (const from of ROOMS)
    for (const to of TARGETS)
      if (from !== to) {
        const path = relative(`src/${from}`, `src/${to}/index.js`);
        const through = path.startsWith(".") ? path : `./${path}`;
        // One in two by type alone: a type is an arrow too.
        const kind = (ROOMS.indexOf(from) + TARGETS.indexOf(to)) % 2 === 0 ? "type " : "";
        plant(
          probe(from, to),
          `import ${kind}{ here } from "${through}";\nexport ${kind ? "type X = typeof here" : "const x = here"};`,
        );
      }
  plant("src/earth/inner.ts", `export const inner = 1;`);
  plant("src/flight/past.ts", `export { inner } from "../earth/inner.js";`);
  plant("src/apps/cli/past.ts", `export { inner } from "../../earth/inner.js";`);
  plant(
    "src/flight/past.test.ts",
    `import { inner } from "../earth/inner.js";\nimport { here } from "../study/index.js";\nexport default [inner, here];`,
  );
  plant("src/tracking/one.ts", `import { two } from "./two.js";\nexport const one = (): number => two();`);
  plant("src/tracking/two.ts", `import { one } from "./one.js";\nexport const two = (): number => one();`);
  plant("src/shed/tool.ts", `import { here } from "../base/index.js";\nexport const x = here;`);
  plant("src/defence/from-test.ts", `import "../flight/past.test.js";`);
  plant("src/ledger/lost.ts", `import "./nowhere.js";`);
  plant("src/formats/dev.ts", `import check from "fast-check";\nexport const x = check;`);
  plant("src/formats/listed.ts", `import { z } from "zod";\nexport const x = z;`);
  const out = join(root, "out.json");
  await cruise("--output-type", "json", "--output-to", out, "src");
  violations = (JSON.parse(readFileSync(out, "utf8")) as { summary: { violations: Violation[] } }).summary
    .violations;
  // A report in JSON always ends with status 0; the form that `npm test` runs must not.
  status = await cruise("src/tracking");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the arrows between rooms", () => {
  it.each(ROOMS)("are exactly the table's from %s", (from) => {
    const allowed = ALLOWED[from]!.split(" ");
    for (const to of TARGETS) {
      if (from === to) continue;
      expect([to, rulesFor(probe(from, to)).length === 0]).toEqual([to, allowed.includes(to)]);
    }
  });

  it("keep the picture from the truth", () => {
    for (const from of ["tracking", "defence", "coalition", "centre"])
      expect(rulesFor(probe(from, "world"))).toContain(`arrows-of-${from}`);
  });

  it("go only through a room's index, from the apps too", () => {
    expect(rulesFor("src/flight/past.ts")).toEqual(["only-through-the-index"]);
    expect(rulesFor("src/apps/cli/past.ts")).toEqual(["only-through-the-index"]);
  });

  it.each([
    ["a cycle", "src/tracking/one.ts", "no-cycles"],
    ["a room without arrows", "src/shed/tool.ts", "every-room-has-arrows"],
    ["an import of a test", "src/defence/from-test.ts", "tests-are-not-imported"],
    ["an import of nothing", "src/ledger/lost.ts", "everything-resolves"],
    [
      "a development package in published code",
      "src/formats/dev.ts",
      "published-code-uses-published-packages",
    ],
  ])("stop %s", (_what, path, rule) => {
    expect(rulesFor(path)).toContain(rule);
  });

  it("leave tests and published packages alone, and fail the build", () => {
    expect(rulesFor("src/flight/past.test.ts")).toEqual([]);
    expect(rulesFor("src/formats/listed.ts")).toEqual([]);
    expect(status).toBeGreaterThan(0);
  });
});
