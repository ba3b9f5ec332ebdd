/** What may be said of a run at one time: none, being played, failed with its issues, ready. */
import type { Governance, ResolvedScenario, RunNotReady, RunResult } from "../../messages/index.js";
import type { PlayedRun } from "../../study/index.js";

export interface ReadyRun {
  readonly id: string;
  readonly scenario: ResolvedScenario;
  readonly result: RunResult;
  readonly truth: PlayedRun["truth"];
  /** Lines the store acknowledged, a party. */
  readonly stored: Readonly<Record<string, number>>;
}
export type RunState = RunNotReady | { readonly state: "ready"; readonly run: ReadyRun };

export interface RunRequest {
  readonly scenario: string;
  readonly governance?: Governance | undefined;
  readonly seed?: number | undefined;
}
