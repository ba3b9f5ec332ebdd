/**
 * What is asked of coverage: cells of ground, threats to them, and who sees, knows, decides and shoots.
 *
 * shape     plain numbers and indices, so that another thread can be handed the same question; who may hold and who may act
 *           has been decided by whoever asks (this room knows no governance)
 */
import type { Battery } from "../../messages/index.js";
import type { VehicleParameters } from "../../flight/index.js";
import type { Holder } from "./hold.js";
import type { CoverRadar } from "./radar.js";

export interface CoverThreat {
  readonly id: string;
  readonly area: string;
  readonly missile: string;
  readonly vehicle: VehicleParameters;
  readonly from: { readonly latDeg: number; readonly lonDeg: number; readonly altitudeM: number };
  /** Of the body in free flight, to a radar. */
  readonly rcsM2: number;
  /** Infrared satellites that see this place from above the clouds: index of each. */
  readonly infrared: readonly number[];
}

export interface CoverBattery {
  readonly battery: Battery;
  /** Index of the holder who plans its shots, and how long an order takes from him to it. */
  readonly planner: number;
  readonly orderDelayS: number;
}

/** What the rules let one battery do for one kind of ground. */
export interface Permit {
  /** By zone: 0 never, 1 at medium confidence, 2 at high alone. */
  readonly byZone: Uint8Array;
  readonly rounds: number;
  readonly shots: number;
}

/** Ground that is treated alike: the same permits, the same warner. */
export interface Claim {
  /** By battery. */
  readonly permits: readonly Permit[];
  /** Index of the holder whose track warns this ground and the way of the warning, s; "none" where nobody is warned. */
  readonly warner: { readonly holder: number; readonly delayS: number } | "none";
}

/** A cell under one claim: the same cell stands once for each claim of those who live in it. */
export interface Units {
  readonly cellOf: Int32Array;
  readonly claimOf: Int32Array;
}

export interface CoverProblem {
  /** Latitude and longitude of each cell's centre, degrees. */
  readonly cells: Float64Array;
  readonly units: Units;
  readonly claims: readonly Claim[];
  readonly radars: readonly CoverRadar[];
  /** Sensors tracked together: indices of radars, and of infrared satellites as the threats name them. */
  readonly pools: readonly { readonly radars: readonly number[]; readonly infrared: readonly number[] }[];
  readonly holders: readonly Holder[];
  readonly batteries: readonly CoverBattery[];
  readonly threats: readonly CoverThreat[];
  readonly decisionS: number;
  readonly lookS: number;
  /** The zone of a ground point below an intercept; absent where the rules do not ask. */
  readonly zoneAt?: (latDeg: number, lonDeg: number) => number;
}

/** Of one threat, by unit. */
export interface ThreatCover {
  /** 1 where the threat reaches the cell. */
  readonly reached: Uint8Array;
  /** Seconds since lift-off; Infinity where it never comes to that. */
  readonly impactS: Float64Array;
  readonly warnedS: Float64Array;
  /** Engagements one after the other: 0, 1 or 2. */
  readonly engaged: Uint8Array;
  /** By unit and battery: 1 where the battery can engage and may. */
  readonly able: Uint8Array;
}

export const newThreatCover = ({ units, batteries }: CoverProblem): ThreatCover => {
  const n = units.cellOf.length;
  return {
    reached: new Uint8Array(n),
    impactS: new Float64Array(n).fill(Infinity),
    warnedS: new Float64Array(n).fill(Infinity),
    engaged: new Uint8Array(n),
    able: new Uint8Array(n * batteries.length),
  };
};
