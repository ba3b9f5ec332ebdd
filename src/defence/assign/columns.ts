/**
 * Prices and bound of the linear programme over all loads, loads found as prices ask for them.
 *
 * source    column generation (Dantzig & Wolfe 1960), prices smoothed toward the best known (Wentges 1997)
 * accuracy  at the end the bound is the programme's own value to `tolerance`; stopped early it is proven all the same
 */
import type { Limits, LoadFinder } from "./best-load.js";
import type { Master } from "./master.js";
import { priced, type Priced } from "./prices.js";
import type { Table } from "./problem.js";

const SMOOTH = 0.6;

export interface Relaxed {
  readonly best: Priced;
  /** No load would lower the programme's value: shares are its optimum. */
  readonly finished: boolean;
}

export const relax = (
  table: Table,
  find: LoadFinder,
  limits: Limits,
  master: Master,
  start: Priced,
  /** Reached this bound, the answer no longer matters. */
  enough: number,
  tolerance: number,
  isOver: () => boolean,
): Relaxed => {
  let best = start;
  let smooth = SMOOTH;
  for (;;) {
    if (best.bound >= enough || isOver()) return { best, finished: false };
    master.optimise(tolerance, isOver);
    const out = master.dual.slice(table.targets).map((d) => Math.max(0, -d));
    const at = priced(
      table,
      find,
      limits,
      out.map((p, w) => smooth * best.price[w]! + (1 - smooth) * p),
    );
    let news = 0;
    for (const { load } of at.loads) {
      const before = master.loads.length;
      // A load that is known already has had its chance: only rounding makes it look cheap.
      if (master.add(load) === before && master.reducedCost(load) < -tolerance) news += 1;
    }
    if (at.bound > best.bound) best = at;
    if (news > 0) smooth = SMOOTH;
    else if (smooth === 0) return { best, finished: true };
    else smooth = smooth > 0.3 ? smooth / 2 : 0;
  }
};
