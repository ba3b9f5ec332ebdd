/**
 * A plan made better by solving it anew in parts: some targets, and the rounds on them, are given to the exact search.
 *
 * A part is grown from a target that pays far more than its cheapest load at the prices found, by those who hold the weapons
 * which it wants, and so on.
 * source    large neighbourhood search (Shaw 1998) with parts chosen by reduced cost
 * accuracy  never worse than the plan handed in; ends when `FRUITLESS` parts in a row bring nothing
 */
import { randomStream } from "../../base/index.js";
import type { Priced } from "./prices.js";
import { shift, type Plan, type RoundsProblem, type Table } from "./problem.js";

const PART = 60;
const FRUITLESS = 120;
/** Of so many drawn at random the seed is the one that pays most too much. */
const DRAWN = 8;
const FORGETS = 0.7;

export type SolvePart = (
  part: RoundsProblem,
) => readonly { readonly weapon: number; readonly target: number; readonly rounds: number }[];

export const searchParts = (
  table: Table,
  plan: Plan,
  { price, loads }: Priced,
  solve: SolvePart,
  isOver: () => boolean,
): void => {
  const { targets } = table;
  const random = randomStream(1, "assign", "parts");
  const draw = (): number => Math.floor(random.uniform() * targets);
  const excess = Float64Array.from(loads, (_, t) => excessOf(table, plan, price, t, loads[t]!.lower));
  for (let fruitless = 0; fruitless < FRUITLESS && !isOver(); fruitless += 1) {
    let seed = draw();
    for (let k = 1; k < DRAWN; k += 1) {
      const other = draw();
      if (excess[other]! > excess[seed]!) seed = other;
    }
    const part = grow(table, plan, seed, (t) => loads[t]!.load.weapons, draw);
    if (isBetter(table, plan, part, solve)) {
      fruitless = 0;
      for (const t of part) excess[t] = excessOf(table, plan, price, t, loads[t]!.lower);
    } else for (const t of part) excess[t]! *= FORGETS;
  }
};

/** What a target costs at these prices beyond its cheapest load. */
const excessOf = ({ weapons }: Table, plan: Plan, price: Float64Array, t: number, lower: number): number => {
  let cost = plan.left[t]! - lower;
  for (let w = 0; w < weapons; w += 1) cost += price[w]! * plan.shots[t * weapons + w]!;
  return cost;
};

const grow = (
  { targets, weapons }: Table,
  plan: Plan,
  seed: number,
  wants: (target: number) => readonly number[],
  draw: () => number,
): readonly number[] => {
  const part = new Set([seed]);
  const most = Math.min(PART, targets);
  const queue = [seed];
  while (part.size < most) {
    const next = queue.shift() ?? draw();
    part.add(next);
    for (const w of wants(next))
      for (let t = 0; t < targets && part.size < most; t += 1)
        if (plan.shots[t * weapons + w]! > 0 && !part.has(t)) {
          part.add(t);
          queue.push(t);
        }
  }
  return [...part];
};

const LEAST_GAIN = 1e-12;

const isBetter = (table: Table, plan: Plan, part: readonly number[], solve: SolvePart): boolean => {
  const { weapons, values, kill } = table;
  const held = new Map<number, number>();
  for (let w = 0; w < weapons; w += 1) {
    let n = plan.idle[w]!;
    for (const t of part) n += plan.shots[t * weapons + w]!;
    if (n > 0) held.set(w, n);
  }
  const used = [...held.keys()];
  const before = part.reduce((sum, t) => sum + plan.left[t]!, 0);
  const found = solve({
    rounds: [...held.values()],
    values: part.map((t) => values[t]!),
    probabilities: used.map((w) => part.map((t) => kill[t * weapons + w]!)),
  });
  const saved = part.map((t) => [t, plan.left[t]!] as const);
  const old = part.flatMap((t) => used.map((w) => [t, w, plan.shots[t * weapons + w]!] as const));
  for (const [t, w, n] of old) if (n > 0) shift(table, plan, t, w, -n);
  for (const { weapon, target, rounds } of found) shift(table, plan, part[target]!, used[weapon]!, rounds);
  const after = part.reduce((sum, t) => sum + plan.left[t]!, 0);
  if (after < before * (1 - LEAST_GAIN)) return true;
  for (const { weapon, target, rounds } of found) shift(table, plan, part[target]!, used[weapon]!, -rounds);
  for (const [t, w, n] of old) if (n > 0) shift(table, plan, t, w, n);
  for (const [t, left] of saved) plan.left[t] = left;
  return false;
};
