/** How far a vehicle reaches from a place in every direction, and who lives within. */
import { degFromRad } from "../../../../base/index.js";
import { geodesicDirect, geodesicInverse, placesWithin, type Geodetic } from "../../../../earth/index.js";
import { reach, type PlaceInReach, type Reach } from "../../../../flight/index.js";
import type { VehicleParameters } from "../../../../messages/index.js";
import { onGround, type LatLon } from "./place.js";

export interface ReachAnswer {
  readonly lowKm: number;
  readonly highKm: number;
  /** [longitude, latitude], clockwise from north; closed. */
  readonly outline: readonly (readonly [number, number])[];
  readonly people: Readonly<Record<string, number>>;
  /** The largest, by people. */
  readonly places: readonly PlaceInReach[];
}

const MOST_PLACES = 60;

/**
 * A weapon's payload is to come down: what could orbit is flown to the far side instead. `share` draws it for another published
 * range: every direction longer or shorter by it.
 */
export const reachOf = (vehicle: VehicleParameters, from: LatLon, share = 1): ReachAnswer => {
  const flown = reach({ vehicle, from: onGround(from), orbit: "never" });
  const found = share === 1 ? flown : scaled(flown, onGround(from), share);
  return {
    lowKm: Math.min(...found.rangeByAzimuthM) / 1000,
    highKm: Math.max(...found.rangeByAzimuthM) / 1000,
    outline: found.outline.map(({ latRad, lonRad }) => [degFromRad(lonRad), degFromRad(latRad)]),
    people: found.populationByNation,
    places: [...found.placesInReach].sort((a, b) => b.population - a.population).slice(0, MOST_PLACES),
  };
};

const FARTHEST_M = 20_000_000;

const scaled = (flown: Reach, from: Geodetic, share: number): Reach => {
  const ranges = flown.rangeByAzimuthM.map((m) => Math.min(FARTHEST_M, m * share));
  const step = (2 * Math.PI) / ranges.length;
  const rangeAt = (azimuthRad: number): number => {
    const place = (((azimuthRad / step) % ranges.length) + ranges.length) % ranges.length;
    const [n, part] = [Math.floor(place), place % 1];
    return ranges[n % ranges.length]! * (1 - part) + ranges[(n + 1) % ranges.length]! * part;
  };
  const outline = flown.outline.map((point) => {
    const { azimuthRad } = geodesicInverse(from, point);
    return geodesicDirect(from, azimuthRad, rangeAt(azimuthRad));
  });
  const near = placesWithin(
    degFromRad(from.latRad),
    degFromRad(from.lonRad),
    (Math.max(...ranges) / 1000) * 1.01,
  );
  const places = near.flatMap((place) => {
    const { azimuthRad, distanceM } = geodesicInverse(from, onGround(place));
    return distanceM <= rangeAt(azimuthRad) ? [{ ...place, distanceKm: distanceM / 1000 }] : [];
  });
  const people: Record<string, number> = {};
  for (const { nation, population } of places) people[nation] = (people[nation] ?? 0) + population;
  return { ...flown, rangeByAzimuthM: ranges, outline, placesInReach: places, populationByNation: people };
};
