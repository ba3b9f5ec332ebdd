/**
 * A whole flight: its bodies, and the figures that are asked for.
 *
 * frame     ITRF; speeds are relative to the ground
 */
import { asin } from "../../base/index.js";
import {
  assumePosition,
  enuAxes,
  geodesicInverse,
  geodeticFromItrf,
  heightItrfM,
  type Geodetic,
} from "../../earth/index.js";
import type { Tolerance } from "../integrate/dormand-prince.js";
import type { Path } from "../integrate/path.js";
import type { VehicleParameters } from "../vehicle.js";
import { partingsOf, payloadOf, spentStage, type Body } from "./body.js";
import { eventsOf, speedOf, type FlightEvent } from "./events.js";
import { orbitOf, type Orbit } from "./orbit.js";
import type { Programme } from "./programme.js";
import { shoot } from "./shot.js";

export interface Flight {
  /** The payload first, then the spent stages in order of separation. */
  readonly bodies: readonly Body[];
  /** "none" where the payload stays in orbit. */
  readonly impact: Geodetic | "none";
  readonly flightTimeS: number;
  readonly apogeeM: number;
  readonly rangeM: number;
  /** At launch, over the turning Earth. */
  readonly azimuthRad: number;
  readonly burnoutTimeS: number;
  readonly burnoutSpeedMps: number;
  readonly burnoutAltitudeM: number;
  /** Above the local horizontal. */
  readonly burnoutAngleRad: number;
  /** At 100 km on the way down; at the ground for what never rose so high. */
  readonly reentrySpeedMps: number;
  /** Of the payload after burnout. */
  readonly orbit: Orbit;
  readonly programme: Programme;
  readonly events: readonly FlightEvent[];
}

export const flightOf = (
  vehicle: VehicleParameters,
  from: Geodetic,
  programme: Programme,
  groundM: number,
  tolerance: Tolerance,
): Flight => {
  const shot = shoot(vehicle, from, programme, groundM, tolerance);
  const { path } = shot.boost;
  const orbital = shot.fall.end !== "ground";
  const partings = partingsOf(vehicle, shot);
  const burnout = new Float64Array(6);
  path.node(shot.burnoutNode, burnout);
  const orbit = orbitOf(burnout);
  return {
    bodies: [payloadOf(vehicle, shot), ...partings.map((p) => spentStage(p, path, from.heightM, tolerance))],
    impact: orbital ? "none" : shot.impact,
    flightTimeS: shot.endS,
    apogeeM: orbital ? orbit.apogeeM : shot.fall.apogeeM,
    rangeM: geodesicInverse(from, shot.impact).distanceM,
    azimuthRad: programme.azimuthRad,
    burnoutTimeS: shot.burnoutS,
    burnoutSpeedMps: speedOf(burnout),
    burnoutAltitudeM: heightItrfM(burnout[0]!, burnout[1]!, burnout[2]!),
    burnoutAngleRad: pathAngleRad(burnout),
    reentrySpeedMps: speedAt(path, shot.fall.reentryS === "none" ? shot.endS : shot.fall.reentryS),
    orbit,
    programme,
    events: eventsOf(partings, shot),
  };
};

const speedAt = (path: Path, tS: number): number => {
  const state = new Float64Array(6);
  path.stateAt(tS, state);
  return speedOf(state);
};

/** Angle of the velocity above the horizontal of the ellipsoid below. */
const pathAngleRad = (s: Float64Array): number => {
  // The path is in ITRF.
  const below = geodeticFromItrf(assumePosition("itrf", s[0]!, s[1]!, s[2]!));
  const { up } = enuAxes(below.latRad, below.lonRad);
  const climb = s[3]! * up[0] + s[4]! * up[1] + s[5]! * up[2];
  return asin(Math.max(-1, Math.min(1, climb / speedOf(s))));
};
