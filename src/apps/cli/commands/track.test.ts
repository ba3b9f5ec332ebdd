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

describe("roof score", () => {
  it("names a missing option and a missing file", async () => {
    expect(await issuesOf(score({}))).toEqual(["OPTION_MISSING --truth", "OPTION_MISSING --tracks"]);
    expect(await issuesOf(score({ truth: inFolder("no"), tracks: inFolder("no") }))).toEqual([
      "FILE_NOT_FOUND",
    ]);
  });
});
