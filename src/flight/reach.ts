/**
 * How far a vehicle reaches in every direction over the ground, and the places and people within.
 *
 * shape     ranges every `REACH_STEP_RAD` of azimuth over the ground, from north, clockwise
 * source    the greatest range at 36 launch azimuths; between where they come down, a periodic cubic (Catmull & Rom)
 * accuracy  0.2 % of range between the azimuths flown
 * leaves out  people outside the places that `earth` knows
 */
import { degFromRad, radFromDeg } from "../base/index.js";
import { geodesicDirect, geodesicInverse, placesWithin, type Geodetic } from "../earth/index.js";
import { farthestImpact } from "./aim/max-range.js";
import { GIRTH_M } from "./aim/target.js";
import { boostTable } from "./quick/boost-table.js";
import type { VehicleParameters } from "./vehicle.js";

export interface ReachQuestion {
  readonly vehicle: VehicleParameters;
  readonly from: Geodetic;
  /** As of the greatest range. */
  readonly orbit?: "allowed" | "never";
}

export interface PlaceInReach {
  readonly name: string;
  readonly nation: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly population: number;
  readonly distanceKm: number;
}

export interface Reach {
  readonly rangeByAzimuthM: readonly number[];
  /** Where the ranges end, `OUTLINE_PER_STEP` points a step of azimuth; closed by its first point. */
  readonly outline: readonly { readonly latRad: number; readonly lonRad: number }[];
  /** Azimuths at launch from which it reaches orbit, and so everywhere. */
  readonly orbitalAzimuthsRad: readonly number[];
  /** Nearest first. */
  readonly placesInReach: readonly PlaceInReach[];
  readonly populationByNation: Readonly<Record<string, number>>;
}

const FLOWN = 36;
export const REACH_STEP_RAD = (2 * Math.PI) / FLOWN;
export const OUTLINE_PER_STEP = 5;
const EVERYWHERE_M = GIRTH_M / 2;

export const reach = ({ vehicle, from, orbit = "allowed" }: ReachQuestion): Reach => {
  const orbitalAzimuthsRad: number[] = [];
  const table = boostTable(vehicle, from);
  const ends = Array.from({ length: FLOWN }, (_, i) => {
    const azimuthRad = i * REACH_STEP_RAD;
    const impact = farthestImpact({ azimuthRad, orbit }, table);
    if (impact !== "none") {
      const { distanceM, azimuthRad: towards } = geodesicInverse(from, impact);
      return { towards, rangeM: distanceM };
    }
    orbitalAzimuthsRad.push(azimuthRad);
    return { towards: azimuthRad, rangeM: EVERYWHERE_M };
  }).sort((a, b) => a.towards - b.towards);
  const rangeAt = periodicCubic(ends);
  const rangeByAzimuthM = Array.from({ length: FLOWN }, (_, i) => rangeAt(i * REACH_STEP_RAD));
  const placesInReach = within(from, rangeByAzimuthM, rangeAt);
  return {
    rangeByAzimuthM,
    outline: Array.from({ length: FLOWN * OUTLINE_PER_STEP + 1 }, (_, i) => {
      const azimuthRad = ((i % (FLOWN * OUTLINE_PER_STEP)) * REACH_STEP_RAD) / OUTLINE_PER_STEP;
      return geodesicDirect(from, azimuthRad, rangeAt(azimuthRad));
    }),
    orbitalAzimuthsRad,
    placesInReach,
    populationByNation: peopleByNation(placesInReach),
  };
};

/** The search's own sphere is within 0.56 % of the ellipsoid; each place it gives is measured again. */
const SPHERE_MARGIN = 1.006;

const within = (
  from: Geodetic,
  ranges: readonly number[],
  rangeAt: (azimuthRad: number) => number,
): readonly PlaceInReach[] => {
  const farthestKm = (Math.max(...ranges) * SPHERE_MARGIN * 1.01) / 1000;
  const found: PlaceInReach[] = [];
  for (const place of placesWithin(degFromRad(from.latRad), degFromRad(from.lonRad), farthestKm)) {
    const { distanceM, azimuthRad } = geodesicInverse(from, {
      latRad: radFromDeg(place.latDeg),
      lonRad: radFromDeg(place.lonDeg),
    });
    if (distanceM <= rangeAt(azimuthRad)) found.push({ ...place, distanceKm: distanceM / 1000 });
  }
  return found.sort((a, b) => a.distanceKm - b.distanceKm);
};

/** The largest sum first. */
export const peopleByNation = (places: readonly PlaceInReach[]): Readonly<Record<string, number>> => {
  const sums = new Map<string, number>();
  for (const { nation, population } of places) sums.set(nation, (sums.get(nation) ?? 0) + population);
  return Object.fromEntries([...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
};

interface End {
  readonly towards: number;
  readonly rangeM: number;
}

/** Through all ends, as a function of the azimuth over the ground. */
const periodicCubic = (ends: readonly End[]): ((azimuthRad: number) => number) => {
  const n = ends.length;
  const turn = 2 * Math.PI;
  const end = (i: number): End => {
    const { towards, rangeM } = ends[((i % n) + n) % n]!;
    return { towards: towards + turn * Math.floor(i / n), rangeM };
  };
  const slope = (i: number): number =>
    (end(i + 1).rangeM - end(i - 1).rangeM) / (end(i + 1).towards - end(i - 1).towards);
  return (azimuthRad) => {
    let i = -1;
    while (end(i + 1).towards <= azimuthRad) i += 1;
    const [a, b] = [end(i), end(i + 1)];
    const h = b.towards - a.towards;
    const s = (azimuthRad - a.towards) / h;
    const bent =
      (1 + 2 * s) * (1 - s) * (1 - s) * a.rangeM +
      s * (1 - s) * (1 - s) * h * slope(i) +
      s * s * (3 - 2 * s) * b.rangeM +
      s * s * (s - 1) * h * slope(i + 1);
    return Math.min(bent, EVERYWHERE_M);
  };
};
