/**
 * Prices that come to rest target by target: each target takes its cheapest load, and its weapons grow dearer at once, all
 * others a little cheaper.
 *
 * Far fewer passes than by whole steps, so for problems too large for the linear programme.
 * source    incremental subgradient method, Nedić & Bertsekas, SIAM Journal on Optimization 12 (2001) 109-138; a step that
 *           shrinks by a constant factor each pass
 * leaves out  a bound: `priced` at the prices found gives that
 */
import { randomStream } from "../../base/index.js";
import type { LoadFinder, Limits } from "./best-load.js";
import type { Table } from "./problem.js";

const PASSES = 20;
const SHRINK = 0.8;
const LOOK_EVERY = 5;
/** The first step as a part of the mean price. */
const FIRST = 0.25;

export const settle = (
  { targets, weapons, rounds }: Table,
  find: LoadFinder,
  limits: Limits,
  start: Float64Array,
  isOver: () => boolean,
  /** Told the prices as they stand, every few passes. */
  look: (price: Float64Array) => void,
): void => {
  const price = start.slice();
  const random = randomStream(1, "assign", "settle");
  const order = Array.from({ length: targets }, (_, t) => t);
  let step = (FIRST * price.reduce((sum, p) => sum + p, 0)) / weapons;
  const fall = Float64Array.from(rounds, (r) => r / targets);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let i = targets - 1; i > 0; i -= 1) {
      const j = Math.floor(random.uniform() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const t of order) {
      if (isOver()) return;
      const { load } = find(t, price, limits);
      for (let w = 0; w < weapons; w += 1) price[w] = Math.max(0, price[w]! - step * fall[w]!);
      load.weapons.forEach((w, i) => (price[w]! += step * load.counts[i]!));
    }
    step *= SHRINK;
    if (pass % LOOK_EVERY === LOOK_EVERY - 1) look(price);
  }
};
