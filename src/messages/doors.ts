/** What the doors of a centre's server answer, said once for whoever answers and whoever asks. */
import type { Issue } from "../base/index.js";
import type { Assessment } from "./assessment.js";
import type { Battery } from "./battery.js";
import type { Governance } from "./rules.js";
import type { ResolvedSensor } from "./scenario.js";

/** A run that is not there: nothing begun, being played, failed with its issues. */
export type RunNotReady =
  | { readonly state: "none" }
  | {
      readonly state: "playing";
      readonly scenario: string;
      readonly governance: Governance;
      readonly seed: number;
      readonly done: number;
    }
  | { readonly state: "failed"; readonly scenario: string; readonly issues: readonly Issue[] };

/** One scenario that can be played. */
export interface ScenarioLine {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly governance: Governance;
  readonly seed: number;
  readonly nations: number;
  readonly launches: number;
}

/** What stands where, as far as one party may know. */
export interface Stations {
  readonly sensors: readonly ResolvedSensor[];
  readonly batteries: readonly Battery[];
}

export type AssessmentAnswer =
  | {
      readonly file: string;
      readonly ok: true;
      readonly assessment: Assessment;
      /** Of the content without its signatures; a signature names the digest that its signer had before him. */
      readonly digest: string;
    }
  | { readonly file: string; readonly ok: false; readonly issues: readonly Issue[] };
