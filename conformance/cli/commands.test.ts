/** The command as scripts meet it: help, exit statuses, one JSON document on standard output, and what each refuses. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { each, folder, HOME, roof, type Said } from "./roof.js";
import { SMALL } from "./small.js";

const root = folder();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(root, name), text);
  return join(root, name);
};

/** The contract's commands. */
const COMMANDS =
  "run fly coast reconstruct reach hazard track score assign cover share stability study serve verify prove check catalogue export".split(
    " ",
  );

describe("help", () => {
  let said: Said[] = [];
  beforeAll(async () => {
    said = await each(COMMANDS, (name) => roof([name, "--help"]));
  }, 120_000);

  it("of the command itself lists every command, the exit statuses and how to start", async () => {
    for (const args of [["--help"], ["help"], []]) {
      const { status, out } = await roof(args);
      expect(status).toBe(0);
      for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
      expect(out).toMatch(/0 done.*1.*2 bad input.*3/);
      expect(out).toContain("roof run roof-2010");
    }
  });

  it.each(COMMANDS.map((name, i) => [name, i] as const))("of %s has examples and --json", (name, i) => {
    const { status, out, err } = said[i]!;
    expect(status).toBe(0);
    expect(err).not.toContain("error");
    expect(out).toContain(`Usage: roof ${name}`);
    expect(out).toContain("--json");
    expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*? {2}roof ${name} `));
  });

  it("the version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")) as { version: string };
    expect((await roof(["--version"])).out).toBe(`${version}\n`);
  });
});

/** Quick answers of "done" and of "no". */
const DONE: readonly (readonly [
  name: string,
  status: number,
  args: readonly string[],
  fields: readonly string[],
])[] = [
  ["check", 0, ["check", "roof-2010"], ["ok", "scenario", "issues"]],
  [
    "fly",
    0,
    ["fly", "--missile", "forden-scud-b", "--from", "40.8,0", "--azimuth-deg", "40", "--max-range"],
    [
      "rangeKm",
      "apogeeKm",
      "flightTimeS",
      "burnoutTimeS",
      "burnoutSpeedMps",
      "burnoutAltitudeKm",
      "burnoutAngleDeg",
      "impact",
      "reentrySpeedMps",
      "azimuthDeg",
    ],
  ],
  [
    "fly at a target",
    0,
    ["fly", "--missile", "irn-sejjil-2", "--from", "38.08,46.29", "--to", "44.4268,26.1025"],
    ["rangeKm", "missDistanceM", "impact"],
  ],
  [
    "fly at one out of range",
    1,
    ["fly", "--missile", "irn-sejjil-2", "--from", "38.08,46.29", "--to", "52.52,13.405"],
    ["ok", "code", "shortfallKm"],
  ],
  [
    "reconstruct",
    0,
    ["reconstruct", "--range-km", "950", "--apogee-km", "4475", "--flight-time-min", "53"],
    ["coastTimeS", "flightTimeS", "burnoutSpeedMps", "standardRangeKm", "consistent", "why"],
  ],
  ["catalogue", 0, ["catalogue"], []],
  ["catalogue interceptors", 0, ["catalogue", "interceptors"], []],
  [
    "catalogue of one",
    0,
    ["catalogue", "missiles", "irn-sejjil-2"],
    ["id", "name", "nation", "sources", "status", "verified"],
  ],
];

describe("--json", () => {
  it.each(DONE)(
    "%s: status %i, one document on standard output and nothing else",
    async (_n, status, args, fields) => {
      const said = await roof([...args, "--json"]);
      expect(said.status, said.err).toBe(status);
      const answer = JSON.parse(said.out) as Record<string, unknown>;
      for (const field of fields) expect(answer).toHaveProperty(field);
      expect(said.out.endsWith("\n")).toBe(true);
      expect(said.out.trim().split("\n")).toHaveLength(1);
    },
  );

  it("coast: a state in a file", async () => {
    const state = file(
      "state.yaml",
      "latDeg: 38\nlonDeg: 46\naltitudeM: 100000\nvelocityNedMps: [1500, -2000, -2500]\nbetaKgPerM2: 5000\n",
    );
    const said = await roof(["coast", "--state", state, "--json"]);
    expect(said.status).toBe(0);
    for (const field of ["impact", "flightTimeS", "apogeeKm", "rangeKm"])
      expect(JSON.parse(said.out)).toHaveProperty(field);
  });

  it("track and score: a detections file to tracks, and tracks against the truth", async () => {
    const set = join(HOME, "validation", "tracking", "dev_N1");
    const tracks = join(root, "tracks.json");
    const tracked = await roof(["track", `${set}.json`, "--out", tracks, "--json"]);
    expect(tracked.status, tracked.err).toBe(0);
    for (const field of ["scans", "tracks", "wallS", "scansPerS"])
      expect(JSON.parse(tracked.out)).toHaveProperty(field);
    const scored = await roof(["score", "--truth", `${set}.truth.json`, "--tracks", tracks, "--json"]);
    expect(scored.status, scored.err).toBe(0);
    for (const field of [
      "gospaM",
      "localisationM",
      "missedPerScan",
      "falsePerScan",
      "ospaM",
      "positionRmseM",
      "velocityRmseMps",
      "idSwitches",
      "completeness",
    ])
      expect(JSON.parse(scored.out)).toHaveProperty(field);
  });

  it("reach: a range in every direction, and the places and people within it", async () => {
    const said = await roof(["reach", "--missile", "irn-shahab-1", "--from", "38.08,46.29", "--json"]);
    expect(said.status, said.err).toBe(0);
    const answer = JSON.parse(said.out) as {
      rangeByAzimuthKm: readonly unknown[];
      placesInReach: readonly { name: string; nation: string; population: number; distanceKm: number }[];
      populationByNation: Record<string, number>;
    };
    expect(answer.rangeByAzimuthKm.length).toBeGreaterThan(7);
    const sums: Record<string, number> = {};
    for (const { nation, population } of answer.placesInReach)
      sums[nation] = (sums[nation] ?? 0) + population;
    expect(answer.populationByNation).toEqual(sums);
  });

  it("run: what the contract names, and a bar nowhere but on a terminal", async () => {
    const said = await roof(["run", file("small.yaml", SMALL), "--json"]);
    expect(said.status, said.err).toBe(0);
    const answer = JSON.parse(said.out) as Record<string, unknown>;
    for (const field of ["scenario", "governance", "seed", "digest", "launches", "nations", "timings"])
      expect(answer).toHaveProperty(field);
    expect(said.err.replace(/^(Compiling|Installing packages) …\n/gm, "")).toBe("");
  }, 120_000);
});

/** What each command must refuse with status 2: arguments, and the code that says why. */
const REFUSED: readonly (readonly [args: readonly string[], code: string])[] = [
  [["launch"], "USAGE"],
  [["run"], "USAGE"],
  [["run", "roof-2010", "--colour"], "USAGE"],
  [["run", "roof-2010", "--governance", "anarchy"], "USAGE"],
  [["run", "roof-2010", "--seed", "-1"], "BELOW_MINIMUM"],
  [["run", "roof-2010", "--seed", "1.5"], "NOT_WHOLE"],
  [["run", "roof-2011"], "FILE_NOT_FOUND"],
  [["check", "nowhere.yaml"], "FILE_NOT_FOUND"],
  [["fly"], "OPTION_MISSING"],
  [["fly", "--missile", "irn-sejil", "--from", "38,46", "--to", "44,26"], "UNKNOWN"],
  [["fly", "--missile", "irn-sejjil-2", "--from", "38", "--to", "44,26"], ""],
  [["fly", "--missile", "irn-sejjil-2", "--from", "98,46", "--to", "44,26"], ""],
  [["fly", "--missile", "irn-sejjil-2", "--from", "38,46"], "OPTION_MISSING"],
  [
    ["fly", "--missile", "irn-sejjil-2", "--from", "38,46", "--to", "44,26", "--azimuth-deg", "3"],
    "OPTIONS_CLASH",
  ],
  [["fly", "--missile", "irn-sejjil-2", "--from", "38,46", "--to", "44,26", "--loft", "sideways"], ""],
  [["coast"], "OPTION_MISSING"],
  [["coast", "--state", "nowhere.yaml"], "FILE_NOT_FOUND"],
  [["reconstruct", "--range-km", "950"], "OPTION_MISSING"],
  [["reconstruct", "--range-km", "-1", "--apogee-km", "x"], "BELOW_MINIMUM"],
  [["reach", "--missile", "irn-sejjil-2"], "OPTION_MISSING"],
  [["track", "nowhere.json"], ""],
  [["score", "--truth", "nowhere.json"], ""],
  [["catalogue", "bombs"], ""],
  [["catalogue", "missiles", "nothing-of-the-kind"], ""],
  [["export", "nowhere", "--format", "kml"], "FILE_NOT_FOUND"],
  [["export", "."], "OPTION_MISSING"],
  [["verify", "nowhere"], "FILE_NOT_FOUND"],
  [["verify", "docs"], "NOT_A_RUN"],
  [["serve", "--port", "99999"], "ABOVE_MAXIMUM"],
];

describe("bad input", () => {
  let said: Said[] = [];
  beforeAll(async () => {
    said = await each(REFUSED, ([args]) => roof([...args, "--json"]));
  }, 240_000);

  it.each(REFUSED.map(([args, code], i) => [args.join(" "), code, i] as const))(
    "roof %s: status 2, every issue on standard error, and one document",
    (_args, code, i) => {
      const { status, out, err } = said[i]!;
      expect(status, err).toBe(2);
      const answer = JSON.parse(out) as { ok: boolean; issues: { code: string; message: string }[] };
      expect(answer.ok).toBe(false);
      expect(answer.issues.length).toBeGreaterThan(0);
      for (const issue of answer.issues) {
        expect(issue.message.length).toBeGreaterThan(3);
        expect(err).toContain(issue.message);
      }
      expect(answer.issues.some((issue) => issue.code.startsWith(code))).toBe(true);
      expect(err).not.toContain("a fault of ours");
    },
  );

  it("every option of one command that is wrong is named at once", async () => {
    const { out } = await roof([
      "reconstruct",
      "--range-km",
      "-1",
      "--apogee-km",
      "x",
      "--boost-s",
      "y",
      "--json",
    ]);
    const { issues } = JSON.parse(out) as { issues: { path: string }[] };
    expect(issues.map((issue) => issue.path)).toEqual(["--range-km", "--apogee-km", "--boost-s"]);
  });

  it("a file that cannot be written is refused before the work, and no half of one is left", async () => {
    const args = ["fly", "--missile", "irn-sejjil-2", "--from", "38,46", "--to", "44,26"];
    const said = await roof([...args, "--csv", join(root, "no-such-folder", "flight.csv")]);
    expect(said.status).toBe(2);
    expect(said.out).toBe("");
    expect(existsSync(join(root, "no-such-folder"))).toBe(false);
    expect(readdirSync(root).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("files", () => {
  it("fly writes the same flight as CZML and CSV", async () => {
    const [czml, csv] = [join(root, "flight.czml"), join(root, "flight.csv")];
    const args = ["fly", "--missile", "irn-sejjil-2", "--from", "38.08,46.29", "--to", "44.4268,26.1025"];
    expect((await roof([...args, "--czml", czml, "--csv", csv])).status).toBe(0);
    expect((JSON.parse(readFileSync(czml, "utf8")) as { id: string }[])[0]!.id).toBe("document");
    const rows = readFileSync(csv, "utf8").trim().split("\n");
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map((row) => row.split(",").length)).size).toBe(1);
  });
});
