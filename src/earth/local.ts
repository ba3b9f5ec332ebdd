/**
 * East, north and up at a place, and where another point stands from there.
 *
 * frame     axes in ITRF; azimuth clockwise from north, elevation from the ellipsoid's horizontal
 * leaves out  the deflection of the vertical; refraction
 */
import { asin, atan2, cos, sin } from "../base/index.js";
import { itrfFromGeodetic } from "./geodetic.js";
import type { Geodetic, Position } from "./position.js";

export interface EnuAxes {
  readonly east: readonly [number, number, number];
  readonly north: readonly [number, number, number];
  readonly up: readonly [number, number, number];
}

/** Unit vectors, each in ITRF. */
export const enuAxes = (latRad: number, lonRad: number): EnuAxes => {
  const [sp, cp, sl, cl] = [sin(latRad), cos(latRad), sin(lonRad), cos(lonRad)];
  return { east: [-sl, cl, 0], north: [-sp * cl, -sp * sl, cp], up: [cp * cl, cp * sl, sp] };
};

/** Direction and straight distance from a site to a point; azimuth 0 … 2π. */
export const azimuthElevationRange = (
  site: Geodetic,
  target: Position<"itrf">,
): { readonly azRad: number; readonly elRad: number; readonly rangeM: number } => {
  const from = itrfFromGeodetic(site);
  const { east, north, up } = enuAxes(site.latRad, site.lonRad);
  const [dx, dy, dz] = [target[0] - from[0], target[1] - from[1], target[2] - from[2]];
  const e = dx * east[0] + dy * east[1] + dz * east[2];
  const n = dx * north[0] + dy * north[1] + dz * north[2];
  const u = dx * up[0] + dy * up[1] + dz * up[2];
  const rangeM = Math.sqrt(dx * dx + dy * dy + dz * dz);
  return { ...anglesOfEnu(e, n, u, rangeM), rangeM };
};

/** Azimuth (0 … 2π) and elevation of an east-north-up direction; `length` is its length, where the caller has it. */
export const anglesOfEnu = (
  e: number,
  n: number,
  u: number,
  length = Math.sqrt(e * e + n * n + u * u),
): { azRad: number; elRad: number } => {
  const az = atan2(e, n);
  const sine = length === 0 ? 0 : u / length;
  // Near the vertical the arcsine loses digits; the arctangent does not.
  const elRad = Math.abs(sine) > 0.7 ? atan2(u, Math.sqrt(e * e + n * n)) : asin(sine);
  return { azRad: az < 0 ? az + 2 * Math.PI : az, elRad };
};
