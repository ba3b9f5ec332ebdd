/**
 * Bad scenarios at the command line: each issue with line and column, status 2, and nothing written.
 *
 * The § in a changed text marks where the issue must point. It is taken out before the file is written, so the expected
 * line and column come from the text. The last rows are right by shape and wrong by the catalogue.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { each, folder, roof, type Said } from "./roof.js";
import { SMALL } from "./small.js";

type Row = readonly [name: string, from: string, to: string, path: string, code: string];

const ROWS: readonly Row[] = [
  ["latitude beyond the pole", "latDeg: 39.9,", "latDeg: §91.5,", "launches[0].to.latDeg", "ABOVE_MAXIMUM"],
  ["longitude below the range", "lonDeg: 46.29", "lonDeg: §-181", "launches[0].from.lonDeg", "BELOW_MINIMUM"],
  ["text for a number", "at: 60", "at: §soon", "launches[0].at", "WRONG_TYPE"],
  ["quoted number", "rounds: 24", 'rounds: §"24"', "batteries[0].rounds", "WRONG_TYPE"],
  ["half a round", "rounds: 24", "rounds: §24.5", "batteries[0].rounds", "WRONG_TYPE"],
  ["time before the epoch", "at: 60", "at: §-1", "launches[0].at", "BELOW_MINIMUM"],
  ["infinite latency", "latencyS: 1 }", "latencyS: §.inf }", "links[0].latencyS", "WRONG_TYPE"],
  ["no number", "lonDeg: 37.79", "lonDeg: §.nan", "sensors[0].at.lonDeg", "WRONG_TYPE"],
  ["unknown key", "mode: simulated", "§colour: red\nmode: simulated", "colour", "UNKNOWN_KEY"],
  ["misspelt key", "    rounds: 24", "    §round: 24\n    rounds: 24", "batteries[0].round", "UNKNOWN_KEY"],
  ["missing title", "title: Small\nepoch", "§epoch", "title", "MISSING_KEY"],
  ["missing missile", "    missile: irn-shahab-2\n", "", "launches[0].missile", "MISSING_KEY"],
  ["value left empty", "epoch: 2010-11-20T12:00:00Z", "§epoch:", "epoch", "WRONG_TYPE"],
  ["mode of no kind", "mode: simulated", "mode: §real", "mode", "NOT_ONE_OF"],
  ["live mode", "mode: simulated", "mode: §live", "mode", "LIVE_SCENARIO"],
  ["governance of no kind", "governance: roof", "governance: §anarchy", "governance", "NOT_ONE_OF"],
  ["sectors without sectors", "governance: roof", "governance: §sectors", "governance", "SECTORS_MISSING"],
  ["local time", "2010-11-20T12:00:00Z", "§2010-11-20T12:00:00+01:00", "epoch", "BAD_FORMAT"],
  ["30 February", "2010-11-20T12:00:00Z", "§2010-02-30T12:00:00Z", "epoch", "NO_SUCH_DATE"],
  [
    "window that ends early",
    "2010-11-20T14:00:00Z",
    "§2010-11-20T10:00:00Z",
    "notifications[0].windowEnd",
    "WINDOW_ENDS_EARLY",
  ],
  ["nation in small letters", "[TUR, USA, RUS]", "[TUR, USA, §rus]", "nations[2]", "BAD_FORMAT"],
  ["nation twice", "[TUR, USA, RUS]", "[TUR, USA, §TUR]", "nations[2]", "DUPLICATE_ID"],
  ["map for a list", "[TUR, USA, RUS]", "§{ TUR: 1 }", "nations", "WRONG_TYPE"],
  [
    "target and azimuth",
    "  - id: erzurum",
    "  - §azimuthDeg: 10\n    id: erzurum",
    "launches[0]",
    "RULE_BROKEN",
  ],
  [
    "a notice that is not there",
    "    at: 60",
    "    at: 60\n    notified: §n2",
    "launches[0].notified",
    "UNKNOWN_REFERENCE",
  ],
  ["the same id twice", "id: infrared", "id: §kurecik", "sensors[1].id", "DUPLICATE_ID"],
  ["loss above one", "latencyS: 1 }", "latencyS: 1, loss: §2 }", "links[0].loss", "ABOVE_MAXIMUM"],
  ["key twice", "mode: simulated", "mode: simulated\n§mode: exercise", "mode", "DUPLICATE_KEY"],
  [
    "list left open",
    "nations: [TUR, USA, RUS]\nsensors:",
    "nations: [TUR, USA\n§sensors:",
    "",
    "YAML_SYNTAX",
  ],
  ["tab as indentation", "    owner: USA\n    at", "§\towner: USA\n    at", "", "YAML_SYNTAX"],
  ["alias without anchor", "title: Small", "title: §*nobody", "", "UNKNOWN_ALIAS"],
  ["two documents", "notifications:\n", "§---\nnotifications:\n", "", "MANY_DOCUMENTS"],
  ["control character", "title: Small", "title: Sm§\u0007all", "", "NOT_TEXT"],
  ["a missile nobody lists", "missile: irn-shahab-2", "missile: §irn-shahab-22", "launches[0].missile", ""],
  ["a sensor nobody lists", "use: an-tpy-2", "use: §an-tpy-3", "sensors[0].use", ""],
  ["an interceptor nobody lists", "use: thaad", "use: §sm-4", "batteries[0].use", ""],
];

/** The text without its mark, and the place the mark stood at, counted as an editor does; a row without mark has no place. */
const unmark = (marked: string) => {
  const at = marked.indexOf("§");
  const before = marked.slice(0, Math.max(at, 0));
  return {
    text: marked.replace("§", ""),
    place: at < 0 ? "" : `:${before.split("\n").length}:${before.length - before.lastIndexOf("\n")} `,
  };
};

