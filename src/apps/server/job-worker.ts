/** The worker thread: does one job, says how far it is, answers, ends. */
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../../base/index.js";
import type { FromWorker, Job } from "./jobs.js";
import { answerTo } from "./work.js";

const tell = (message: FromWorker): void => parentPort?.postMessage(message);

try {
  tell({
    kind: "answer",
    answer: answerTo(workerData as Job, (done) => tell({ kind: "progress", done })),
  });
} catch (error) {
  const code = error instanceof Refusal ? error.code : "FAULT";
  tell({ kind: "failed", code, message: error instanceof Error ? error.message : String(error) });
}
