/**
 * `roof study` as a user runs it: the same bytes however many workers play and however often it is killed; each run by itself;
 * and a forged row found by playing it again.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../../src/catalogue/index.js";
import { parseScenario } from "../../src/messages/index.js";
import { play, playFigures } from "../../src/study/index.js";
import { folder, HOME, roof } from "../cli/roof.js";
import { SMALL } from "../cli/small.js";

const root = folder();
const file = join(root, "study.yaml");
/** Luck, launch time and rounds change who leaks; both options are the same but for who decides. */
const STUDY = `study: Small
scenario: small.yaml
seed: 5
options: [roof, independent]
factors:
  - { path: launches.erzurum.at, uniform: [30, 90], name: launch time }
  - { path: batteries.erzurum.rounds, values: [0, 1, 24] }
figures:
  - { figure: leadTimeS, halfWidth: 2 }
  - { figure: leakageShare, halfWidth: 0.25 }
  - { figure: impactErrorKm }
runs: { least: 16, most: 48, every: 8 }
`;
const bytes = (out: string, name: string): Buffer => readFileSync(join(root, out, name));
const study = (out: string, ...args: string[]) => roof(["study", file, "--out", join(root, out), ...args]);
const FILES = ["runs.parquet", "summary.json", "report.html", "manifest.json", "study.yaml", "scenario.yaml"];

beforeAll(async () => {
  writeFileSync(join(root, "small.yaml"), SMALL);
  writeFileSync(file, STUDY);
  const said = await study("one", "--workers", "0");
  if (said.status !== 0) throw new Error(said.err);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a study", () => {
  it("gives the same bytes on two worker threads as on none", async () => {
    const said = await study("two", "--workers", "2", "--json");
    expect(said.status, said.err).toBe(0);
    for (const name of FILES) expect(bytes("two", name).equals(bytes("one", name)), name).toBe(true);
    expect(readdirSync(join(root, "two")).sort()).toEqual([...FILES].sort());
    const { runs, reached, timings } = JSON.parse(said.out) as {
      runs: number;
      reached: boolean;
      timings: { runsPerS: number };
    };
    expect(reached).toBe(true);
    // It stopped by its rule, at a look before the last.
    expect([24, 32, 40]).toContain(runs);
    expect(timings.runsPerS).toBeGreaterThan(0);
  }, 120_000);

  it("killed three times (SIGKILL) goes on where it was, to the same bytes", async () => {
    const out = join(root, "killed");
    const log = join(out, "runs.partial.jsonl");
    const lines = (): number => (existsSync(log) ? readFileSync(log, "utf8").split("\n").length - 1 : 0);
    let before = 0;
    for (let kill = 0; kill < 3; kill += 1) {
      const child = spawn(
        process.execPath,
        [join(HOME, "bin", "roof.mjs"), "study", file, "--out", out, "--workers", "1"],
        { stdio: "ignore" },
      );
      const ended = new Promise((resolve) => child.once("exit", resolve));
      while (lines() < before + 6 && child.exitCode === null) await new Promise((r) => setTimeout(r, 20));
      child.kill("SIGKILL");
      await ended;
      expect(lines()).toBeGreaterThan(before);
      before = lines();
    }
    // What was being written when it died is torn.
    writeFileSync(log, `${readFileSync(log, "utf8")}{"run":3,"opt`);
    const said = await study("killed", "--workers", "0", "--json");
    expect(said.status, said.err).toBe(0);
    for (const name of FILES) expect(bytes("killed", name).equals(bytes("one", name)), name).toBe(true);
    const { timings, runs } = JSON.parse(said.out) as { timings: { played: number }; runs: number };
    expect(timings.played).toBeLessThan(2 * runs - 12);
    expect(existsSync(log)).toBe(false);
  }, 240_000);

  it("does not go on with what another study began, and leaves other people's folders alone", async () => {
    const begun = join(root, "begun");
    mkdirSync(begun);
    writeFileSync(join(begun, "runs.partial.jsonl"), '{"study":"another"}\n');
    const said = await study("begun");
    expect([said.status, said.err.includes("STUDY_CHANGED")]).toEqual([2, true]);
    mkdirSync(join(root, "foreign"));
    writeFileSync(join(root, "foreign", "notes.txt"), "mine");
    const other = await study("foreign");
    expect([other.status, other.err.includes("FOLDER_NOT_EMPTY")]).toEqual([2, true]);
    expect(readdirSync(join(root, "foreign"))).toEqual(["notes.txt"]);
  });
});

