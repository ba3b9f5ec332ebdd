/**
 * The runs of this server: which one is being played, what it answered, where its journals lie.
 *
 * A run's identifier is scenario, governance, seed and the start of its digest, so the same run keeps its name and its
 * journals on disk are compared, not doubled.
 */
import { Refusal, type Issue } from "../../base/index.js";
import type { RunResult } from "../../messages/index.js";
import {
  JobFailed,
  startJob,
  type JobStarter,
  type PlayJob,
  type RunningJob,
  type VerifyAnswer,
} from "./jobs.js";
import type { ReadyRun, RunRequest, RunState } from "./run-state.js";
import { loadScenario, type ScenarioFile } from "./scenarios.js";
import type { JournalStore } from "./store.js";

export interface Runs {
  current(): RunState;
  find(id: string): ReadyRun | "unknown";
  /** Begins to play; answers issues when the scenario is unknown or wrong, and nothing changes then. */
  begin(request: RunRequest): readonly Issue[];
  share(): Promise<readonly RunResult[]>;
  verify(run: ReadyRun): Promise<VerifyAnswer>;
  close(): Promise<void>;
}

const MOST_RUNS_HELD = 8;

export const openRuns = (
  files: () => readonly ScenarioFile[],
  store: JournalStore,
  log: (text: string) => void,
  start: JobStarter = startJob,
): Runs => {
  let now: RunState = { state: "none" };
  let playing: RunningJob<PlayJob> | "none" = "none";
  const ready = new Map<string, ReadyRun>();
  const shares = new Map<string, Promise<readonly RunResult[]>>();
  const jobs = new Set<{ stop(): Promise<void> }>();

  const begin = (request: RunRequest): readonly Issue[] => {
    const file = files().find((f) => f.id === request.scenario);
    if (file === undefined)
      return [
        { code: "UNKNOWN_SCENARIO", path: "scenario", message: `no scenario is named "${request.scenario}"` },
      ];
    const loaded = loadScenario(file);
    if (!loaded.ok) return loaded.issues;
    const scenario = loaded.value;
    const governance = request.governance ?? scenario.governance;
    const seed = request.seed ?? scenario.seed;
    if (playing !== "none") void playing.stop();
    const state = (done: number): RunState => ({
      state: "playing",
      scenario: file.id,
      governance,
      seed,
      done,
    });
    now = state(0);
    const job = start<PlayJob>({ kind: "play", scenario, governance, seed }, (done) => {
      if (playing === job) now = state(done);
    });
    playing = job;
    jobs.add(job);
    job.answer
      .then(({ result, journals, truth }) => {
        if (playing !== job) return;
        const id = `${file.id}-${governance}-${seed}-${result.digest.slice(0, 12)}`;
        const stored: Record<string, number> = {};
        for (const party of Object.keys(journals).sort())
          stored[party] = store.append(party, id, journals[party]!);
        const run: ReadyRun = { id, scenario: { ...scenario, governance, seed }, result, truth, stored };
        ready.delete(id);
        ready.set(id, run);
        for (const old of [...ready.keys()].slice(0, Math.max(0, ready.size - MOST_RUNS_HELD)))
          ready.delete(old);
        now = { state: "ready", run };
        log(`played ${id}`);
      })
      .catch((error: unknown) => {
        if (playing !== job) return;
        const code = error instanceof JobFailed || error instanceof Refusal ? error.code : "RUN_FAILED";
        now = {
          state: "failed",
          scenario: file.id,
          issues: [{ code, path: "", message: error instanceof Error ? error.message : String(error) }],
        };
        log(`run failed: ${String(error)}`);
      })
      .finally(() => jobs.delete(job));
    return [];
  };

  /** The four governance modes on the scenario and seed of the current run; computed once, then remembered. */
  const share = async (): Promise<readonly RunResult[]> => {
    if (now.state !== "ready") throw new JobFailed("NO_RUN", "nothing has been played yet");
    const { scenario } = now.run;
    const key = `${scenario.name} ${scenario.seed}`;
    const known = shares.get(key);
    if (known !== undefined) return known;
    const job = start({ kind: "share", scenario, seed: scenario.seed } as const);
    jobs.add(job);
    const answer = job.answer.finally(() => jobs.delete(job));
    answer.catch(() => shares.delete(key));
    shares.set(key, answer);
    return answer;
  };

  const verify = async (run: ReadyRun): Promise<VerifyAnswer> => {
    const journals = Object.keys(run.stored).map((party) => ({ party, lines: store.lines(party, run.id) }));
    const job = start({ kind: "verify", journals } as const);
    jobs.add(job);
    return job.answer.finally(() => jobs.delete(job));
  };

  const close = async (): Promise<void> => {
    playing = "none";
    await Promise.all([...jobs].map((job) => job.stop()));
  };

  return { current: () => now, find: (id) => ready.get(id) ?? "unknown", begin, share, verify, close };
};
