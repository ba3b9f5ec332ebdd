/**
 * A run's folder: whole it verifies and replays; with one byte flipped anywhere the file is named; the same run twice is the
 * same bytes.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { each, folder, roof } from "./roof.js";
import { SMALL } from "./small.js";

const root = folder();
const scenario = join(root, "small.yaml");
const run = join(root, "run");
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Verdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly digest: string;
  readonly problems: readonly { readonly file: string; readonly line?: number; readonly code: string }[];
  readonly replay?: { readonly same: boolean; readonly digest: string };
}
const verify = async (
  path: string,
  ...more: string[]
): Promise<readonly [status: number, verdict: Verdict]> => {
  const said = await roof(["verify", path, "--json", ...more]);
  return [said.status, JSON.parse(said.out) as Verdict];
};
const filesOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

beforeAll(async () => {
  writeFileSync(scenario, SMALL);
  const said = await roof(["run", scenario, "--out", run]);
  if (said.status !== 0) throw new Error(said.err);
}, 120_000);

describe("a run's folder", () => {
  it("holds what the contract names", () => {
    const files = filesOf(run);
    for (const name of ["report.html", "result.json", "picture.czml", "manifest.json", "scenario.yaml"])
      expect(files).toContain(name);
    for (const party of ["JOINT", "TUR", "RUS", "USA"]) expect(files).toContain(`journals/${party}.jsonl`);
    expect(files.some((name) => /^alerts\/.*\.xml$/.test(name))).toBe(true);
  });

  it("verifies, and replays to the same digest", async () => {
    const [status, verdict] = await verify(run, "--replay");
    expect(verdict.problems).toEqual([]);
    expect(status).toBe(0);
    expect(verdict).toMatchObject({ ok: true, replay: { same: true, digest: verdict.digest } });
    expect(verdict.entries).toBeGreaterThan(100);
  }, 120_000);

  it.each(["run", "./run/", "../run"])("is found by a relative path too: %s", async (path) => {
    const cwd = path.startsWith("..") ? join(run, "..", "run") : root;
    const said = await roof(["verify", path, "--json"], cwd);
    expect(said.status, said.err).toBe(0);
  });

  it("is the same bytes when played again, timings aside", async () => {
    const again = join(root, "again");
    expect((await roof(["run", scenario, "--out", again])).status).toBe(0);
    const names = filesOf(run).filter((name) => name !== "manifest.json" && name !== "result.json");
    expect(filesOf(again)).toEqual(filesOf(run));
    for (const name of names)
      if (name !== "report.html")
        expect(readFileSync(join(again, name)).equals(readFileSync(join(run, name))), name).toBe(true);
    const result = (path: string) => {
      const { timings: _timings, ...rest } = JSON.parse(
        readFileSync(join(path, "result.json"), "utf8"),
      ) as Record<string, unknown>;
      return rest;
    };
    expect(result(again)).toEqual(result(run));
  }, 120_000);

  it("has another digest with another seed", async () => {
    const other = await roof(["run", scenario, "--seed", "4", "--json"]);
    const [, verdict] = await verify(run);
    expect((JSON.parse(other.out) as { digest: string }).digest).not.toBe(verdict.digest);
  }, 120_000);
});

describe("one flipped byte", () => {
  /** First, last, and one between, another one in each file. */
  const positions = (size: number, name: string): number[] => [
    ...new Set([0, (size * (name.length % 7) + 3) % size, size - 1]),
  ];
  it("is found wherever it is, and its file is named", async () => {
    const flips = filesOf(run).flatMap((name) =>
      positions(readFileSync(join(run, name)).length, name).map((at) => ({ name, at })),
    );
    // Alerts are many and alike: a few stand for the others.
    const chosen = flips.filter(({ name }, i) => !name.startsWith("alerts/") || i % 9 === 0);
    const missed = await each(chosen, async ({ name, at }) => {
      const copy = join(root, `flip-${name.replaceAll("/", "-")}-${at}`);
      cpSync(run, copy, { recursive: true });
      const bytes = readFileSync(join(copy, name));
      bytes[at] = bytes[at]! ^ (1 << (at % 8));
      writeFileSync(join(copy, name), bytes);
      const [status, verdict] = await verify(copy);
      rmSync(copy, { recursive: true, force: true });
      const isNamed = verdict.problems.some((problem) => problem.file === name);
      return status === 1 && !verdict.ok && isNamed ? "found" : `${name} byte ${at}`;
    });
    expect(missed.filter((answer) => answer !== "found")).toEqual([]);
    expect(chosen.length).toBeGreaterThan(20);
  }, 300_000);

  it("in a journal is named with its line", async () => {
    const copy = join(root, "line");
    cpSync(run, copy, { recursive: true });
    const path = join(copy, "journals", "USA.jsonl");
    const lines = readFileSync(path, "utf8").split("\n");
    lines[7] = lines[7]!.replace(/"timeUs":(\d)/, '"timeUs":9$1');
    writeFileSync(path, lines.join("\n"));
    const [, verdict] = await verify(copy);
    expect(verdict.problems).toContainEqual(expect.objectContaining({ file: "journals/USA.jsonl", line: 8 }));
  });
});

