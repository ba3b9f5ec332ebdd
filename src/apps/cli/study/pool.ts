/**
 * Tasks over worker threads, a few ahead of those at work, answered in whatever order they end.
 *
 * accuracy  a task's answer depends on the task alone, so the study is the same however many threads there are
 */
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { taskPlayer, type FigureValues, type StudySetting, type StudyTask } from "./task.js";

export interface Pool {
  play(task: StudyTask): Promise<FigureValues>;
  readonly atOnce: number;
  close(): Promise<void>;
}

export const openPool = async (setting: StudySetting, workers: number): Promise<Pool> => {
  if (workers === 0) {
    const play = await taskPlayer(setting);
    return { play: (task) => Promise.resolve(play(task)), atOnce: 1, close: () => Promise.resolve() };
  }
  const pool = new Piscina<StudyTask, FigureValues>({
    filename: fileURLToPath(new URL("worker.js", import.meta.url)),
    name: "playTask",
    minThreads: workers,
    maxThreads: workers,
    workerData: setting,
  });
  return {
    play: (task) => pool.run(task),
    atOnce: 2 * workers,
    // Threads at work on runs that nobody needs any more are not waited for; an answer that still comes is no fault.
    close: () => {
      pool.on("error", () => {});
      return pool.destroy();
    },
  };
};
