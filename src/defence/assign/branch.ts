/**
 * Branch and bound over how many rounds of a weapon a target gets, until the bound meets the best plan or time is over.
 *
 * source    branch and price (Barnhart et al. 1998): a branch changes only the limits within which loads are sought, so
 *           the linear programme goes on from wherever it stands
 */
import type { Limits, Load, LoadFinder } from "./best-load.js";
import { relax } from "./columns.js";
import type { Master } from "./master.js";
import { priced, type Priced } from "./prices.js";
import type { Table } from "./problem.js";

export interface Cut {
  readonly at: number;
  readonly least: number;
  readonly most: number;
}
interface Node {
  readonly bound: number;
  readonly price: Float64Array;
  readonly cuts: readonly Cut[];
}
export interface Search {
  readonly table: Table;
  readonly find: LoadFinder;
  readonly master: Master;
  readonly tolerance: number;
  readonly isOver: () => boolean;
  /** A bound at or above this value proves the best plan; it falls as plans get better. */
  readonly enough: () => number;
  /** Told of the loads with the greatest shares. */
  readonly see: (loads: Iterable<Load>) => void;
}

/** The bound over everything; `root` must not be beaten by any plan. */
export const branch = (search: Search, root: Priced): number => {
  const open: Node[] = [{ bound: root.bound, price: root.price, cuts: [] }];
  let left = Infinity;
  while (open.length > 0 && !search.isOver()) {
    const node = open.pop()!;
    if (node.bound >= search.enough()) {
      left = Math.min(left, node.bound);
      continue;
    }
    const children = solve(search, node);
    if (children.length === 1) left = Math.min(left, children[0]!.bound);
    else open.push(...children);
    // The newest child first (it dives for plans); once it is done, the branch of least bound.
    if (children.length < 2) open.sort((a, b) => b.bound - a.bound);
  }
  return open.reduce((least, node) => Math.min(least, node.bound), left);
};

/** Two children, or one without cuts to follow where the node is done with. */
const solve = (search: Search, node: Node): Node[] => {
  const { table, find, master, tolerance, isOver } = search;
  const limits = limitsOf(table, node.cuts);
  master.bar((load) => breaks(load, node.cuts, table.weapons));
  const start = priced(table, find, limits, node.price);
  const { best } = relax(table, find, limits, master, start, search.enough(), tolerance, isOver);
  const bound = Math.max(node.bound, best.bound);
  if (bound >= search.enough()) return [{ ...node, bound }];
  const used = master.used();
  const whole = new Map<number, { load: Load; share: number }>();
  for (const u of used) if (u.share > (whole.get(u.load.target)?.share ?? 0)) whole.set(u.load.target, u);
  search.see(Array.from(whole.values(), ({ load }) => load));
  if (bound >= search.enough()) return [{ ...node, bound }];
  const split = mostDivided(table, used, limits);
  if (split === undefined) {
    search.see(wholeLoads(table, roundsOf(table, used)));
    return [{ ...node, bound }];
  }
  const { at, low } = split;
  const child = (cut: Cut): Node => ({ bound, price: best.price, cuts: [...node.cuts, cut] });
  return [
    child({ at, least: limits.least[at]!, most: low }),
    child({ at, least: low + 1, most: limits.most[at]! }),
  ];
};

export const limitsOf = ({ targets, weapons, rounds }: Table, cuts: readonly Cut[]): Limits => {
  const least = new Int32Array(targets * weapons);
  const most = Int32Array.from(least, (_, at) => rounds[at % weapons]!);
  for (const cut of cuts) {
    least[cut.at] = Math.max(least[cut.at]!, cut.least);
    most[cut.at] = Math.min(most[cut.at]!, cut.most);
  }
  return { least, most };
};

const breaks = (load: Load, cuts: readonly Cut[], weapons: number): boolean =>
  cuts.some(({ at, least, most }) => {
    if (Math.floor(at / weapons) !== load.target) return false;
    const i = load.weapons.indexOf(at % weapons);
    const n = i < 0 ? 0 : load.counts[i]!;
    return n < least || n > most;
  });

/** The weapon on a target whose rounds are furthest from a whole number, and the whole number below. */
const mostDivided = (
  table: Table,
  used: readonly Used[],
  limits: Limits,
): { readonly at: number; readonly low: number } | undefined => {
  let [best, found] = [1e-4, undefined as { at: number; low: number } | undefined];
  for (const [at, n] of roundsOf(table, used)) {
    const low = Math.floor(n);
    const away = Math.min(n - low, low + 1 - n);
    if (away > best && low >= limits.least[at]! && low < limits.most[at]!)
      [best, found] = [away, { at, low }];
  }
  return found;
};

interface Used {
  readonly load: Load;
  readonly share: number;
}

/** Rounds by target and weapon, shares weighed in. */
const roundsOf = ({ weapons }: Table, used: readonly Used[]): ReadonlyMap<number, number> => {
  const rounds = new Map<number, number>();
  for (const { load, share } of used)
    load.weapons.forEach((w, i) => {
      const at = load.target * weapons + w;
      rounds.set(at, (rounds.get(at) ?? 0) + share * load.counts[i]!);
    });
  return rounds;
};

/** Shares of a target's loads may add to whole rounds: then those rounds are no worse than the shares. */
const wholeLoads = ({ weapons }: Table, rounds: ReadonlyMap<number, number>): Load[] =>
  Array.from(rounds, ([at, n]) => ({
    target: Math.floor(at / weapons),
    weapons: [at % weapons],
    counts: [Math.round(n)],
    left: 0,
  }));
