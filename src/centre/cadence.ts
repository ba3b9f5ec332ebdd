/**
 * When a track is worth saying again: at once when it changes in kind, often while it is young, seldom when it is settled.
 *
 * Why: every report goes to every entitled party's journal; a settled track loses nothing by being said every half minute.
 */
import { US_PER_S } from "../base/index.js";
import type { Track } from "../messages/index.js";

export interface LastSaid {
  timeUs: number;
  phase: Track["phase"];
  status: Track["status"];
  hadImpact: boolean;
  semiMajorKm: number;
}

const YOUNG_S = 90;
const YOUNG_EVERY_US = 10 * US_PER_S;
const SETTLED_EVERY_US = 30 * US_PER_S;

export const isWorthSaying = (track: Track, last: LastSaid | undefined, nowUs: number): boolean => {
  if (track.status === "tentative") return false;
  if (last === undefined) return track.status === "confirmed";
  if (last.status !== track.status || last.hadImpact !== (track.impact !== undefined)) return true;
  const semiMajorKm = track.impact?.ellipse.semiMajorKm ?? Infinity;
  if (last.phase !== track.phase || semiMajorKm < 0.6 * last.semiMajorKm)
    return nowUs - last.timeUs >= YOUNG_EVERY_US / 2;
  const young = nowUs - track.firstSeenUs < YOUNG_S * US_PER_S;
  return nowUs - last.timeUs >= (young ? YOUNG_EVERY_US : SETTLED_EVERY_US);
};

export const saidNow = (track: Track, nowUs: number): LastSaid => ({
  timeUs: nowUs,
  phase: track.phase,
  status: track.status,
  hadImpact: track.impact !== undefined,
  semiMajorKm: track.impact?.ellipse.semiMajorKm ?? Infinity,
});
