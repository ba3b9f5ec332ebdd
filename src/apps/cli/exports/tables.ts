/** A run's folder as Parquet: three tables. */
import { trackTable, truthTable, warningTable, type Table } from "../../../formats/index.js";
import { saidOf } from "../journals.js";
import { parquetOf } from "../parquet.js";
import type { RunFolder } from "./run-folder.js";

export const TABLES = ["tracks", "warnings", "truth"] as const;
export type TableName = (typeof TABLES)[number];

export const parquetTables = (run: RunFolder): Readonly<Record<TableName, Uint8Array>> => {
  const entries = run.entries();
  const { scenario, governance, seed, digest, mode, unverified } = run.result();
  const notes = {
    scenario,
    governance,
    seed: String(seed),
    digest,
    mode,
    unverified: unverified.join(" "),
  };
  const written = (table: Table): Uint8Array => parquetOf(table, notes);
  return {
    tracks: written(trackTable(saidOf(entries, "track").map((s) => s.message))),
    warnings: written(warningTable(saidOf(entries, "warning").map((s) => s.message))),
    truth: written(truthTable(run.picture())),
  };
};
