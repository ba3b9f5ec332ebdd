/**
 * Whether a system reaches a place, by each figure published of its range.
 *
 * How far it goes in one direction over the turning Earth is flown for the figure its vehicle was fitted to; the other figures
 * are taken longer or shorter by the same share.
 */
import type { Aimed } from "../../../workers/threat/aimed.js";
import type { LatLon } from "../query.js";
import { figuresOf, type System } from "../systems-of.js";

export type Verdict = "reaches" | "disputed" | "short";
export interface Reacher {
  readonly system: System;
  readonly from: LatLon;
  readonly aimed: Aimed;
  readonly verdict: Verdict;
  /** By the figure that decides; below 0 where it falls short. */
  readonly marginKm: number;
  /** Where disputed, the smallest figure by which it reaches; else the one the vehicle was fitted to. */
  readonly decisive: { readonly value: number; readonly source: string };
}

export const judged = (system: System, from: LatLon, aimed: Aimed): Reacher => {
  const figures = figuresOf(system.missile);
  const best = figures[0]!;
  const share = aimed.flownKm / best.value;
  const reachKm = (value: number): number => Math.min(HALF_GIRTH_KM, value * share);
  const reaching = figures
    .filter((f) => reachKm(f.value) >= aimed.distanceKm)
    .sort((a, b) => a.value - b.value);
  const verdict: Verdict =
    reaching.length === 0 ? "short" : reaching.length === figures.length ? "reaches" : "disputed";
  const decisive =
    verdict === "disputed"
      ? reaching[0]!
      : verdict === "reaches"
        ? best
        : figures.reduce((a, b) => (b.value > a.value ? b : a));
  return { system, from, aimed, verdict, decisive, marginKm: reachKm(decisive.value) - aimed.distanceKm };
};

const HALF_GIRTH_KM = 20_015;
const ORDER: Readonly<Record<Verdict, number>> = { reaches: 0, disputed: 1, short: 2 };

export const byVerdict = (a: Reacher, b: Reacher): number =>
  ORDER[a.verdict] - ORDER[b.verdict] ||
  (a.verdict === "short" ? b.marginKm - a.marginKm : a.aimed.distanceKm - b.aimed.distanceKm);
