/**
 * A plan that gives every nation its least number of rounds, changed from one that may not, at the least loss found.
 *
 * source    maximum flow by augmenting paths (Ford & Fulkerson 1956) over nations: a round is taken from where there are more than
 *           the least, or from idle, through as few exchanges as there must be; on each leg the cheapest round moves
 * accuracy  where no path is left there is no such plan at all: "unreachable" is proven. The loss is found greedily, not proven
 *           least; the bound of the problem without leasts stays a bound
 */
import { shift, survivesWithout, type Plan, type Table } from "./problem.js";

export interface Unreachable {
  readonly nation: string;
  readonly least: number;
  readonly most: number;
}

export const fillNations = (
  table: Table,
  plan: Plan,
  nations: readonly string[],
  least: Readonly<Record<string, number>>,
): Unreachable | "filled" => {
  const names = Object.keys(least).filter((n) => least[n]! > 0);
  const groups = names.map((name) => nations.flatMap((n, t) => (n === name ? [t] : [])));
  /** Everyone without a least, and what lies idle. */
  const spare = names.length;
  const groupOf = nations.map((n) => (names.includes(n) ? names.indexOf(n) : spare));
  const count = (g: number): number =>
    groups[g]!.reduce((sum, t) => {
      for (let w = 0; w < table.weapons; w += 1) sum += plan.shots[t * table.weapons + w]!;
      return sum;
    }, 0);
  for (let g = 0; g < names.length; g += 1)
    while (count(g) < least[names[g]!]!) {
      const path = pathTo(
        table,
        plan,
        g,
        groups,
        groupOf,
        (h) => h === spare || count(h) > least[names[h]!]!,
      );
      if (path === "none") return { nation: names[g]!, least: least[names[g]!]!, most: count(g) };
      for (const { weapon, from, to } of path) {
        if (from >= 0) shift(table, plan, from, weapon, -1);
        shift(table, plan, to, weapon, 1);
      }
    }
  return "filled";
};

interface Leg {
  readonly weapon: number;
  /** A target, or -1 for idle. */
  readonly from: number;
  readonly to: number;
  readonly loss: number;
}

/** Breadth first from the nation that lacks one, backwards to a group with one to give; legs end nearest the giver first. */
const pathTo = (
  table: Table,
  plan: Plan,
  start: number,
  groups: readonly (readonly number[])[],
  groupOf: readonly number[],
  canGive: (group: number) => boolean,
): readonly Leg[] | "none" => {
  const spare = groups.length;
  const came = new Map<number, { readonly leg: Leg; readonly into: number }>();
  const queue = [start];
  const seen = new Set(queue);
  let found = -1;
  while (queue.length > 0 && found < 0) {
    const into = queue.shift()!;
    for (const [group, leg] of legsInto(table, plan, groups[into]!, groupOf, spare)) {
      if (seen.has(group)) continue;
      seen.add(group);
      came.set(group, { leg, into });
      if (canGive(group)) {
        found = group;
        break;
      }
      queue.push(group);
    }
  }
  if (found < 0) return "none";
  const path: Leg[] = [];
  for (let at = found; at !== start; at = came.get(at)!.into) path.push(came.get(at)!.leg);
  return path;
};

/** The cheapest round from each other group into these targets, givers of least loss first. */
const legsInto = (
  table: Table,
  plan: Plan,
  targets: readonly number[],
  groupOf: readonly number[],
  spare: number,
): readonly (readonly [number, Leg])[] => {
  const { weapons, kill } = table;
  const best = new Map<number, Leg>();
  for (let weapon = 0; weapon < weapons; weapon += 1) {
    let to = -1;
    let gain = 0;
    for (const t of targets) {
      const saved = plan.left[t]! * kill[t * weapons + weapon]!;
      if (kill[t * weapons + weapon]! > 0 && (to < 0 || saved > gain)) [to, gain] = [t, saved];
    }
    if (to < 0) continue;
    const offer = (group: number, from: number, loss: number): void => {
      if (loss < (best.get(group)?.loss ?? Infinity)) best.set(group, { weapon, from, to, loss });
    };
    if (plan.idle[weapon]! > 0) offer(spare, -1, -gain);
    for (let from = 0; from < table.targets; from += 1)
      if (plan.shots[from * weapons + weapon]! > 0 && !targets.includes(from))
        offer(groupOf[from]!, from, survivesWithout(table, plan, from, weapon) - plan.left[from]! - gain);
  }
  return [...best].sort((a, b) => a[1].loss - b[1].loss || a[0] - b[0]);
};
