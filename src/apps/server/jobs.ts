/**
 * What the server asks of its worker thread, and what comes back: one job a thread, progress on the way.
 *
 * Playing a scenario takes seconds of arithmetic; done here it would stop every answer of the server.
 */
import { Worker } from "node:worker_threads";
import type { JournalProblem } from "../../ledger/index.js";
import type { Governance, ResolvedScenario, RunResult } from "../../messages/index.js";
import type { PlayedRun } from "../../study/index.js";

export interface PlayJob {
  readonly kind: "play";
  readonly scenario: ResolvedScenario;
  readonly governance: Governance;
  readonly seed: number;
}
export interface ShareJob {
  readonly kind: "share";
  readonly scenario: ResolvedScenario;
  readonly seed: number;
}
export interface VerifyJob {
  readonly kind: "verify";
  readonly journals: readonly { readonly party: string; readonly lines: readonly string[] }[];
}
export type Job = PlayJob | ShareJob | VerifyJob;

export type PlayAnswer = PlayedRun;
export type ShareAnswer = readonly RunResult[];
export interface JournalVerdict {
  readonly party: string;
  readonly ok: boolean;
  readonly entries: number;
  readonly problems: readonly JournalProblem[];
  /** Hash of its last line. */
  readonly head: string;
}
export type VerifyAnswer = readonly JournalVerdict[];

export type AnswerOf<J extends Job> = J extends PlayJob
  ? PlayAnswer
  : J extends ShareJob
    ? ShareAnswer
    : VerifyAnswer;

export type FromWorker =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly code: string; readonly message: string };

export interface RunningJob<J extends Job> {
  readonly answer: Promise<AnswerOf<J>>;
  stop(): Promise<void>;
}

/** A job that failed with a coded refusal keeps its code. */
export class JobFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "JobFailed";
  }
}

export type JobStarter = <J extends Job>(job: J, onProgress?: (done: number) => void) => RunningJob<J>;

export const startJob: JobStarter = <J extends Job>(
  job: J,
  onProgress: (done: number) => void = () => {},
): RunningJob<J> => {
  const worker = new Worker(new URL("./job-worker.js", import.meta.url), { workerData: job });
  const answer = new Promise<AnswerOf<J>>((resolve, reject) => {
    worker.on("message", (m: FromWorker) => {
      if (m.kind === "progress") onProgress(m.done);
      else if (m.kind === "answer") resolve(m.answer as AnswerOf<J>);
      else reject(new JobFailed(m.code, m.message));
    });
    worker.on("error", reject);
    worker.on("exit", (code) =>
      reject(new JobFailed("JOB_STOPPED", `the worker thread ended with code ${code} and no answer`)),
    );
  });
  return { answer, stop: async () => void (await worker.terminate()) };
};
