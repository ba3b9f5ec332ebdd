/** The file that each worker thread of a study runs. */
import { workerData } from "node:worker_threads";
import { taskPlayer, type FigureValues, type StudySetting, type StudyTask } from "./task.js";

const ready = taskPlayer(workerData as StudySetting);

export const playTask = async (task: StudyTask): Promise<FigureValues> => (await ready)(task);
