/**
 * The cheapest load of one target when every round has a price: least value · Π miss^x + Σ price · x, x whole.
 *
 * source    depth-first branch and bound. If rounds could be split, weapons of least price per weight would go first, as
 *           many as each has, until what is left equals the rate: the bound of every branch. A weapon that another
 *           beats in both price and effect waits until the other is used up
 * domain    prices zero, or above `LEAST_PRICE`
 * accuracy  exact to 1e-14 of the total; past `most` branches `lower` stays a proven lower bound and the load is
 *           the best found
 */
import { candidates, leastAhead, ROUNDING } from "./candidates.js";
import type { Table } from "./problem.js";

export const NODE_LIMIT = 20_000;

export interface Load {
  readonly target: number;
  /** Each weapon once, with its rounds. */
  readonly weapons: readonly number[];
  readonly counts: readonly number[];
  /** What survives. */
  readonly left: number;
}
export interface PricedLoad {
  readonly load: Load;
  /** No load at these prices totals less. */
  readonly lower: number;
}
/** Fewest and most rounds of each weapon on each target. */
export interface Limits {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

export type LoadFinder = (target: number, price: Float64Array, limits: Limits) => PricedLoad;

export const loadFinder = (table: Table, most = NODE_LIMIT): LoadFinder => {
  const { weapons, kill, miss, values } = table;
  const rate = new Float64Array(weapons);
  const spare = new Int32Array(weapons);
  const whole = new Float64Array(weapons);
  const given = new Int32Array(weapons);
  const chosen = new Int32Array(weapons);
  const best = new Int32Array(weapons);
  return (target, price, limits) => {
    const base = target * weapons;
    let start = values[target]!;
    let startPaid = 0;
    for (let w = 0; w < weapons; w += 1) {
      // What must go, and what costs nothing, goes first.
      given[w] = price[w]! > 0 || kill[base + w] === 0 ? limits.least[base + w]! : limits.most[base + w]!;
      spare[w] = limits.most[base + w]! - given[w]!;
      startPaid += price[w]! * given[w]!;
      for (let n = given[w]!; n > 0; n -= 1) start *= miss[base + w]!;
    }
    const order = candidates(table, target, price, start, spare, rate);
    const rivals = order.map((w, i) =>
      order.slice(0, i).filter((u) => kill[base + u]! >= kill[base + w]! && price[u]! <= price[w]!),
    );
    order.forEach((w) => (whole[w] = power(miss[base + w]!, spare[w]!)));
    chosen.fill(0);
    best.fill(0);
    let total = start + startPaid;
    let open = Infinity;
    let nodes = 0;
    const boundFrom = (from: number, left: number, paid: number): number => {
      let [s, cost] = [left, paid];
      // A sure round cannot be split to advantage: one of them ends it, or none is taken.
      let sure = Infinity;
      for (let i = from; i < order.length; i += 1) {
        const w = order[i]!;
        if (miss[base + w] === 0) {
          sure = Math.min(sure, paid + price[w]!);
          continue;
        }
        if (s * whole[w]! < rate[w]!) return Math.min(sure, cost + leastAhead(s, rate[w]!));
        s *= whole[w]!;
        cost += price[w]! * spare[w]!;
      }
      return Math.min(sure, cost + s);
    };
    const visit = (from: number, left: number, paid: number): void => {
      if (left + paid < total) {
        total = left + paid;
        best.set(chosen);
      }
      for (let i = from; i < order.length; i += 1) {
        const w = order[i]!;
        const bound = boundFrom(i, left, paid);
        if (bound >= total * (1 - ROUNDING)) return;
        if (nodes > most) {
          open = Math.min(open, bound);
          return;
        }
        if (rivals[i]!.some((u) => chosen[u]! < spare[u]!)) continue;
        let [s, cost] = [left, paid];
        for (let n = 1; n <= spare[w]! && s * kill[base + w]! > price[w]!; n += 1) {
          nodes += 1;
          s *= miss[base + w]!;
          cost += price[w]!;
          chosen[w] = n;
          visit(i + 1, s, cost);
        }
        chosen[w] = 0;
      }
    };
    visit(0, start, startPaid);
    return { load: loadOf(table, target, given, best), lower: Math.min(total, open) * (1 - ROUNDING) };
  };
};

const power = (factor: number, times: number): number => {
  let product = 1;
  for (let n = times; n > 0 && product > 0; n -= 1) product *= factor;
  return product;
};

const loadOf = (
  { weapons, values, miss }: Table,
  target: number,
  given: Int32Array,
  more: Int32Array,
): Load => {
  const [used, counts]: [number[], number[]] = [[], []];
  let left = values[target]!;
  for (let w = 0; w < weapons; w += 1) {
    const n = given[w]! + more[w]!;
    if (n === 0) continue;
    used.push(w);
    counts.push(n);
    for (let k = n; k > 0; k -= 1) left *= miss[target * weapons + w]!;
  }
  return { target, weapons: used, counts, left };
};
