/**
 * The greatest range along an azimuth: the pitch that carries farthest, or an orbit where there is energy for one.
 *
 * frame     azimuth at launch, over the turning Earth
 * accuracy  pitch to 0.02°, which is worth under 1 m in a million of range
 * refuses   as the vehicle's check
 */
import { radFromDeg } from "../../base/index.js";
import { geodesicInverse, type Geodetic } from "../../earth/index.js";
import { boost } from "../fly/boost.js";
import { flightOf, type Flight } from "../fly/flight.js";
import { ORBIT_PERIGEE_M } from "../fly/fall.js";
import { orbitOf } from "../fly/orbit.js";
import { programmeOf, type Programme } from "../fly/programme.js";
import { shoot } from "../fly/shot.js";
import { FINE, type Tolerance } from "../integrate/dormand-prince.js";
import type { BoostTable } from "../quick/boost-table.js";
import { quickFarthest } from "../quick/farthest.js";
import { checkVehicle, type VehicleParameters } from "../vehicle.js";
import { lowest } from "./minimum.js";
import { orbitProgramme } from "./to-orbit.js";

export const COARSE: Tolerance = { positionM: 0.5, speedMps: 5e-4 };
export const PITCHES = [radFromDeg(4), radFromDeg(89)] as const;

export interface RangeQuestion {
  readonly vehicle: VehicleParameters;
  readonly from: Geodetic;
  readonly azimuthRad: number;
  /** "never" for a weapon, whose payload is to come down even where the energy would do for an orbit. */
  readonly orbit?: "allowed" | "never";
}

export const maxRange = (question: RangeQuestion): { readonly flight: Flight } => {
  const { vehicle, from } = question;
  checkVehicle(vehicle);
  const programme = question.orbit !== "never" && mayOrbit(question) ? orbitProgramme(question) : "none";
  const chosen = programme === "none" ? farthest(question) : programme;
  return { flight: flightOf(vehicle, from, chosen, 0, FINE) };
};

/** Where the farthest flight along an azimuth comes down; as `maxRange`, at a tenth of the time by a table of burns. */
export const farthestImpact = (
  question: Omit<RangeQuestion, "vehicle" | "from">,
  table: BoostTable,
): Geodetic | "none" => {
  const { vehicle, from } = table;
  const whole = { ...question, vehicle, from };
  if (question.orbit !== "never" && mayOrbit(whole)) return maxRange(whole).flight.impact;
  return quickFarthest(table, question.azimuthRad) ?? shoot(vehicle, from, farthest(whole), 0, FINE).impact;
};

/** Whether the energy at burnout would carry an orbit clear of the air, whatever its shape. */
const mayOrbit = ({ vehicle, from, azimuthRad }: RangeQuestion): boolean => {
  const { path } = boost(vehicle, from, programmeOf(vehicle, azimuthRad, radFromDeg(25)), COARSE);
  const state = new Float64Array(6);
  path.node(path.length - 1, state);
  const { apogeeM, perigeeM } = orbitOf(state);
  return (apogeeM + perigeeM) / 2 > ORBIT_PERIGEE_M;
};

/** The programme that carries farthest on a ballistic path. */
export const farthest = ({ vehicle, from, azimuthRad }: RangeQuestion): Programme => {
  const short = (pitchRad: number): { y: number; found: Programme } => {
    const programme = programmeOf(vehicle, azimuthRad, pitchRad);
    const shot = shoot(vehicle, from, programme, 0, COARSE);
    // Past the antipode it comes nearer again, so that no range is longer than half the girth.
    const flownM = shot.fall.end === "ground" ? geodesicInverse(from, shot.impact).distanceM : 0;
    return { y: -flownM, found: programme };
  };
  return lowest(short, radFromDeg(40), radFromDeg(8), PITCHES, radFromDeg(0.5)).found;
};
