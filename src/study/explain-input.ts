/** What explanations rest on: one run's scenario, truth, and what its centres said and heard. */
import type { LaunchResult, ResolvedScenario, Sight } from "../messages/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import type { Observed } from "./observe.js";

export interface ExplainInput {
  readonly scenario: ResolvedScenario;
  readonly outcome: ExerciseOutcome;
  readonly observed: Observed;
  readonly launches: readonly LaunchResult[];
  readonly seen: readonly Sight[];
}
