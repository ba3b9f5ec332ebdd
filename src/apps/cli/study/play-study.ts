/**
 * Plays a study: tasks handed out in order, rows kept as they come, the rule asked at each look, until it is enough.
 *
 * What a study answers rests on the runs below the look that ended it, whoever played them and in whatever order; runs played
 * beyond it are thrown away.
 */
import { endOf, looksOf, optionsOf, type StudyFile, type StudyRow } from "../../../study/index.js";
import type { RunLog } from "./log.js";
import type { Pool } from "./pool.js";

export interface PlayedStudy {
  /** Sorted by run, options in the study's order. */
  readonly rows: readonly StudyRow[];
  readonly runs: number;
  /** Played now, not found in the log. */
  readonly played: number;
}

export const playStudy = async (
  study: StudyFile,
  pool: Pool,
  log: RunLog,
  onRow: (rows: readonly StudyRow[], doneRuns: number, played: number) => void,
): Promise<PlayedStudy> => {
  const options = optionsOf(study).map((o) => o.name);
  const looks = looksOf(study);
  const most = looks[looks.length - 1]!;
  const rows: StudyRow[] = [...log.before];
  const have = new Set(rows.map((r) => `${r.run} ${r.option}`));
  let [next, doneRuns, seenLook, played] = [0, 0, 0, 0];
  let end: number | "more" = "more";
  /** Called when the rule says so, without waiting for runs still at work. */
  let enough = (): void => {};

  /** Runs of which every option is there, counted from the first. */
  const count = (): void => {
    while (doneRuns < most && options.every((o) => have.has(`${doneRuns} ${o}`))) doneRuns += 1;
    const due = looks.filter((look) => look <= doneRuns).pop() ?? 0;
    if (due === seenLook) return;
    end = endOf(study, rows, doneRuns, seenLook);
    seenLook = due;
    if (end !== "more") enough();
  };
  const nextTask = (): { readonly run: number; readonly option: string } | "none" => {
    for (; next < most * options.length; next += 1) {
      const task = { run: Math.floor(next / options.length), option: options[next % options.length]! };
      if (have.has(`${task.run} ${task.option}`)) continue;
      next += 1;
      return task;
    }
    return "none";
  };

  const isOver = (): boolean => end !== "more";
  count();
  const worker = async (): Promise<void> => {
    for (let task = nextTask(); task !== "none" && !isOver(); task = nextTask()) {
      const figures = await pool.play(task);
      if (isOver()) return;
      const row = { ...task, figures };
      have.add(`${task.run} ${task.option}`);
      rows.push(row);
      log.add(row);
      played += 1;
      count();
      onRow(rows, doneRuns, played);
    }
  };
  await new Promise<void>((resolve, reject) => {
    enough = resolve;
    Promise.all(Array.from({ length: pool.atOnce }, worker)).then(() => resolve(), reject);
    if (isOver()) resolve();
  });
  const runs = end === "more" ? most : end;
  const order = new Map(options.map((o, i) => [o, i]));
  return {
    runs,
    played,
    rows: rows
      .filter((r) => r.run < runs)
      .sort((a, b) => a.run - b.run || order.get(a.option)! - order.get(b.option)!),
  };
};
