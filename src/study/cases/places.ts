/**
 * The places a study judges: of each nation the largest that some threat reaches, each standing for the smaller ones nearest
 * to it.
 *
 * source    people at known places (earth's `places`)
 * leaves out  people outside known places
 */
import { cos, radFromDeg } from "../../base/index.js";
import { places, type Place } from "../../earth/index.js";
import { directionOf } from "../arc.js";
import type { CaseThreat } from "./threats.js";

export interface CasePlace {
  readonly name: string;
  readonly nation: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  /** Its own, and those of the places it stands for. */
  readonly people: number;
  /** Indices of the threats that reach it. */
  readonly threats: readonly number[];
}

const EARTH_M = 6_371_000;

export const casePlaces = (
  nations: readonly string[],
  threats: readonly CaseThreat[],
  each: number,
): CasePlace[] => {
  const within = threats.map(({ latDeg, lonDeg, reachM }) => ({
    at: directionOf(radFromDeg(latDeg), radFromDeg(lonDeg)),
    cosine: cos(Math.min(reachM / EARTH_M, Math.PI)),
  }));
  const reaching = (place: Place): number[] => {
    const [x, y, z] = directionOf(radFromDeg(place.latDeg), radFromDeg(place.lonDeg));
    return within.flatMap(({ at, cosine }, i) => (at[0] * x + at[1] * y + at[2] * z >= cosine ? [i] : []));
  };
  const wanted = new Set(nations);
  const byNation = new Map<string, (Place & { threats: number[] })[]>();
  for (const place of places) {
    if (!wanted.has(place.nation)) continue;
    const by = reaching(place);
    if (by.length === 0) continue;
    const own = byNation.get(place.nation) ?? [];
    own.push({ ...place, threats: by });
    byNation.set(place.nation, own);
  }
  return nations.flatMap((nation) => {
    const own = byNation.get(nation) ?? [];
    const judged = own.slice(0, each);
    const people = judged.map(() => 0);
    for (const place of own) people[nearestTo(judged, place)]! += place.population;
    return judged.map(({ name, latDeg, lonDeg, threats: by }, i) => ({
      name,
      nation,
      latDeg,
      lonDeg,
      people: people[i]!,
      threats: by,
    }));
  });
};

const nearestTo = (judged: readonly Place[], { latDeg, lonDeg }: Place): number => {
  const squeeze = cos(radFromDeg(latDeg));
  let best = 0;
  let least = Infinity;
  judged.forEach((p, i) => {
    const [dLat, dLon] = [p.latDeg - latDeg, (p.lonDeg - lonDeg) * squeeze];
    const d = dLat * dLat + dLon * dLon;
    if (d < least) [least, best] = [d, i];
  });
  return best;
};
