/**
 * Rounds to targets within what nations agreed on, and again and again as tracks change.
 *
 * accuracy  the bound holds for the problem without leasts, so also with them; the gap tells what fairness may have cost
 * refuses   MINIMUM_UNREACHABLE, COMMITTED_ABOVE_ROUNDS
 */
import { Refusal } from "../../base/index.js";
import { boundedProblem, type Bounds } from "./bounds.js";
import { fillNations } from "./fairness.js";
import { shift, tableOf, emptyPlan, valueOf, type RoundsProblem } from "./problem.js";
import { answerOf, assignRounds, type RoundsAnswer } from "./solve.js";

type Assignment = RoundsAnswer["assignment"];

export const assignAgreed = (
  problem: RoundsProblem,
  bounds: Bounds,
  isOver: () => boolean = () => false,
  previous: Assignment = [],
): RoundsAnswer => {
  const within = boundedProblem(problem, bounds);
  const free = assignRounds(within, isOver, previous);
  const { nations, least } = bounds;
  if (nations === undefined || least === undefined) return free;
  const table = tableOf(within);
  const plan = emptyPlan(table);
  for (const { weapon, target, rounds } of free.assignment) shift(table, plan, target, weapon, rounds);
  const filled = fillNations(table, plan, nations, least);
  if (filled !== "filled")
    throw new Refusal(
      "MINIMUM_UNREACHABLE",
      `${filled.nation} is to get ${filled.least} rounds and can get ${filled.most}: barred pairs and reserves leave no more`,
      { ...filled },
    );
  return answerOf(table, plan, valueOf(plan), free.lowerBound);
};

export interface Horizon {
  /** Rounds already in flight: gone from their weapon, and what they may stop is reckoned with. */
  readonly committed: Assignment;
  /** What was planned last time and not yet fired: where the search begins. */
  readonly previous: Assignment;
}

/** What is left to decide once some rounds fly, as tracks come, go and change. */
export const replanRounds = (
  problem: RoundsProblem,
  bounds: Bounds,
  { committed, previous }: Horizon,
  isOver: () => boolean = () => false,
): RoundsAnswer => {
  const rounds = [...problem.rounds];
  const values = [...problem.values];
  const least: Record<string, number> = { ...bounds.least };
  for (const { weapon, target, rounds: n } of committed) {
    rounds[weapon]! -= n;
    for (let k = 0; k < n; k += 1) values[target]! *= 1 - problem.probabilities[weapon]![target]!;
    const nation = bounds.nations?.[target];
    if (nation !== undefined && least[nation] !== undefined) least[nation] = Math.max(0, least[nation] - n);
  }
  rounds.forEach((n, w) => {
    const kept = bounds.reserve?.[w] ?? 0;
    if (n < kept)
      throw new Refusal(
        "COMMITTED_ABOVE_ROUNDS",
        `weapon ${w} has ${problem.rounds[w]} rounds, ${kept} of them kept back; ${problem.rounds[w]! - n} fly`,
        {
          weapon: w,
        },
      );
  });
  return assignAgreed({ ...problem, rounds, values }, { ...bounds, least }, isOver, previous);
};
