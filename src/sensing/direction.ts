/**
 * Directions by azimuth and elevation: the unit vectors of a line of sight, and back.
 *
 * frame     east-north-up of the sensor's geodetic point (for a satellite, of the point below it), turned into ITRF by `axes`
 * shape     `los`, `right` (growing azimuth), `rise` (growing elevation): an orthonormal triad, even at the zenith
 */
import { cos, sin } from "../base/index.js";
import { enuAxes, geodeticFromItrf, type EnuAxes, type Position } from "../earth/index.js";

export type Vector3 = readonly [number, number, number];

/** The axes of detections of a sensor that stands at `position`. */
export const detectionAxes = (position: Position<"itrf">): EnuAxes => {
  const { latRad, lonRad } = geodeticFromItrf(position);
  return enuAxes(latRad, lonRad);
};

export interface SightTriad {
  readonly los: Vector3;
  readonly right: Vector3;
  readonly rise: Vector3;
}

export const sightTriad = (axes: EnuAxes, azRad: number, elRad: number): SightTriad => {
  const [sa, ca, se, ce] = [sin(azRad), cos(azRad), sin(elRad), cos(elRad)];
  const of = (e: number, n: number, u: number): Vector3 => [
    e * axes.east[0] + n * axes.north[0] + u * axes.up[0],
    e * axes.east[1] + n * axes.north[1] + u * axes.up[1],
    e * axes.east[2] + n * axes.north[2] + u * axes.up[2],
  ];
  return { los: of(sa * ce, ca * ce, se), right: of(ca, -sa, 0), rise: of(-sa * se, -ca * se, ce) };
};
