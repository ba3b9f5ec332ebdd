/**
 * The bound that prices prove: whatever the prices λ ≥ 0, no plan leaves less than Σ (least load total) − Σ λ · rounds.
 *
 * source    Lagrangian relaxation (Geoffrion 1974); steps after Polyak 1969, halved when the bound stalls
 */
import type { LoadFinder, Limits, PricedLoad } from "./best-load.js";
import type { Table } from "./problem.js";

export const LEAST_PRICE = 1e-100;

export interface Priced {
  readonly price: Float64Array;
  readonly bound: number;
  readonly loads: readonly PricedLoad[];
}

/** Prices below zero, or too small to reckon with, count as zero. */
export const priced = (table: Table, find: LoadFinder, limits: Limits, price: Float64Array): Priced => {
  const used = price.map((p) => (p > LEAST_PRICE ? p : 0));
  const loads = Array.from({ length: table.targets }, (_, t) => find(t, used, limits));
  let bound = 0;
  for (const { lower } of loads) bound += lower;
  used.forEach((p, w) => (bound -= p * table.rounds[w]!));
  return { price: used, bound, loads };
};

/** The best of some steps uphill from `start`; `see` gets every step's loads. */
export const climb = (
  table: Table,
  find: LoadFinder,
  limits: Limits,
  start: Float64Array,
  /** The best plan's, as it stands. */
  value: () => number,
  steps: number,
  isOver: () => boolean,
  see: (at: Priced) => void,
): Priced => {
  let best = priced(table, find, limits, start);
  see(best);
  let at = best;
  let [share, stalled] = [1, 0];
  for (let n = 0; n < steps && !isOver() && best.bound < value() * (1 - 1e-12); n += 1) {
    const slope = overdrawn(table, at);
    const length = slope.reduce((sum, s) => sum + s * s, 0);
    if (length === 0) break;
    const step = (share * Math.max(value() - at.bound, 0)) / length;
    at = priced(
      table,
      find,
      limits,
      at.price.map((p, w) => p + step * slope[w]!),
    );
    see(at);
    stalled += 1;
    if (at.bound > best.bound) [best, stalled] = [at, 0];
    if (stalled < 5) continue;
    [share, stalled, at] = [share / 2, 0, best];
  }
  return best;
};

/** Rounds that the loads take of each weapon beyond what it has; below zero where some are left at no price is no slope. */
const overdrawn = ({ rounds }: Table, { price, loads }: Priced): Float64Array => {
  const slope = Float64Array.from(rounds, (r) => -r);
  for (const { load } of loads) load.weapons.forEach((w, i) => (slope[w]! += load.counts[i]!));
  return slope.map((s, w) => (price[w] === 0 && s < 0 ? 0 : s));
};
