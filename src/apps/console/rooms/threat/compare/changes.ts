/** What the choice between two parties' values changes: people within reach of the systems in question, nation by nation. */
import type { ReachAnswer } from "../../../workers/threat/reach.js";
import { isThere, type Reached } from "../reach/use-reach.js";

export interface Change {
  readonly nation: string;
  readonly left: number;
  readonly right: number;
}

/** By the system that reaches most of them; a nation without a difference is left out. */
export const changesOf = (left: readonly Reached[], right: readonly Reached[]): readonly Change[] => {
  const most = (all: readonly Reached[]): ReadonlyMap<string, number> => {
    const people = new Map<string, number>();
    for (const one of all.filter((r): r is ReachAnswer => isThere(r)))
      for (const [nation, count] of Object.entries(one.people))
        people.set(nation, Math.max(people.get(nation) ?? 0, count));
    return people;
  };
  const [a, b] = [most(left), most(right)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((nation) => ({ nation, left: a.get(nation) ?? 0, right: b.get(nation) ?? 0 }))
    .filter((c) => c.left !== c.right)
    .sort((x, y) => Math.abs(y.right - y.left) - Math.abs(x.right - x.left));
};