describe("one run of a study", () => {
  it("by itself is the row of the whole, and its scenario plays to the same figures", async () => {
    const said = await roof(["study", file, "--only", "7", "--out", join(root, "seven"), "--json"]);
    expect(said.status, said.err).toBe(0);
    const alone = JSON.parse(said.out) as {
      seed: number;
      rows: { option: string; figures: Record<string, number> }[];
      files: string[];
    };
    const buffer = bytes("one", "runs.parquet");
    const rows = await parquetReadObjects({
      file: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length) as ArrayBuffer,
    });
    for (const { option, figures } of alone.rows) {
      const row = rows.find((r) => r["run"] === 7 && r["option"] === option)!;
      expect(row).toMatchObject({ ...figures, seed: alone.seed });
    }
    const played = await roof(["run", alone.files[0]!, "--json"]);
    const { launches } = JSON.parse(played.out) as {
      launches: { warnings: { leadTimeS: number }[]; track: { impactErrorKm: number } }[];
    };
    expect(launches[0]!.warnings[0]!.leadTimeS).toBe(alone.rows[0]!.figures["leadTimeS"]);
    expect(launches[0]!.track.impactErrorKm).toBe(alone.rows[0]!.figures["impactErrorKm"]);
  }, 60_000);

  it("played lean has the figures of the run played whole", () => {
    const parsed = parseScenario(SMALL);
    if (!parsed.ok) throw new Error("small");
    const resolved = resolveScenario(parsed.value, "small");
    if (!resolved.ok) throw new Error("small");
    const { result } = play(resolved.value);
    const lean = playFigures(resolved.value, [
      { figure: "leadTimeS" },
      { figure: "impactErrorKm" },
      { figure: "withheld" },
      { figure: "engagements" },
      { figure: "intercepted" },
      { figure: "protectedOnce" },
      { figure: "leadTimeS", nation: "NOR" },
    ]);
    const [launch] = result.launches;
    expect(lean).toEqual({
      leadTimeS: launch!.warnings[0]!.leadTimeS,
      impactErrorKm: launch!.track === "none" ? 0 : launch!.track.impactErrorKm,
      withheld: result.withheld,
      engagements: launch!.engagements.length,
      intercepted: launch!.outcome === "intercepted" ? 1 : 0,
      protectedOnce: result.nations.reduce((sum, n) => sum + n.protectedOnce, 0),
      "leadTimeS:NOR": undefined,
    });
  });
});

describe("roof verify of a study", () => {
  const verify = async (out: string, ...args: string[]) => {
    const said = await roof(["verify", join(root, out), "--json", ...args]);
    const { ok, problems, replayed } = JSON.parse(said.out) as {
      ok: boolean;
      problems: { code: string; file: string }[];
      replayed: number;
    };
    return { status: said.status, ok, replayed, codes: problems.map((p) => `${p.file} ${p.code}`) };
  };
  it("finds nothing in what was left alone, and plays in part or whole", async () => {
    expect(await verify("one")).toEqual({ status: 0, ok: true, replayed: 0, codes: [] });
    expect(await verify("one", "--sample", "3")).toEqual({ status: 0, ok: true, replayed: 3, codes: [] });
    const whole = await verify("one", "--replay");
    expect([whole.ok, whole.replayed >= 24]).toEqual([true, true]);
  }, 60_000);
  it("finds a changed byte, and a study that says other numbers than its rows", async () => {
    cpSync(join(root, "one"), join(root, "changed"), { recursive: true });
    const path = join(root, "changed", "summary.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"reached": true', '"reached": false'));
    const { status, codes } = await verify("changed");
    expect(status).toBe(1);
    expect(codes).toEqual(["summary.json FILE_CHANGED", "summary.json SUMMARY_DIFFERS"]);
  });
  it("finds by playing again a study whose every digest was made to fit another seed's rows", async () => {
    // As somebody would forge it: an honest bundle of other draws, its study file put back.
    const other = join(root, "forged.yaml");
    writeFileSync(other, STUDY.replace("seed: 5", "seed: 6"));
    const said = await roof(["study", other, "--out", join(root, "forged"), "--workers", "0"]);
    expect(said.status, said.err).toBe(0);
    cpSync(join(root, "one", "study.yaml"), join(root, "forged", "study.yaml"));
    const { ok, codes } = await verify("forged", "--sample", "3");
    expect(ok).toBe(false);
    expect(codes).toContain("study.yaml FILE_CHANGED");
    expect(codes).toContain("runs.parquet REPLAY_DIFFERS");
  }, 60_000);
});

describe("a study file that is wrong", () => {
  it.each([
    ["a path into nothing", "batteries.erzurum.rounds", "batteries.nowhere.rounds", "PATH_UNKNOWN"],
    ["a key no scenario has", "launches.erzurum.at", "launches.erzurum.colour", "UNKNOWN_KEY"],
    ["a value out of range", "uniform: [30, 90]", "uniform: [-90, -30]", "BELOW_MINIMUM"],
    ["a figure nobody knows", "figure: impactErrorKm", "figure: beauty", "NOT_ONE_OF"],
    ["a scenario that is not there", "small.yaml", "no-such.yaml", "FILE_NOT_FOUND"],
  ])("%s is named before any play, and nothing is written", async (_, from, to, code) => {
    const path = join(root, "wrong.yaml");
    writeFileSync(path, STUDY.replace(from, to));
    const said = await roof(["study", path, "--out", join(root, "wrong")]);
    expect(said.status).toBe(2);
    expect(said.err).toContain(code);
    expect(existsSync(join(root, "wrong"))).toBe(false);
  });
  it("is known for a study by roof check, which names the same", async () => {
    const good = await roof(["check", file, "--json"]);
    expect(JSON.parse(good.out)).toMatchObject({
      ok: true,
      scenario: "small",
      options: 2,
      factors: 2,
      figures: 3,
    });
    const path = join(root, "wrong.yaml");
    writeFileSync(path, STUDY.replace("seed: 5", "sede: 5"));
    const said = await roof(["check", path]);
    expect([said.status, said.err.includes(":3:1")]).toEqual([2, true]);
  });
});
