/**
 * Where a shot fell, told on the plane that unrolls the Earth around the launch point.
 *
 * shape     (east, north) metres: geodesic distance along the geodesic's azimuth at the launch point
 * domain    any point but the antipode; a shot past it counts on, beyond half the Earth's girth
 */
import { cos, sin } from "../../base/index.js";
import { geodesicInverse, type Geodetic } from "../../earth/index.js";

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
