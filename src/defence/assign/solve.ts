/**
 * Rounds to targets so that the least value survives, with a proven lower bound.
 *
 * domain    values not below zero, probabilities within 0..1, whole rounds
 * accuracy  `optimal` where value and bound meet to `PROVEN` of the value; otherwise the gap says how far they are apart.
 *           Stopped by `isOver` it answers with what it has; the same work done gives the same answer
 */
import { loadFinder, type Load } from "./best-load.js";
import { branch, limitsOf } from "./branch.js";
import { relax } from "./columns.js";
import { fillGreedily } from "./greedy.js";
import { improve } from "./improve.js";
import { Master } from "./master.js";
import { climb } from "./prices.js";
import { copyOf, emptyPlan, tableOf, valueOf, type Plan, type RoundsProblem, type Table } from "./problem.js";
import { planFrom } from "./round.js";

export const PROVEN = 1e-9;
/** More rows than this and the linear programme's dense inverse costs more than it brings: prices by steps alone. */
const MASTER_ROWS = 900;
const CLIMB_STEPS = 120;

export interface RoundsAnswer {
  readonly assignment: readonly {
    readonly weapon: number;
    readonly target: number;
    readonly rounds: number;
  }[];
  readonly value: number;
  readonly lowerBound: number;
  /** (value − bound) / value; zero where `optimal`. */
  readonly gap: number;
  readonly optimal: boolean;
}

export const assignRounds = (problem: RoundsProblem, isOver: () => boolean = () => false): RoundsAnswer => {
  const table = tableOf(problem);
  let best = emptyPlan(table);
  let value = valueOf(best);
  const offer = (plan: Plan): void => {
    const sum = valueOf(plan);
    if (sum < value) [best, value] = [copyOf(plan), sum];
  };
  const see = (loads: Iterable<Load>): void => offer(planFrom(table, loads, isOver));
  const greedy = emptyPlan(table);
  fillGreedily(table, greedy);
  offer(greedy);
  improve(table, greedy, isOver);
  offer(greedy);
  const enough = (): number => value * (1 - PROVEN / 2);
  const find = loadFinder(table);
  const limits = limitsOf(table, []);
  const byMaster = table.targets + table.weapons <= MASTER_ROWS;
  const steps = byMaster ? CLIMB_STEPS : Infinity;
  let [turn, next] = [0, 0];
  let root = climb(
    table,
    find,
    limits,
    priceOfOneMore(table, best),
    () => value,
    steps,
    isOver,
    ({ loads }) => {
      turn += 1;
      if (turn <= next) return;
      next = turn * 1.25;
      see(loads.map(({ load }) => load));
    },
  );
  let bound = root.bound;
  if (byMaster && bound < enough()) {
    const tolerance = Math.max((1e-11 * value) / table.targets, 1e-16 * Math.max(...table.values));
    const master = new Master(table, best);
    root = relax(table, find, limits, master, root, enough(), tolerance, isOver).best;
    bound = branch({ table, find, master, tolerance, isOver, enough, see }, root);
  }
  return answerOf(table, best, value, Math.min(value, Math.max(bound, root.bound, 0)));
};

/** What one more round of each weapon would save: a first guess at its price. */
const priceOfOneMore = ({ weapons, targets, kill }: Table, { left }: Plan): Float64Array => {
  const price = new Float64Array(weapons);
  for (let t = 0; t < targets; t += 1)
    for (let w = 0; w < weapons; w += 1) price[w] = Math.max(price[w]!, left[t]! * kill[t * weapons + w]!);
  return price;
};

const answerOf = (table: Table, plan: Plan, value: number, lowerBound: number): RoundsAnswer => {
  const assignment: { weapon: number; target: number; rounds: number }[] = [];
  for (let weapon = 0; weapon < table.weapons; weapon += 1)
    for (let target = 0; target < table.targets; target += 1) {
      const rounds = plan.shots[target * table.weapons + weapon]!;
      if (rounds > 0) assignment.push({ weapon, target, rounds });
    }
  const gap = value > 0 ? (value - lowerBound) / value : 0;
  const optimal = gap <= PROVEN;
  return { assignment, value, lowerBound, gap: optimal ? 0 : gap, optimal };
};
