/**
 * What two parties' values of one missile change on the ground: how much area, which places and how many people are in reach.
 *
 * shape     each side's vehicle is the catalogue's, refitted to that side's range and payload (refit.ts)
 * source    area of a reach: ∫ R² (1 − cos(r(α)/R)) dα over the azimuth, mean radius
 * accuracy  as `reach`; the area to 0.5 %
 */
import { cos, radFromDeg } from "../../base/index.js";
import { reach, REACH_STEP_RAD, type PlaceInReach } from "../../flight/index.js";
import type { MissileEntry, VehicleParameters } from "../../messages/index.js";
import { refitVehicle } from "./refit.js";

export interface SideValues {
  readonly rangeKm: number;
  readonly payloadKg?: number;
}

export interface ReachComparison {
  readonly a: ReachSide;
  readonly b: ReachSide;
  /** In reach by one side's values alone; most populous first. */
  readonly onlyA: readonly PlaceInReach[];
  readonly onlyB: readonly PlaceInReach[];
}

export interface ReachSide {
  readonly rangeKm: number;
  readonly areaKm2: number;
  readonly places: number;
  readonly population: number;
  readonly populationByNation: Readonly<Record<string, number>>;
  readonly outline: readonly { readonly latRad: number; readonly lonRad: number }[];
}

export interface ReachQuestionOfTwo {
  readonly missile: MissileEntry;
  /** Where it stands. */
  readonly from: { readonly latDeg: number; readonly lonDeg: number };
  /** Where vehicles are fitted: the capital of the missile's nation. */
  readonly fittedAt: { readonly latDeg: number; readonly lonDeg: number };
  readonly a: SideValues;
  readonly b: SideValues;
}

export const compareReach = ({ missile, from, fittedAt, a, b }: ReachQuestionOfTwo): ReachComparison => {
  const sideOf = (side: SideValues) =>
    sideReach(assessedVehicle(missile, side, fittedAt), side.rangeKm, from);
  const [sideA, sideB] = [sideOf(a), sideOf(b)];
  const only = (one: Sided, other: Sided): readonly PlaceInReach[] => {
    const there = new Set(other.places.map(keyOf));
    return one.places.filter((p) => !there.has(keyOf(p))).sort((p, q) => q.population - p.population);
  };
  return { a: sideA.side, b: sideB.side, onlyA: only(sideA, sideB), onlyB: only(sideB, sideA) };
};

/** The catalogue's vehicle where its figures are the assessed ones, and otherwise one that is fitted to them. */
export const assessedVehicle = (
  missile: MissileEntry,
  { rangeKm, payloadKg }: SideValues,
  fittedAt: { readonly latDeg: number; readonly lonDeg: number },
): VehicleParameters => {
  const wantedKg = payloadKg ?? missile.vehicle.payloadKg;
  return rangeKm === missile.rangeKm?.value && wantedKg === missile.vehicle.payloadKg
    ? missile.vehicle
    : refitVehicle(missile.vehicle, { rangeKm, payloadKg: wantedKg, from: fittedAt });
};

interface Sided {
  readonly side: ReachSide;
  readonly places: readonly PlaceInReach[];
}

const sideReach = (
  vehicle: VehicleParameters,
  rangeKm: number,
  { latDeg, lonDeg }: { readonly latDeg: number; readonly lonDeg: number },
): Sided => {
  const found = reach({
    vehicle,
    from: { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg), heightM: 0 },
    orbit: "never",
  });
  const places = found.placesInReach;
  return {
    side: {
      rangeKm,
      areaKm2: Math.round(areaKm2(found.rangeByAzimuthM)),
      places: places.length,
      population: places.reduce((sum, p) => sum + p.population, 0),
      populationByNation: found.populationByNation,
      outline: found.outline,
    },
    places,
  };
};

const R_KM = 6_371;
const areaKm2 = (rangeByAzimuthM: readonly number[]): number =>
  rangeByAzimuthM.reduce((sum, m) => sum + R_KM * R_KM * (1 - cos(m / 1000 / R_KM)) * REACH_STEP_RAD, 0);

const keyOf = (p: PlaceInReach): string => `${p.nation} ${p.name} ${p.latDeg} ${p.lonDeg}`;
