/**
 * Directions by azimuth and elevation: the unit vectors of a line of sight, and back.
 *
 * frame     east-north-up of the sensor's geodetic point (for a satellite, of the point below it), turned into ITRF by `axes`
 * shape     `los`, `right` (growing azimuth), `rise` (growing elevation): an orthonormal triad, even at the zenith
 */
import { asin, atan2, cos, sin } from "../base/index.js";
import { geodeticFromItrf, type Position } from "../earth/index.js";

export type Vector3 = readonly [number, number, number];

/** East, north and up at a place, as rows in ITRF. */
export interface LocalAxes {
  readonly east: Vector3;
  readonly north: Vector3;
  readonly up: Vector3;
}

/** The axes of detections of a sensor that stands at `position`. */
export const detectionAxes = (position: Position<"itrf">): LocalAxes => {
  const { latRad, lonRad } = geodeticFromItrf(position);
  const [sp, cp, sl, cl] = [sin(latRad), cos(latRad), sin(lonRad), cos(lonRad)];
  return { east: [-sl, cl, 0], north: [-sp * cl, -sp * sl, cp], up: [cp * cl, cp * sl, sp] };
};

export interface SightTriad {
  readonly los: Vector3;
  readonly right: Vector3;
  readonly rise: Vector3;
}

export const sightTriad = (axes: LocalAxes, azRad: number, elRad: number): SightTriad => {
  const [sa, ca, se, ce] = [sin(azRad), cos(azRad), sin(elRad), cos(elRad)];
  const of = (e: number, n: number, u: number): Vector3 => [
    e * axes.east[0] + n * axes.north[0] + u * axes.up[0],
    e * axes.east[1] + n * axes.north[1] + u * axes.up[1],
    e * axes.east[2] + n * axes.north[2] + u * axes.up[2],
  ];
  return { los: of(sa * ce, ca * ce, se), right: of(ca, -sa, 0), rise: of(-sa * se, -ca * se, ce) };
};

/** Azimuth (0 … 2π) and elevation of an east-north-up direction of any length. */
export const anglesOfEnu = (e: number, n: number, u: number): { azRad: number; elRad: number } => {
  const length = Math.sqrt(e * e + n * n + u * u);
  const az = atan2(e, n);
  const sine = u / length;
  // Near the vertical the arcsine loses digits; the arctangent does not.
  const elRad = Math.abs(sine) > 0.7 ? atan2(u, Math.sqrt(e * e + n * n)) : asin(sine);
  return { azRad: az < 0 ? az + 2 * Math.PI : az, elRad };
};
