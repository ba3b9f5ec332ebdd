/**
 * Rounds to targets: the problem, a plan for it, and what survives under a plan.
 *
 * shape     tables are by target: entry t·weapons + w
 * source    the static weapon-target assignment problem (Manne 1958): least Σ value · Π (1 − p)^x, x whole, Σ x ≤ rounds
 */
import { ln } from "../../base/index.js";

/** Rounds of one weapon, and pairs of weapon and target, that the search is built for. */
export const MOST_ROUNDS = 10_000;
export const MOST_TABLE = 4_000_000;

export interface RoundsProblem {
  /** Rounds each weapon has. */
  readonly rounds: readonly number[];
  /** What each target would destroy, not below zero. */
  readonly values: readonly number[];
  /** Chance that one round of a weapon stops a target, by weapon and target. */
  readonly probabilities: readonly (readonly number[])[];
}

/** The problem as the search reads it. */
export interface Table {
  readonly weapons: number;
  readonly targets: number;
  readonly rounds: Int32Array;
  readonly values: Float64Array;
  readonly kill: Float64Array;
  /** 1 − kill. */
  readonly miss: Float64Array;
  /** −ln(miss); infinite for a sure kill. */
  readonly weight: Float64Array;
}

export const tableOf = ({ rounds, values, probabilities }: RoundsProblem): Table => {
  const weapons = rounds.length;
  const kill = new Float64Array(weapons * values.length);
  probabilities.forEach((row, w) => row.forEach((p, t) => (kill[t * weapons + w] = p)));
  const miss = kill.map((p) => 1 - p);
  return {
    weapons,
    targets: values.length,
    rounds: Int32Array.from(rounds),
    values: Float64Array.from(values),
    kill,
    miss,
    weight: miss.map((q) => (q > 0 ? -ln(q) : Infinity)),
  };
};

export interface Plan {
  /** Rounds by target and weapon. */
  readonly shots: Int32Array;
  /** Rounds that no target takes, by weapon. */
  readonly idle: Int32Array;
  /** What survives of each target's value. */
  readonly left: Float64Array;
}

export const emptyPlan = (table: Table): Plan => ({
  shots: new Int32Array(table.targets * table.weapons),
  idle: table.rounds.slice(),
  left: table.values.slice(),
});

export const copyOf = ({ shots, idle, left }: Plan): Plan => ({
  shots: shots.slice(),
  idle: idle.slice(),
  left: left.slice(),
});

/** Gives a target more rounds of a weapon, or takes some back; what survives is counted afresh, so nothing drifts. */
export const shift = (table: Table, plan: Plan, target: number, weapon: number, by: number): void => {
  plan.shots[target * table.weapons + weapon]! += by;
  plan.idle[weapon]! -= by;
  plan.left[target] = survives(table, plan.shots, target);
};

/** What survives of one target. */
export const survives = ({ weapons, values, miss }: Table, shots: Int32Array, target: number): number => {
  let left = values[target]!;
  for (let at = target * weapons; at < (target + 1) * weapons; at += 1)
    for (let n = shots[at]!; n > 0; n -= 1) left *= miss[at]!;
  return left;
};

/** What survives of one target with one round of a weapon fewer. */
export const survivesWithout = (table: Table, plan: Plan, target: number, weapon: number): number => {
  const at = target * table.weapons + weapon;
  const miss = table.miss[at]!;
  if (miss > 1e-6) return plan.left[target]! / miss;
  plan.shots[at]! -= 1;
  const left = survives(table, plan.shots, target);
  plan.shots[at]! += 1;
  return left;
};

export const valueOf = (plan: Plan): number => {
  let sum = 0;
  for (const left of plan.left) sum += left;
  return sum;
};
