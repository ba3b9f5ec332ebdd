/** Which weapons may stand in a target's cheapest load at given prices, and what the rest of a load costs at least. */
import { ln } from "../../base/index.js";
import type { Table } from "./problem.js";

export const ROUNDING = 1e-14;

/** If rounds could be split: what is left, and the rounds against it, at one price per weight. */
export const leastAhead = (left: number, rate: number): number =>
  rate <= 0 ? 0 : rate >= left ? left : rate * (1 + ln(left / rate));

/** Weapons that may be worth their price, cheapest for their weight first. */
export const candidates = (
  { weapons, kill, miss, weight }: Table,
  target: number,
  price: Float64Array,
  start: number,
  spare: Int32Array,
  rate: Float64Array,
): number[] => {
  const base = target * weapons;
  let [single, lowest] = [start, Infinity];
  const order: number[] = [];
  for (let w = 0; w < weapons; w += 1) {
    if (spare[w] === 0 || start * kill[base + w]! <= price[w]!) continue;
    rate[w] = price[w]! / weight[base + w]!;
    lowest = Math.min(lowest, rate[w]!);
    single = Math.min(single, start * miss[base + w]! + price[w]!);
    order.push(w);
  }
  // One round of it, and the rest at the best rate there is: if that costs more than a single round alone, never.
  return order
    .filter(
      (w) =>
        price[w]! <= single &&
        price[w]! + leastAhead(start * miss[base + w]!, lowest) <= single * (1 + ROUNDING),
    )
    .sort((a, b) => rate[a]! - rate[b]! || a - b);
};
