/**
 * A plan under change: one scenario's coverage that follows as sensors and batteries are moved, switched off or added.
 *
 * shape     flights are flown once; `show` takes a changed scenario of the same scope and brings up to date what it touches
 */
import { CoverBook } from "../../defence/index.js";
import type { Governance, ResolvedScenario } from "../../messages/index.js";
import { coverAnswer, coverTask, type CoverAnswer } from "./cover.js";
import { buildProblem, underGovernance, type BuiltProblem } from "./problem.js";
import { whyCell, type CellWhy } from "./why.js";

export interface CoverPlan {
  readonly answer: CoverAnswer;
  show(scenario: ResolvedScenario, governance: Governance): CoverAnswer;
  why(scenario: ResolvedScenario, governance: Governance, latDeg: number, lonDeg: number): CellWhy;
}

export const coverPlan = (
  scenario: ResolvedScenario,
  options: { readonly governance: Governance; readonly resolution: number },
  progress?: (done: number) => void,
): CoverPlan => {
  const task = coverTask([scenario], options);
  const { scope, ground } = task;
  const first = buildProblem({ scenario: task.scenarios[0]!, scope, ground });
  const book = new CoverBook(first.problem, progress);
  const answerOf = (s: ResolvedScenario, made: BuiltProblem): CoverAnswer =>
    coverAnswer(
      { scenarios: [s], scope, ground },
      book.covers.map((c) => [c]),
      [made],
    );
  return {
    answer: answerOf(task.scenarios[0]!, first),
    show: (changed, governance) => {
      const s = underGovernance(changed, governance);
      const made = buildProblem({ scenario: s, scope, ground });
      book.update(made.problem);
      return answerOf(s, made);
    },
    why: (changed, governance, latDeg, lonDeg) =>
      whyCell({ scenarios: [underGovernance(changed, governance)], scope, ground }, latDeg, lonDeg),
  };
};
