/**
 * The worth of every coalition up to symmetry: of coalitions that differ only by players who are alike, one is listed and
 * `ways` says how many there are.
 *
 * domain    up to `MOST_EXACT` players; beyond, only those alone, pairs, and all
 */
import { worthOf, type AssetSet, type Worth } from "../cases/worth.js";
import type { CaseBook } from "../cases/case-book.js";
import { MOST_EXACT } from "../shapley/exact.js";
import type { Players } from "./players.js";

export interface Coalition extends Worth {
  readonly members: readonly string[];
  readonly ways: number;
}

/** The worth of a set of players to everyone, remembered. */
export const coalitionWorth = (book: CaseBook, players: Players): ((isIn: Uint8Array) => Worth) => {
  const known = new Map<string, Worth>();
  return (isIn) => {
    const key = isIn.join("");
    const found = known.get(key) ?? worthOf(book, assetsOf(players, isIn));
    known.set(key, found);
    return found;
  };
};

/** What a coalition can use. */
export const assetsOf = ({ sensorNeeds, batteryNeeds }: Players, isIn: Uint8Array): AssetSet => ({
  hasSensor: (i) => sensorNeeds[i]!.every((p) => isIn[p] === 1),
  hasBattery: (i) => batteryNeeds[i]!.every((p) => isIn[p] === 1),
});

export const coalitions = (players: Players, worth: (isIn: Uint8Array) => Worth): Coalition[] => {
  const n = players.codes.length;
  const found = new Map<string, { members: number[]; ways: number }>();
  for (const members of setsOf(n)) {
    const key = members
      .map((i) => players.like[i]!)
      .sort((a, b) => a - b)
      .join(" ");
    const same = found.get(key);
    if (same === undefined) found.set(key, { members, ways: 1 });
    else same.ways += 1;
  }
  return [...found.values()]
    .map(({ members, ways }): Coalition => {
      const isIn = new Uint8Array(n);
      for (const i of members) isIn[i] = 1;
      return { members: members.map((i) => players.codes[i]!), ways, ...worth(isIn) };
    })
    .sort((a, b) => a.members.length - b.members.length || (a.members.join() < b.members.join() ? -1 : 1));
};

const setsOf = (n: number): number[][] => {
  const everyone = Array.from({ length: n }, (_, i) => i);
  if (n <= MOST_EXACT)
    return Array.from({ length: (1 << n) - 1 }, (_, k) => everyone.filter((i) => ((k + 1) >> i) & 1));
  const pairs = everyone.flatMap((i) => everyone.slice(i + 1).map((j) => [i, j]));
  return [...everyone.map((i) => [i]), ...pairs, everyone];
};
