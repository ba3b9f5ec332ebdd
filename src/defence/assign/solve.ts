/**
 * Rounds to targets so that the least value survives, with a proven lower bound.
 *
 * domain    values not below zero, probabilities within 0..1, whole rounds
 * accuracy  `optimal` where value and bound meet to `PROVEN` of the value; otherwise the gap says how far they are apart.
 *           Stopped by `isOver` it answers with what it has; the same work done gives the same answer
 */
import { loadFinder, type Load, type LoadFinder } from "./best-load.js";
import { branch, limitsOf } from "./branch.js";
import { relax } from "./columns.js";
import { fillGreedily } from "./greedy.js";
import { improve } from "./improve.js";
import { Master } from "./master.js";
import { searchParts } from "./neighbourhoods.js";
import { roughLoad } from "./rough-load.js";
import { climb, priced } from "./prices.js";
import {
  copyOf,
  emptyPlan,
  shift,
  tableOf,
  valueOf,
  type Plan,
  type RoundsProblem,
  type Table,
} from "./problem.js";
import { planFrom } from "./round.js";
import { settle } from "./settle.js";

export const PROVEN = 1e-9;
/** More rows than this and the linear programme's dense inverse costs more than it brings: prices target by target, and the plan in parts. */
const MASTER_ROWS = 900;
const CLIMB_STEPS = 120;
/** Branches of one load, and looks at the clock of one part, in problems above `MASTER_ROWS`. */
const LARGE_NODES = 500;
const PART_LOOKS = 1000;

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

export const assignRounds = (
  problem: RoundsProblem,
  isOver: () => boolean = () => false,
  /** A plan to begin with, as an earlier answer gave it; rounds that there are no more are passed over. */
  previous: RoundsAnswer["assignment"] = [],
): RoundsAnswer => {
  const table = tableOf(problem);
  const keep = new Keeper(table);
  const greedy = emptyPlan(table);
  fillGreedily(table, greedy);
  keep.offer(greedy);
  const first = previous.length === 0 ? greedy : planOf(table, previous);
  improve(table, first, isOver);
  keep.offer(first);
  const byMaster = table.targets + table.weapons <= MASTER_ROWS;
  const bound = byMaster ? searchAll(table, keep, isOver) : searchLarge(table, keep, isOver);
  return answerOf(table, keep.best, keep.value, Math.min(keep.value, Math.max(bound, 0)));
};

/** The best plan so far. */
class Keeper {
  best: Plan;
  value: number;
  constructor(table: Table) {
    this.best = emptyPlan(table);
    this.value = valueOf(this.best);
  }
  offer(plan: Plan): void {
    const sum = valueOf(plan);
    if (sum < this.value) [this.best, this.value] = [copyOf(plan), sum];
  }
  enough(): number {
    return this.value * (1 - PROVEN / 2);
  }
}

/** Prices by steps, then the linear programme over all loads, then branches. */
const searchAll = (table: Table, keep: Keeper, isOver: () => boolean): number => {
  const see = (loads: Iterable<Load>): void => keep.offer(planFrom(table, loads, isOver));
  const enough = (): number => keep.enough();
  const find = loadFinder(table);
  const limits = limitsOf(table, []);
  let [turn, next] = [0, 0];
  let root = climb(
    table,
    find,
    limits,
    priceOfOneMore(table, keep.best),
    () => keep.value,
    CLIMB_STEPS,
    isOver,
    ({ loads }) => {
      turn += 1;
      if (turn <= next) return;
      next = turn * 1.25;
      see(loads.map(({ load }) => load));
    },
  );
  if (root.bound >= enough()) return root.bound;
  const tolerance = Math.max((1e-11 * keep.value) / table.targets, 1e-16 * Math.max(...table.values));
  const master = new Master(table, keep.best);
  root = relax(table, find, limits, master, root, enough(), tolerance, isOver).best;
  return Math.max(root.bound, branch({ table, find, master, tolerance, isOver, enough, see }, root));
};

/** Prices target by target, the bound they prove, then the plan in parts by the exact search, then the bound by more steps. */
const searchLarge = (table: Table, keep: Keeper, isOver: () => boolean): number => {
  const fine = loadFinder(table, LARGE_NODES);
  // Once time is over a pass is finished with weaker bounds, still proven.
  const find: LoadFinder = (t, price, limits) =>
    isOver() ? roughLoad(table, t, price) : fine(t, price, limits);
  const limits = limitsOf(table, []);
  const start = priceOfOneMore(table, keep.best);
  let root = priced(table, find, limits, start);
  settle(table, find, limits, start, isOver, (price) => {
    const at = priced(table, find, limits, price);
    if (at.bound > root.bound) root = at;
    if (isOver()) return;
    const loads = at.loads.map(({ load }) => load);
    keep.offer(planFrom(table, loads, isOver));
  });
  const plan = copyOf(keep.best);
  searchParts(table, plan, root, (part) => solvePart(part, isOver), isOver);
  keep.offer(plan);
  if (isOver()) return root.bound;
  const more = climb(
    table,
    find,
    limits,
    root.price,
    () => keep.value,
    CLIMB_STEPS,
    isOver,
    () => {},
  );
  return Math.max(root.bound, more.bound);
};

/** Exactly, or as far as so many askings of the clock allow: counted, so that the same work is done on every machine. */
const solvePart = (part: RoundsProblem, isOver: () => boolean): RoundsAnswer["assignment"] => {
  let asked = 0;
  return assignRounds(part, () => (asked += 1) > PART_LOOKS || isOver()).assignment;
};

const planOf = (table: Table, assignment: RoundsAnswer["assignment"]): Plan => {
  const plan = emptyPlan(table);
  for (const { weapon, target, rounds } of assignment) {
    const n = Math.min(rounds, plan.idle[weapon] ?? 0);
    if (n > 0 && target < table.targets) shift(table, plan, target, weapon, n);
  }
  return plan;
};

/** What one more round of each weapon would save: a first guess at its price. */
const priceOfOneMore = ({ weapons, targets, kill }: Table, { left }: Plan): Float64Array => {
  const price = new Float64Array(weapons);
  for (let t = 0; t < targets; t += 1)
    for (let w = 0; w < weapons; w += 1) price[w] = Math.max(price[w]!, left[t]! * kill[t * weapons + w]!);
  return price;
};

export const answerOf = (table: Table, plan: Plan, value: number, lowerBound: number): RoundsAnswer => {
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