const root = folder();
const cases = ROWS.map(([name, from, to, path, code], i) => {
  const { text, place } = unmark(SMALL.replace(from, to));
  return {
    name,
    from,
    path,
    code,
    text,
    place,
    file: join(root, `bad-${i}.yaml`),
    out: join(root, `out-${i}`),
  };
});
let checked: Said[] = [];
let played: Said[] = [];

beforeAll(async () => {
  for (const one of cases) writeFileSync(one.file, one.text);
  checked = await each(cases, (one) => roof(["check", one.file]));
  played = await each(cases, (one) => roof(["run", one.file, "--json", "--out", one.out]));
}, 240_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("the scenario they are made from is right", async () => {
  const file = join(root, "good.yaml");
  writeFileSync(file, SMALL);
  expect(await roof(["check", file])).toMatchObject({ status: 0 });
});

describe.each(cases.map((one, i) => [one.name, one, i] as const))("%s", (_name, one, i) => {
  it("changes the good scenario", () => {
    expect(SMALL).toContain(one.from);
  });

  it("roof check: status 2, the file with line and column, path and code, and nothing on standard output", () => {
    const said = checked[i]!;
    expect(said.status).toBe(2);
    expect(said.out).toBe("");
    const lines = said.err.split("\n").filter((line) => line.startsWith(one.file));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.slice(one.file.length)).toMatch(/^:\d+:\d+ \S+ [A-Z0-9_]+ \S/);
    const named = lines.find(
      (line) =>
        line.startsWith(`${one.file}${one.place}`) &&
        line.includes(` ${one.path === "" ? "-" : one.path} ${one.code}`),
    );
    expect(named, said.err).toBeDefined();
  });

  it("roof run --out: status 2, one JSON document with the same issue, and nothing written", () => {
    const said = played[i]!;
    expect(said.status).toBe(2);
    const answer = JSON.parse(said.out) as {
      ok: boolean;
      source: string;
      issues: { code: string; path: string; line: number; column: number; message: string }[];
    };
    expect(answer.ok).toBe(false);
    expect(answer.source).toBe(one.file);
    const found = answer.issues.find((issue) => issue.path === one.path && issue.code.startsWith(one.code));
    expect(found).toBeDefined();
    if (one.place !== "") expect(`:${found!.line}:${found!.column} `).toBe(one.place);
    expect(existsSync(one.out)).toBe(false);
  });
});

describe("several faults at once", () => {
  it("are all named, in the order of the file", async () => {
    const file = join(root, "many.yaml");
    writeFileSync(
      file,
      SMALL.replace("mode: simulated", "mode: real")
        .replace("at: 60", "at: soon")
        .replace("rounds: 24", "rounds: -1"),
    );
    const said = await roof(["check", file, "--json"]);
    const { issues } = JSON.parse(said.out) as { issues: { path: string; line: number }[] };
    expect(issues.map((issue) => issue.path)).toEqual(["mode", "batteries[0].rounds", "launches[0].at"]);
    expect(issues.map((issue) => issue.line)).toEqual(
      issues.map((issue) => issue.line).sort((a, b) => a - b),
    );
  });
});

describe("what is no scenario at all", () => {
  const odd = (name: string, bytes: Uint8Array | string): string => {
    const file = join(root, name);
    writeFileSync(file, bytes);
    return file;
  };
  it.each([
    ["an empty file", "empty.yaml", "", "EMPTY"],
    ["bytes that are not UTF-8", "latin.yaml", Uint8Array.from([116, 105, 58, 32, 0xe9, 10]), "NOT_UTF8"],
    ["UTF-16", "wide.yaml", Uint8Array.from([0xff, 0xfe, 0x74, 0]), "NOT_UTF8"],
    ["more than a mebibyte", "large.yaml", "#".repeat(1_100_000), "TOO_LARGE"],
    ["a list", "list.yaml", "- 1\n- 2\n", "WRONG_TYPE"],
  ])("%s", async (_name, name, bytes, code) => {
    const file = odd(name, bytes);
    const said = await roof(["run", file, "--out", join(root, "never")]);
    expect(said.status).toBe(2);
    expect(said.err).toContain(` ${code} `);
    expect(existsSync(join(root, "never"))).toBe(false);
  });

  it("a file that is not there, and a folder", async () => {
    expect(await roof(["check", join(root, "none.yaml")])).toMatchObject({ status: 2, out: "" });
    expect((await roof(["check", root])).err).toContain("IS_A_FOLDER");
  });
});

describe("a folder that is somebody else's", () => {
  it("is refused before anything is played, and left as it was", async () => {
    const theirs = join(root, "theirs");
    mkdirSync(theirs);
    writeFileSync(join(theirs, "letter.txt"), "dear");
    const file = join(root, "good-2.yaml");
    writeFileSync(file, SMALL);
    const said = await roof(["run", file, "--out", theirs]);
    expect(said.status).toBe(2);
    expect(said.err).toContain("FOLDER_NOT_EMPTY");
    expect(readdirSync(theirs)).toEqual(["letter.txt"]);
    expect(readFileSync(join(theirs, "letter.txt"), "utf8")).toBe("dear");
  });
});
