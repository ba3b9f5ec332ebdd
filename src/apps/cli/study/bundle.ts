/**
 * What a study leaves: runs.parquet, summary.json, report.html, both input files, and a signed manifest over all of them.
 *
 * Nothing in it depends on the machine, the hour or the number of workers: the same study gives the same bytes.
 */
import { rmSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Table } from "../../../formats/index.js";
import { manifestOf, sha256OfBytes, simulatedKey } from "../../../ledger/index.js";
import { drawOf, figureKey, type StudyFile, type StudyRow } from "../../../study/index.js";
import { badInput } from "../answer.js";
import { MANIFEST, readBytes, writeWhole } from "../files.js";
import { parquetOf } from "../parquet.js";
import type { LoadedStudy } from "./load.js";
import { PARTIAL } from "./log.js";
import { studyReport } from "./report.js";
import { studyJson, type StudyResult } from "./result.js";

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
