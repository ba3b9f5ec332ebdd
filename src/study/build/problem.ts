/**
 * What to build together: candidates, what each would protect, and the rules a plan must keep.
 *
 * shape     a group is the people of one nation that exactly the same candidates protect; a plan is a set of candidates
 * leaves out  rounds and raids: one battery in time is protection. Prices: a candidate's cost is handed in
 */
import type { CaseBook } from "../cases/case-book.js";
import { DECISION_S } from "../cases/worth.js";
import { trackTogetherS } from "../timeline/first-track.js";

export interface Candidate {
  readonly id: string;
  readonly host: string;
  readonly cost: number;
}

export interface Group {
  readonly nation: string;
  readonly people: number;
  /** Indices of the candidates that protect it. */
  readonly by: readonly number[];
}

export interface BuildProblem {
  readonly candidates: readonly Candidate[];
  readonly groups: readonly Group[];
  /** Threatened people by nation. */
  readonly threatened: Readonly<Record<string, number>>;
  readonly budget: number;
  /** Hosts that do not consent: nothing is built there. */
  readonly refused: readonly string[];
  /** Protected people by nation below which a plan may not fall; what each has alone. */
  readonly floor: Readonly<Record<string, number>>;
}

export type Goal = "total" | "worst";

/** The batteries of a book as candidates, seen by all its sensors; each nation's own with its own sensors is the floor. */
export const buildProblemOf = (
  book: CaseBook,
  {
    budget,
    refused,
    cost,
  }: {
    readonly budget: number;
    readonly refused: readonly string[];
    readonly cost: (battery: CaseBook["batteries"][number]) => number;
  },
): BuildProblem => {
  const groups = new Map<string, { nation: string; people: number; by: number[] }>();
  const threatened: Record<string, number> = {};
  const floor: Record<string, number> = {};
  for (const one of book.cases) {
    const place = book.places[one.place]!;
    const people = place.people / place.threats.length;
    const trackOf = (isIn: (owner: string) => boolean): number =>
      trackTogetherS(
        book.sensors.flatMap((s, i) => (isIn(s.owner) ? [{ kind: s.model.kind, atS: one.sightS[i]! }] : [])),
        one.boostS,
      );
    const inTime =
      (trackS: number) =>
      (i: number): boolean =>
        one.orderS[i]! >= trackS + DECISION_S;
    const all = book.batteries.map((_, i) => i);
    const by = all.filter(inTime(trackOf(() => true)));
    const key = `${place.nation} ${by.join(" ")}`;
    const known = groups.get(key) ?? { nation: place.nation, people: 0, by };
    known.people += people;
    groups.set(key, known);
    threatened[place.nation] = (threatened[place.nation] ?? 0) + people;
    const own = all.filter(inTime(trackOf((owner) => owner === place.nation)));
    if (
      own.some((i) => book.batteries[i]!.owner === place.nation && book.batteries[i]!.host === place.nation)
    )
      floor[place.nation] = (floor[place.nation] ?? 0) + people;
  }
  return {
    candidates: book.batteries.map((b) => ({ id: b.id, host: b.host, cost: cost(b) })),
    groups: [...groups.values()],
    threatened,
    budget,
    refused,
    floor,
  };
};

export interface PlanWorth {
  readonly total: number;
  /** The least share of its threatened people that any nation within reach of some candidate has protected. */
  readonly worst: number;
  readonly byNation: Readonly<Record<string, number>>;
}

export const planWorth = (problem: BuildProblem, chosen: readonly boolean[]): PlanWorth => {
  const byNation: Record<string, number> = {};
  let total = 0;
  for (const { nation, people, by } of problem.groups) {
    byNation[nation] ??= 0;
    if (!by.some((i) => chosen[i]!)) continue;
    byNation[nation] += people;
    total += people;
  }
  const shares = reachable(problem).map((n) => byNation[n]! / problem.threatened[n]!);
  return { total, worst: shares.length === 0 ? 0 : Math.min(...shares), byNation };
};

/** Nations of which some candidate protects somebody, wherever it may be built. */
export const reachable = ({ groups, candidates, refused }: BuildProblem): string[] => [
  ...new Set(
    groups.filter((g) => g.by.some((i) => !refused.includes(candidates[i]!.host))).map((g) => g.nation),
  ),
];

/** A millionth of a person: sums of thousands of parts round by less. */
const SLACK = 1e-6;

export const keepsRules = (problem: BuildProblem, chosen: readonly boolean[]): boolean => {
  const { candidates, budget, refused, floor } = problem;
  const cost = candidates.reduce((sum, c, i) => (chosen[i]! ? sum + c.cost : sum), 0);
  if (cost > budget + 1e-9 || candidates.some((c, i) => chosen[i]! && refused.includes(c.host))) return false;
  const { byNation } = planWorth(problem, chosen);
  return Object.entries(floor).every(([nation, people]) => (byNation[nation] ?? 0) >= people - SLACK);
};
