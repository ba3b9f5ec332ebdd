/**
 * Shapley values by the worth of every coalition.
 *
 * domain    up to `MOST_EXACT` players
 * source    Shapley, A Value for n-Person Games (1953): the weight of a coalition of s others is s! (n − s − 1)! / n!
 * refuses   TOO_MANY_PLAYERS
 * Complexity: 2^n worths
 */
import { Refusal } from "../../base/index.js";
import type { Game, Shapley } from "./game.js";

export const MOST_EXACT = 12;

export const exactShapley = ({ players: n, worth }: Game): Shapley => {
  if (n > MOST_EXACT)
    throw new Refusal(
      "TOO_MANY_PLAYERS",
      `${n} players are above ${MOST_EXACT}, up to which every coalition is tried`,
      {
        n,
      },
    );
  const all = worthsOfAll(n, worth);
  const weight = weights(n);
  const values = Array.from({ length: n }, () => 0);
  for (let mask = 0; mask < all.length; mask += 1) {
    const size = membersOf(mask);
    for (let i = 0; i < n; i += 1) {
      if ((mask >> i) & 1) continue;
      values[i]! += weight[size]! * (all[mask | (1 << i)]! - all[mask]!);
    }
  }
  return { values, errors: values.map(() => 0), method: "exact", orders: 0 };
};

/** By mask: bit i is player i. */
export const worthsOfAll = (n: number, worth: Game["worth"]): Float64Array => {
  const isIn = new Uint8Array(n);
  const all = new Float64Array(1 << n);
  for (let mask = 0; mask < all.length; mask += 1) {
    for (let i = 0; i < n; i += 1) isIn[i] = (mask >> i) & 1;
    all[mask] = worth(isIn);
  }
  return all;
};

/** s! (n − s − 1)! / n!, by the recurrence w(s) = w(s − 1) · s / (n − s). */
const weights = (n: number): number[] => {
  const w = [1 / n];
  for (let s = 1; s < n; s += 1) w.push((w[s - 1]! * s) / (n - s));
  return w;
};

export const membersOf = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};
