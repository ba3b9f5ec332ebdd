/**
 * What a study has played so far, a line a task as each is done, so that a killed study goes on where it was.
 *
 * shape     JSON lines: first what is studied (digests), then {run, option, figures}; a torn last line is played again
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { StudyRow } from "../../../study/index.js";
import { badInput } from "../answer.js";

export const PARTIAL = "runs.partial.jsonl";

export interface RunLog {
  /** Rows of an earlier try. */
  readonly before: readonly StudyRow[];
  add(row: StudyRow): void;
  close(): void;
}

export const NO_LOG: RunLog = { before: [], add: () => {}, close: () => {} };

/** Opens or begins the log of a folder; one of another study is left alone. */
export const openLog = (folder: string, digest: string): RunLog => {
  const path = join(folder, PARTIAL);
  const head = JSON.stringify({ study: digest });
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const [first, ...lines] = whole.split("\n").slice(0, -1);
  if (first !== undefined && first !== head)
    throw badInput(
      path,
      "STUDY_CHANGED",
      "--out",
      "was begun with another study file, scenario, seed or version; name another folder, or remove this file",
    );
  const file = openSync(path, existsSync(path) ? "r+" : "w");
  ftruncateSync(file, Buffer.byteLength(whole));
  let at = Buffer.byteLength(whole);
  let unsynced = 0;
  const put = (line: string): void => {
    at += writeSync(file, `${line}\n`, at);
  };
  if (first === undefined) put(head);
  return {
    before: lines.map((line) => JSON.parse(line) as StudyRow),
    add: (row) => {
      put(JSON.stringify(row));
      unsynced += 1;
      if (unsynced < SYNC_EVERY) return;
      fsyncSync(file);
      unsynced = 0;
    },
    close: () => {
      fsyncSync(file);
      closeSync(file);
    },
  };
};

/** A killed process loses nothing that was written; a lost power supply loses at most so many runs. */
const SYNC_EVERY = 50;
