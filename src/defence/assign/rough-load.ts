/**
 * What a target's load costs at least, in one look at its weapons: as if the one of least price for its weight had rounds
 * without end that could be split. Proven, and weak: for when time is over.
 */
import type { PricedLoad } from "./best-load.js";
import { leastAhead } from "./candidates.js";
import type { Table } from "./problem.js";

export const roughLoad = (
  { weapons, weight, kill, values }: Table,
  target: number,
  price: Float64Array,
): PricedLoad => {
  let lowest = Infinity;
  for (let at = target * weapons, w = 0; w < weapons; w += 1, at += 1)
    if (kill[at]! > 0) lowest = Math.min(lowest, price[w]! / weight[at]!);
  const left = values[target]!;
  return { load: { target, weapons: [], counts: [], left }, lower: leastAhead(left, lowest) };
};