describe("other tampering", () => {
  const tampered = async (change: (copy: string) => void): Promise<Verdict> => {
    const copy = join(root, "tampered");
    rmSync(copy, { recursive: true, force: true });
    cpSync(run, copy, { recursive: true });
    change(copy);
    const [status, verdict] = await verify(copy);
    expect(status).toBe(1);
    return verdict;
  };
  it.each<readonly [string, string, (copy: string) => void]>([
    ["a file taken away", "picture.czml", (copy) => rmSync(join(copy, "picture.czml"))],
    ["a journal taken away", "journals/RUS.jsonl", (copy) => rmSync(join(copy, "journals", "RUS.jsonl"))],
    [
      "a file added",
      "alerts/forged.xml",
      (copy) => writeFileSync(join(copy, "alerts", "forged.xml"), "<alert/>"),
    ],
    ["the manifest taken away", "manifest.json", (copy) => rmSync(join(copy, "manifest.json"))],
    [
      "a journal cut off",
      "journals/TUR.jsonl",
      (copy) => {
        const path = join(copy, "journals", "TUR.jsonl");
        const lines = readFileSync(path, "utf8").split("\n");
        writeFileSync(path, `${lines.slice(0, -3).join("\n")}\n`);
      },
    ],
  ])("%s is named", async (_what, file, change) => {
    expect((await tampered(change)).problems.map((problem) => problem.file)).toContain(file);
  });

  it("a result that claims another digest is found by replay, even under a manifest that is left out", async () => {
    const copy = join(root, "claim");
    cpSync(run, copy, { recursive: true });
    const path = join(copy, "result.json");
    const text = readFileSync(path, "utf8");
    const { digest } = JSON.parse(text) as { digest: string };
    writeFileSync(
      path,
      text.replace(
        digest,
        digest.replace(/^./, (c) => (c === "0" ? "1" : "0")),
      ),
    );
    rmSync(join(copy, "manifest.json"));
    const [status, verdict] = await verify(copy, "--replay");
    expect(status).toBe(1);
    expect(verdict.problems.map((problem) => problem.code)).toContain("DIGEST_DIFFERS");
  }, 120_000);
});

describe("exports of a run", () => {
  it.each(["czml", "kml", "geojson"])("%s to a file", async (format) => {
    const out = join(root, `picture.${format}`);
    const said = await roof(["export", run, "--format", format, "--out", out]);
    expect(said.status, said.err).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("SIMULATED");
  });
  it("cap to a folder", async () => {
    const out = join(root, "alerts");
    mkdirSync(out);
    expect((await roof(["export", run, "--format", "cap", "--out", out])).status).toBe(0);
    const names = readdirSync(out);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect(readFileSync(join(out, name), "utf8")).toContain("<status>Test</status>");
  });
  it.each([
    ["cot", '<event version="2.0"'],
    ["oem", "CCSDS_OEM_VERS = 2.0"],
    ["dis", ""],
    ["parquet", "PAR1"],
  ])("%s to a file, with the bytes that its readers look for", async (format, start) => {
    const out = join(root, `run.${format}`);
    const said = await roof(["export", run, "--format", format, "--out", out, "--json"]);
    expect(said.status, said.err).toBe(0);
    const bytes = readFileSync(out);
    expect(JSON.parse(said.out)).toEqual({ format, file: out, bytes: bytes.length });
    if (format === "dis") expect(bytes.readUInt32LE(0)).toBe(0xa1b2c3d4);
    else expect(bytes.toString("utf8", 0, start.length)).toBe(start);
  });
  it("parquet as a folder of tables, and nothing over what is not ours", async () => {
    const out = join(root, "tables");
    expect((await roof(["export", run, "--format", "parquet", "--out", out])).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["tracks.parquet", "truth.parquet", "warnings.parquet"]);
    writeFileSync(join(out, "notes.txt"), "mine");
    const again = await roof(["export", run, "--format", "parquet", "--out", out]);
    expect(again.status).toBe(2);
    expect(again.err).toContain("FOLDER_NOT_EMPTY");
    const table = await roof(["export", run, "--format", "parquet", "--table", "x"]);
    expect([table.status, table.err.includes("NOT_ONE_OF")]).toEqual([2, true]);
  });
});
