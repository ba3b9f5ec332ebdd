/** `roof track` and `roof score` from file to file, and what they refuse. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BadInput } from "../answer.js";
import { score, track } from "./track.js";

const set = (name: string): string =>
  fileURLToPath(new URL(`../../../../validation/tracking/${name}`, import.meta.url));
let folder = "";
const inFolder = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roof-track-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Codes and paths of every issue a command names. */
const issuesOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof BadInput) return error.issues.map(({ code, path }) => `${code} ${path}`.trim());
    throw error;
  }
  return [];
};

describe("roof track", () => {
  it("writes tracks that score finds good", async () => {
    const out = inFolder("tracks.json");
    const told = (await track(set("dev_N1.json"), { out, filter: "ekf", associate: "gnn" })).json;
    expect(told).toMatchObject({ scans: 200, tracks: 1 });
    const { scans } = JSON.parse(readFileSync(out, "utf8")) as { scans: { tracks: number[][] }[] };
    expect(scans).toHaveLength(200);
    expect(scans.at(-1)!.tracks[0]).toHaveLength(7);
    const found = (await score({ truth: set("dev_N1.truth.json"), tracks: out })).json;
    expect(found).toMatchObject({ missedPerScan: 0, falsePerScan: 0, idSwitches: 0, completeness: 1 });
  });

  it.each([{ filter: "ukf" }, { filter: "ckf" }, { filter: "imm" }, { associate: "jpda" }])(
    "tracks with %o",
    async (options) => {
      const out = inFolder("others.json");
      await track(set("dev_N10.json"), { out, ...options });
      const found = (await score({ truth: set("dev_N10.truth.json"), tracks: out })).json;
      expect(found).toMatchObject({ missedPerScan: 0, falsePerScan: 0, idSwitches: 0 });
      // 0.85 of the best open library's figure (validation/tracking/sets.test.ts).
      expect((found as { gospaM: number }).gospaM).toBeLessThan(0.85 * 385.7);
    },
  );

  it("refuses what is not known, and writes nothing", async () => {
    const out = inFolder("none.json");
    expect(await issuesOf(track(set("dev_N1.json"), { out, filter: "kf", associate: "nn" }))).toEqual([
      "NOT_ONE_OF --filter",
      "NOT_ONE_OF --associate",
    ]);
    expect(await issuesOf(track(set("dev_N1.json"), {}))).toEqual(["OPTION_MISSING --out"]);
    expect(existsSync(out)).toBe(false);
  });

  it("names every issue of a wrong file, and writes nothing", async () => {
    const file = JSON.parse(readFileSync(set("dev_N1.json"), "utf8"));
    file.scans = file.scans.slice(0, 4);
    file.scans[1].sensor = 3;
    file.scans[3].t = 0.5;
    writeFileSync(inFolder("bad.json"), JSON.stringify(file));
    const out = inFolder("bad-out.json");
    expect(await issuesOf(track(inFolder("bad.json"), { out }))).toEqual([
      "UNKNOWN_SENSOR scans[1].sensor",
      "TIME_GOES_BACK scans[3].t",
    ]);
    file.scans[0].dets[0] = [-5, 0, 9];
    delete file.meta.ref.h_m;
    writeFileSync(inFolder("bad.json"), JSON.stringify(file));
    expect(await issuesOf(track(inFolder("bad.json"), { out }))).toHaveLength(3);
    writeFileSync(inFolder("bad.json"), "{");
    expect(await issuesOf(track(inFolder("bad.json"), { out }))).toEqual(["JSON_SYNTAX"]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("detections of Stone Soup", () => {
  const file = JSON.parse(readFileSync(set("dev_N10.json"), "utf8")) as {
    readonly meta: unknown;
    readonly scans: readonly {
      readonly t: number;
      readonly dets: readonly (readonly [number, number, number])[];
    }[];
  };
  const bearing = (azRad: number): number => Math.PI / 2 - azRad;
  const minute = (t: number): string =>
    new Date(Date.UTC(2018, 0, 1, 14, 0, t)).toISOString().slice(0, 19).replace("T", " ");

  it.each(["csv", "yaml"])("are tracked from %s as from our own form", async (form) => {
    const short = file.scans.slice(0, 60);
    const csv = ["time,elevation,bearing,range,sensor"];
    let yaml = "";
    for (const { t, dets } of short) {
      // As its YAMLWriter writes: a document a time, a set of tagged lists, an anchor for the time.
      yaml += `---\ntime: &id001 ${minute(t)}\ndetections: !!set\n`;
      for (const [range, az, el] of dets) {
        csv.push([minute(t), el, bearing(az), range, 0].join(","));
        yaml +=
          "  ? !stonesoup.types.detection.Detection\n  - state_vector: !stonesoup.types.array.StateVector\n";
        yaml += `    - [!stonesoup.types.angle.Elevation ${el}]\n    - [!stonesoup.types.angle.Bearing ${bearing(az)}]\n    - [${range}]\n`;
        yaml += "  - timestamp: *id001\n  - metadata: {}\n  :\n";
      }
      yaml += "...\n";
    }
    writeFileSync(inFolder(`soup.${form}`), form === "csv" ? csv.join("\n") : yaml);
    writeFileSync(inFolder("sensors.json"), JSON.stringify(file.meta));
    writeFileSync(inFolder("own.json"), JSON.stringify({ ...file, scans: short }));
    await track(inFolder(`soup.${form}`), {
      out: inFolder("soup-tracks.json"),
      sensors: inFolder("sensors.json"),
    });
    await track(inFolder("own.json"), { out: inFolder("own-tracks.json") });
    const rowsOf = (name: string): number[][] =>
      (JSON.parse(readFileSync(inFolder(name), "utf8")) as { scans: { tracks: number[][] }[] }).scans.at(-1)!
        .tracks;
    const [theirs, own] = [rowsOf("soup-tracks.json"), rowsOf("own-tracks.json")];
    expect(theirs).toHaveLength(own.length);
    // Turning angles there and back costs the last digits alone.
    own.forEach((row, n) => row.forEach((v, i) => expect(Math.abs(theirs[n]![i]! - v)).toBeLessThan(1e-3)));
  });

  it("are refused with every issue", async () => {
    writeFileSync(inFolder("bad.csv"), "time,elevation,range\n1,2,3");
    const out = inFolder("soup-none.json");
    expect(await issuesOf(track(inFolder("bad.csv"), { out }))).toEqual(["OPTION_MISSING --sensors"]);
    expect(await issuesOf(track(inFolder("bad.csv"), { out, sensors: inFolder("sensors.json") }))).toEqual([
      "COLUMN_MISSING line 1",
    ]);
    writeFileSync(inFolder("bad.csv"), "time,elevation,bearing,range\nnoon,0.1,x,3");
    expect(await issuesOf(track(inFolder("bad.csv"), { out, sensors: inFolder("sensors.json") }))).toEqual([
      "NOT_A_TIME line 2",
      "NOT_A_NUMBER line 2",
    ]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("roof score", () => {
  it("names a missing option and a missing file", async () => {
    expect(await issuesOf(score({}))).toEqual(["OPTION_MISSING --truth", "OPTION_MISSING --tracks"]);
    expect(await issuesOf(score({ truth: inFolder("no"), tracks: inFolder("no") }))).toEqual([
      "FILE_NOT_FOUND",
    ]);
  });
});
