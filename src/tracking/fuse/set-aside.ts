/**
 * Which of several independent estimates of one object lies, if one does, and the evidence.
 *
 * Two estimates of one object differ by no more than their covariances allow. Where three or more are held and one alone disagrees
 * with the others while these agree, it is set aside. Where two disagree and no third speaks, nobody can tell which: both stand, and
 * that is said.
 *
 * source    squared statistical distance of two independent estimates is χ² with as many degrees of freedom as the state has
 * leaves out  a lie within the noise, which moves the answer by less than noise does; more liars than honest ones
 * Complexity: pairs of estimates.
 */
import { inverseSpd, rounded } from "../../base/index.js";
import { distance2, type Estimate } from "./estimate.js";

export interface SetAside {
  readonly from: string;
  /** Squared distance from the nearest of those that agree, and what honest noise stays below 999 times of 1,000. */
  readonly distance2: number;
  readonly bound: number;
  readonly why: string;
}

export interface Judgement {
  readonly honest: readonly Estimate[];
  readonly setAside: readonly SetAside[];
  /** Pairs that disagree while nobody can tell which of them is wrong. */
  readonly undecided: readonly (readonly [string, string])[];
}

/** 99.9 % points of χ² by degrees of freedom, 1 to 6: any table. */
const CHI2_999 = [NaN, 10.828, 13.816, 16.266, 18.467, 20.515, 22.458] as const;

/** Those closest still agree up to so much of the bound, and the others are so many times as far. */
const MOST_OF_BOUND = 2;
const FAR_OF_LEAST = 4;

export const setAside = (estimates: readonly Estimate[]): Judgement => {
  const bound = CHI2_999[estimates[0]?.x.length ?? 0] ?? NaN;
  const apart = estimates.map((a) => estimates.map((b) => (a === b ? 0 : between(a, b))));
  // The largest group that agrees pair by pair; of two as large, the closer one.
  let group = largestGroup(apart, bound);
  // Honest noise passes the bound once in a thousand times: then those count as agreeing that are by far the closest.
  if (group.length < 2 && estimates.length > 2) {
    const least = Math.min(...apart.flatMap((row, i) => row.filter((_, j) => j !== i)));
    if (least < MOST_OF_BOUND * bound) group = largestGroup(apart, least);
    const rest = apart.flatMap((row, i) => (group.includes(i) ? [] : group.map((j) => row[j]!)));
    if (rest.some((d) => d < FAR_OF_LEAST * least)) group = [];
  }
  if (group.length === estimates.length || group.length < 2) {
    const undecided = group.length === estimates.length ? [] : pairsApart(estimates, apart, bound);
    return { honest: estimates, setAside: [], undecided };
  }
  if (2 * group.length <= estimates.length)
    return { honest: estimates, setAside: [], undecided: pairsApart(estimates, apart, bound) };
  const inside = new Set(group);
  const found = estimates.flatMap(({ from }, i): SetAside[] => {
    if (inside.has(i)) return [];
    const nearest = Math.min(...group.map((j) => apart[i]![j]!));
    const others = group.map((j) => estimates[j]!.from).join(", ");
    return [
      {
        from,
        distance2: rounded(nearest, 1),
        bound,
        why: `${from} differs from ${others} by a squared distance of ${rounded(nearest, 1)}, where noise stays below ${bound}; they agree with each other`,
      },
    ];
  });
  return { honest: group.map((i) => estimates[i]!), setAside: found, undecided: [] };
};

const between = (a: Estimate, b: Estimate): number =>
  distance2(
    a,
    b,
    inverseSpd(
      a.p.map((v, i) => v + b.p[i]!),
      a.x.length,
    ),
  );

const pairsApart = (
  estimates: readonly Estimate[],
  apart: readonly (readonly number[])[],
  bound: number,
): (readonly [string, string])[] =>
  estimates.flatMap((a, i) =>
    estimates.flatMap((b, j): (readonly [string, string])[] =>
      j > i && apart[i]![j]! > bound ? [[a.from, b.from]] : [],
    ),
  );

/** By growing from each member the group of those nearest first; exact for the few that a picture has of one object. */
const largestGroup = (apart: readonly (readonly number[])[], bound: number): readonly number[] => {
  let best: readonly number[] = [];
  let bestSum = Infinity;
  for (let seed = 0; seed < apart.length; seed += 1) {
    const order = apart.map((_, i) => i).sort((a, b) => apart[seed]![a]! - apart[seed]![b]!);
    const group: number[] = [];
    for (const i of order) if (group.every((j) => apart[i]![j]! <= bound)) group.push(i);
    const sum = group.reduce((s, i) => s + group.reduce((t, j) => t + apart[i]![j]!, 0), 0);
    if (group.length > best.length || (group.length === best.length && sum < bestSum))
      [best, bestSum] = [group, sum];
  }
  return [...best].sort((a, b) => a - b);
};
