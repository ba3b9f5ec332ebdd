/** The work a job asks for, as plain functions: the worker thread does it in the server, tests do it where they stand. */
import { performance } from "node:perf_hooks";
import { verifyJournal } from "../../ledger/index.js";
import { GOVERNANCE_MODES } from "../../messages/index.js";
import { play } from "../../study/index.js";
import type {
  AnswerOf,
  Job,
  PlayAnswer,
  PlayJob,
  ShareAnswer,
  ShareJob,
  VerifyAnswer,
  VerifyJob,
} from "./jobs.js";

export type OnProgress = (done: number) => void;

export const answerTo = <J extends Job>(job: J, onProgress: OnProgress): AnswerOf<J> =>
  answer(job, onProgress) as AnswerOf<J>;

const answer = (job: Job, onProgress: OnProgress): PlayAnswer | ShareAnswer | VerifyAnswer => {
  if (job.kind === "play") return playOne(job, onProgress);
  if (job.kind === "share") return shareAll(job, onProgress);
  return verifyAll(job);
};

const playOne = (job: PlayJob, onProgress: OnProgress): PlayAnswer =>
  play(job.scenario, {
    governance: job.governance,
    seed: job.seed,
    onProgress,
    clockMs: () => performance.now(),
  });

const shareAll = (job: ShareJob, onProgress: OnProgress): ShareAnswer =>
  GOVERNANCE_MODES.map((governance, n) => {
    const { result } = play(job.scenario, { governance, seed: job.seed });
    onProgress((n + 1) / GOVERNANCE_MODES.length);
    return result;
  });

const verifyAll = (job: VerifyJob): VerifyAnswer =>
  job.journals.map(({ party, lines }) => {
    const { ok, entries, problems, head } = verifyJournal(lines);
    return { party, ok, entries, problems, head };
  });
