/**
 * How the reach of a nation's missiles from one place grew: each year in which one of them first flew, and what it added.
 *
 * shape     years rising; a place once in reach stays in reach
 * source    `reach` of each vehicle, and the years that the caller knows
 * leaves out  missiles given up since
 */
import type { Geodetic } from "../earth/index.js";
import { reach, type PlaceInReach } from "./reach.js";
import type { VehicleParameters } from "./vehicle.js";

export interface DatedVehicle {
  readonly id: string;
  readonly year: number;
  readonly vehicle: VehicleParameters;
}

export interface YearOfReach {
  readonly year: number;
  /** First flown that year. */
  readonly flown: readonly string[];
  /** The longest range so far in any direction, and whose it is. */
  readonly farthestM: number;
  readonly farthest: string;
  /** All so far, and those that this year brought; nearest first. */
  readonly places: number;
  readonly population: number;
  readonly added: readonly PlaceInReach[];
}

export const reachByYear = (from: Geodetic, vehicles: readonly DatedVehicle[]): readonly YearOfReach[] => {
  const within = new Set<string>();
  let [farthestM, farthest, population] = [0, "", 0];
  const years = [...new Set(vehicles.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const flown = vehicles.filter((one) => one.year === year);
    const added: PlaceInReach[] = [];
    for (const { id, vehicle } of flown) {
      const found = reach({ vehicle, from, orbit: "never" });
      const mostM = Math.max(...found.rangeByAzimuthM);
      if (mostM > farthestM) [farthestM, farthest] = [mostM, id];
      for (const place of found.placesInReach) {
        const key = `${place.nation}/${place.name}/${place.latDeg}/${place.lonDeg}`;
        if (within.has(key)) continue;
        within.add(key);
        added.push(place);
        population += place.population;
      }
    }
    added.sort((a, b) => a.distanceKm - b.distanceKm);
    return {
      year,
      flown: flown.map(({ id }) => id),
      farthestM,
      farthest,
      places: within.size,
      population,
      added,
    };
  });
};
