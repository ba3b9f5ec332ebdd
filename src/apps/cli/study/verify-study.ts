/**
 * `roof verify` of a study's folder: the manifest, the digests of the inputs, the summary made again from the rows, and with
 * --replay or --sample runs played again.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { sha256OfBytes, verifyManifest } from "../../../ledger/index.js";
import { figureKey, optionsOf, type StudyFile, type StudyRow } from "../../../study/index.js";
import { type Answer } from "../answer.js";
import { filesBelow, MANIFEST } from "../files.js";
import { progressBar } from "../progress.js";
import { runsTable } from "./bundle.js";
import { resultOf, studyJson, type StudyResult } from "./result.js";
import { parquetOf } from "../parquet.js";
import { loadStudy, type LoadedStudy } from "./load.js";
import { taskPlayer } from "./task.js";

interface Problem {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  /** Of the rows. */
  readonly run?: number;
}

export const verifyStudy = async (folder: string, sample: number): Promise<Answer> => {
  const problems: Problem[] = [];
  const say = (file: string, code: string, message: string): void =>
    void problems.push({ file, code, message });
  checkFiles(folder, say);
  const loaded = await inputs(folder, say);
  const rows = loaded === undefined ? undefined : await rowsOf(folder, loaded.study, say);
  let replayed = 0;
  let digest = "";
  if (loaded !== undefined && rows !== undefined) {
    const runs = rows.length / optionsOf(loaded.study).length;
    // What was written knows the scenario by its own name; the copy beside it is called scenario.
    const told = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8")) as StudyResult;
    const named = { ...loaded, scenario: { ...loaded.scenario, name: told.scenario } };
    const again = resultOf(named, rows, runs);
    digest = again.digest;
    compare(told, again, say);
    const bytes = parquetOf(runsTable(loaded.study, rows), notesOf(again));
    if (!Buffer.from(bytes).equals(readFileSync(join(folder, "runs.parquet"))))
      say("runs.parquet", "PARQUET_DIFFERS", "is not what is written of its own rows and the study's draws");
    replayed = await replay(named, rows, Math.min(sample, runs), problems);
  }
  const ok = problems.length === 0;
  const entries = rows?.length ?? 0;
  return {
    json: { ok, entries, problems, digest, replayed },
    human: `${entries} rows, ${replayed} runs played again\n\n${
      ok
        ? "OK: nothing was altered."
        : `NOT OK: ${problems.length} problems.\n${problems
            .slice(0, 50)
            .map((p) => `${p.file} ${p.code} ${p.message}`)
            .join("\n")}`
    }`,
    exit: ok ? 0 : 1,
  };
};

type Say = (file: string, code: string, message: string) => void;

const checkFiles = (folder: string, say: Say): void => {
  if (!existsSync(join(folder, MANIFEST))) return say(MANIFEST, "MANIFEST_MISSING", "there is no manifest");
  const found = filesBelow(folder)
    .filter((name) => name !== MANIFEST)
    .map((path) => ({ path, sha256: sha256OfBytes(readFileSync(join(folder, path))) }));
  for (const p of verifyManifest(readFileSync(join(folder, MANIFEST), "utf8"), found).problems)
    say(p.path === "" ? MANIFEST : p.path, p.code, p.message);
};

const inputs = async (folder: string, say: Say): Promise<LoadedStudy | undefined> => {
  const nameOf = (stem: string): string =>
    [`${stem}.yaml`, `${stem}.json`].find((n) => existsSync(join(folder, n))) ?? `${stem}.yaml`;
  for (const name of [nameOf("study"), nameOf("scenario"), "summary.json"])
    if (!existsSync(join(folder, name))) {
      say(name, "REPLAY_IMPOSSIBLE", "is missing, so nothing can be made again");
      return undefined;
    }
  try {
    return await loadStudy(join(folder, nameOf("study")), join(folder, nameOf("scenario")));
  } catch (error) {
    say(nameOf("study"), "REPLAY_FAILED", error instanceof Error ? error.message : String(error));
    return undefined;
  }
};

const rowsOf = async (folder: string, study: StudyFile, say: Say): Promise<StudyRow[] | undefined> => {
  try {
    const bytes = readFileSync(join(folder, "runs.parquet"));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = await parquetReadObjects({ file });
    return read.map((r) => ({
      run: Number(r["run"]),
      option: String(r["option"]),
      figures: Object.fromEntries(
        study.figures.flatMap((f) => {
          const value: unknown = r[figureKey(f)];
          return typeof value === "number" ? [[figureKey(f), value]] : [];
        }),
      ),
    }));
  } catch (error) {
    say("runs.parquet", "NOT_READABLE", error instanceof Error ? error.message : String(error));
    return undefined;
  }
};

const compare = (told: StudyResult, again: StudyResult, say: Say): void => {
  if (told.inputs !== again.inputs)
    say("summary.json", "INPUTS_DIFFER", "was made of another study, scenario, catalogue or engine");
  if (told.digest !== again.digest) say("summary.json", "DIGEST_DIFFERS", `the rows give ${again.digest}`);
  if (JSON.stringify(told) !== JSON.stringify(studyJson(again)))
    say("summary.json", "SUMMARY_DIFFERS", "is not the summary of these rows");
};

const notesOf = ({ study, digest, engine, mode }: StudyResult) => ({ study, digest, engine, mode });

/** So many runs, spread evenly over all, each compared figure by figure. */
const replay = async (
  { study, scenario }: LoadedStudy,
  rows: readonly StudyRow[],
  count: number,
  problems: Problem[],
): Promise<number> => {
  if (count === 0) return 0;
  const play = await taskPlayer({ scenarioText: scenario.text, name: scenario.name, study });
  const runs = rows.length / optionsOf(study).length;
  const chosen = new Set(Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * runs) / count)));
  const bar = await progressBar("replaying");
  let done = 0;
  for (const row of rows.filter((r) => chosen.has(r.run))) {
    const again = play({ run: row.run, option: row.option });
    const differs = Object.keys(again).filter((key) => again[key] !== row.figures[key]);
    if (differs.length > 0)
      problems.push({
        file: "runs.parquet",
        run: row.run,
        code: "REPLAY_DIFFERS",
        message: `run ${row.run}, ${row.option}: ${differs.map((k) => `${k} is ${again[k] ?? "none"}, not ${row.figures[k] ?? "none"}`).join("; ")}`,
      });
    done += 1;
    bar.at(done / (chosen.size * optionsOf(study).length));
  }
  bar.stop();
  return chosen.size;
};
