/** How far a vehicle reaches from a place in every direction, and who lives within. */
import { degFromRad } from "../../../../base/index.js";
import { reach, type PlaceInReach } from "../../../../flight/index.js";
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

/** A weapon's payload is to come down: what could orbit is flown to the far side instead. */
export const reachOf = (vehicle: VehicleParameters, from: LatLon): ReachAnswer => {
  const found = reach({ vehicle, from: onGround(from), orbit: "never" });
  return {
    lowKm: Math.min(...found.rangeByAzimuthM) / 1000,
    highKm: Math.max(...found.rangeByAzimuthM) / 1000,
    outline: found.outline.map(({ latRad, lonRad }) => [degFromRad(lonRad), degFromRad(latRad)]),
    people: found.populationByNation,
    places: [...found.placesInReach].sort((a, b) => b.population - a.population).slice(0, MOST_PLACES),
  };
};
