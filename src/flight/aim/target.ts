/**
 * Where a shot fell, told on the plane that unrolls the Earth around the launch point.
 *
 * shape     (east, north) metres: geodesic distance along the geodesic's azimuth at the launch point
 * domain    any point but the antipode; a shot past it counts on, beyond half the Earth's girth
 */
import { cos, sin } from "../../base/index.js";
import { assumePosition, geodesicInverse, geodeticFromItrf, type Geodetic } from "../../earth/index.js";
import type { Shot } from "../fly/shot.js";

export type Plane = readonly [number, number];

export const onPlane = (from: Geodetic, point: Geodetic): Plane => {
  const { distanceM, azimuthRad } = geodesicInverse(from, point);
  return [distanceM * sin(azimuthRad), distanceM * cos(azimuthRad)];
};

/** As `onPlane` for the end of a flight launched along `azimuthRad`: what went past the antipode is not near again. */
export const flownOnPlane = (from: Geodetic, impact: Geodetic, azimuthRad: number): Plane => {
  const { distanceM, azimuthRad: towards } = geodesicInverse(from, impact);
  const past = distanceM > GIRTH_M / 4 && cos(towards - azimuthRad) < 0;
  const along = past ? distanceM - GIRTH_M : distanceM;
  return [along * sin(towards), along * cos(towards)];
};

export const GIRTH_M = 40_007_863;

/** Whether a flight came down near its launch point only after a turn around the Earth: its apogee stood far beyond. */
export const hasGoneRound = (from: Geodetic, shot: Shot): boolean => {
  if (shot.endS < 2_500) return false;
  const top = new Float64Array(6);
  shot.boost.path.stateAt(shot.fall.apogeeS, top);
  // The path is in ITRF.
  const below = geodeticFromItrf(assumePosition("itrf", top[0]!, top[1]!, top[2]!));
  const outM = geodesicInverse(from, below).distanceM;
  return outM > Math.max(3e6, 2 * geodesicInverse(from, shot.impact).distanceM);
};
