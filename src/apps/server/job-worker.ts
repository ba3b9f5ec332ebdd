/** The worker thread: does one job, says how far it is, answers, ends. */
import { performance } from "node:perf_hooks";
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "../../base/index.js";
import { verifyJournal } from "../../ledger/index.js";
import { GOVERNANCE_MODES } from "../../messages/index.js";
import { play } from "../../study/index.js";
import type {
  FromWorker,
  Job,
  PlayAnswer,
  PlayJob,
  ShareAnswer,
  ShareJob,
  VerifyAnswer,
  VerifyJob,
} from "./jobs.js";

const tell = (message: FromWorker): void => parentPort?.postMessage(message);
const progress = (done: number): void => tell({ kind: "progress", done });

const playOne = (job: PlayJob): PlayAnswer =>
  play(job.scenario, {
    governance: job.governance,
    seed: job.seed,
    onProgress: progress,
    clockMs: () => performance.now(),
  });

const shareAll = (job: ShareJob): ShareAnswer =>
  GOVERNANCE_MODES.map((governance, n) => {
    const { result } = play(job.scenario, { governance, seed: job.seed });
    progress((n + 1) / GOVERNANCE_MODES.length);
    return result;
  });

const verifyAll = (job: VerifyJob): VerifyAnswer =>
  job.journals.map(({ party, lines }) => {
    const { ok, entries, problems, head } = verifyJournal(lines);
    return { party, ok, entries, problems, head };
  });

const answerTo = (job: Job): unknown => {
  if (job.kind === "play") return playOne(job);
  if (job.kind === "share") return shareAll(job);
  return verifyAll(job);
};

try {
  tell({ kind: "answer", answer: answerTo(workerData as Job) });
} catch (error) {
  const code = error instanceof Refusal ? error.code : "FAULT";
  tell({ kind: "failed", code, message: error instanceof Error ? error.message : String(error) });
}
