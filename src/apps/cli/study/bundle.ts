/**
 * What a study leaves: runs.parquet, summary.json, report.html, both input files, and a signed manifest over all of them.
 *
 * Nothing in it depends on the machine, the hour or the number of workers: the same study gives the same bytes.
 */
import { rmSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { interceptors, missiles, nations, sensors } from "../../../catalogue/index.js";
import type { Table } from "../../../formats/index.js";
import { fastCanonicalText, manifestOf, sha256OfBytes, simulatedKey } from "../../../ledger/index.js";
import {
  drawOf,
  ENGINE,
  figureKey,
  summaryOf,
  type StudyFile,
  type StudyRow,
  type StudySummary,
} from "../../../study/index.js";
import { badInput } from "../answer.js";
import { MANIFEST, readBytes, writeWhole } from "../files.js";
import { parquetOf } from "../parquet.js";
import type { LoadedStudy } from "./load.js";
import { PARTIAL } from "./log.js";
import { studyReport } from "./report.js";

export const STUDY_FORMAT = "security-roof/study/1";

export interface StudyResult extends StudySummary {
  readonly format: typeof STUDY_FORMAT;
  readonly study: string;
  readonly scenario: string;
  readonly design: string;
  readonly seed: number;
  readonly confidence: number;
  readonly mode: string;
  readonly engine: string;
  /** SHA-256 of the catalogue that the scenario's names stood for. */
  readonly catalogue: string;
  /** SHA-256 of both input files, engine and catalogue: what was studied. */
  readonly inputs: string;
  /** SHA-256 of `inputs` and every row: what came of it. */
  readonly digest: string;
  readonly unverified: readonly string[];
}

const sha256 = (value: unknown): string =>
  sha256OfBytes(new TextEncoder().encode(fastCanonicalText(JSON.parse(JSON.stringify(value)))));

export const catalogueDigest = (): string => sha256({ interceptors, missiles, nations, sensors });

export const inputsDigest = (studyText: string, scenarioText: string): string =>
  sha256({ studyText, scenarioText, engine: ENGINE, catalogue: catalogueDigest() });

export const resultOf = (loaded: LoadedStudy, rows: readonly StudyRow[], runs: number): StudyResult => {
  const { study, scenario } = loaded;
  const inputs = inputsDigest(loaded.text, scenario.text);
  return {
    format: STUDY_FORMAT,
    study: study.study,
    scenario: scenario.name,
    design: study.design,
    seed: study.seed,
    confidence: study.confidence,
    mode: scenario.resolved.mode,
    engine: ENGINE,
    catalogue: catalogueDigest(),
    inputs,
    digest: sha256({ inputs, rows }),
    ...summaryOf(study, rows, runs),
    unverified: scenario.resolved.unverified,
  };
};

/** JSON knows no infinity: an interval of too few runs, or a figure that no run has, is "none". */
export const studyJson = (result: StudyResult): unknown =>
  JSON.parse(
    JSON.stringify(result, (_, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? "none" : value,
    ),
  );

export const runsTable = (study: StudyFile, rows: readonly StudyRow[]): Table => {
  const draws = rows.map((r) => drawOf(study, r.run));
  return [
    { name: "run", type: "INT32", values: rows.map((r) => r.run) },
    { name: "option", type: "STRING", values: rows.map((r) => r.option) },
    { name: "seed", type: "DOUBLE", values: draws.map((d) => d.seed) },
    ...study.factors.map((f) => {
      const values = draws.map((d) => d.values[f.path]!);
      const isNumber = values.every((v) => typeof v === "number");
      return isNumber
        ? { name: f.path, type: "DOUBLE" as const, values }
        : { name: f.path, type: "STRING" as const, values: values.map(String) };
    }),
    ...study.figures.map((f) => ({
      name: figureKey(f),
      type: "DOUBLE" as const,
      values: rows.map((r) => r.figures[figureKey(f)]),
    })),
  ];
};

/** Refuses a folder that is somebody else's; a study begun or ended there is ours. */
export const checkStudyFolder = (out: string): void => {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory())
    throw badInput(out, "NOT_A_FOLDER", "--out", "is a file; a folder is to be written");
  const found = readdirSync(out);
  const ours = found.includes(PARTIAL) || (found.includes(MANIFEST) && found.includes("summary.json"));
  if (found.length > 0 && !ours)
    throw badInput(out, "FOLDER_NOT_EMPTY", "--out", "holds other files than a study's; it is left alone");
};

/** The manifest is written last and the log removed after it: whatever is interrupted is done again. */
export const writeBundle = (
  out: string,
  loaded: LoadedStudy,
  rows: readonly StudyRow[],
  result: StudyResult,
): void => {
  mkdirSync(out, { recursive: true });
  const ending = (path: string): string => (/\.json$/.test(path) ? "json" : "yaml");
  const files: Readonly<Record<string, string | Uint8Array>> = {
    [`study.${ending(loaded.path)}`]: loaded.text,
    [`scenario.${ending(loaded.scenario.path)}`]: loaded.scenario.text,
    "runs.parquet": parquetOf(runsTable(loaded.study, rows), {
      study: result.study,
      digest: result.digest,
      engine: result.engine,
      mode: result.mode,
    }),
    "summary.json": `${JSON.stringify(studyJson(result), undefined, 1)}\n`,
    "report.html": studyReport(result, loaded.study, rows),
  };
  for (const [name, content] of Object.entries(files)) writeWhole(join(out, name), content);
  const listed = Object.keys(files).map((path) => ({
    path,
    sha256: sha256OfBytes(readBytes(join(out, path))),
  }));
  const signer = loaded.scenario.resolved.nations[0]?.code ?? "JOINT";
  const key = simulatedKey(loaded.study.seed, signer);
  writeWhole(join(out, MANIFEST), `${manifestOf(listed, { key, mode: loaded.scenario.resolved.mode })}\n`);
  rmSync(join(out, PARTIAL), { force: true });
};
