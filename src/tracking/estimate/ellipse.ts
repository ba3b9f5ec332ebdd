/**
 * A point on the ground with its scatter, as the ellipse that messages carry.
 *
 * frame     variances in local east and north, m²
 * source    95 % of a two-dimensional normal lies within χ² = 5.991 (two degrees of freedom)
 */
import { degFromRad, principalAxes2 } from "../../base/index.js";
import type { Ellipse } from "../../messages/index.js";

export const PROBABILITY = 0.95;
const CHI2 = 5.991464547;
/** What the linear spread, the model and the maps leave out, m. */
const FLOOR_M = 120;

export const ellipseOf = (
  latRad: number,
  lonRad: number,
  varEast: number,
  covEastNorth: number,
  varNorth: number,
): Ellipse => {
  const { major, minor, angleRad } = principalAxes2(
    varEast + FLOOR_M * FLOOR_M,
    covEastNorth,
    varNorth + FLOOR_M * FLOOR_M,
  );
  const azimuthDeg = 90 - degFromRad(angleRad);
  return {
    latDeg: degFromRad(latRad),
    lonDeg: degFromRad(lonRad),
    semiMajorKm: Math.sqrt(CHI2 * major) / 1000,
    semiMinorKm: Math.sqrt(CHI2 * minor) / 1000,
    azimuthDeg: azimuthDeg - 180 * Math.floor(azimuthDeg / 180),
    probability: PROBABILITY,
  };
};

/** aᵀ P b of the 3×3 block of `p` that starts at row and column `from`. */
export const quad = (
  p: Float64Array,
  stride: number,
  from: number,
  a: readonly [number, number, number],
  b: readonly [number, number, number],
): number => {
  let sum = 0;
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1) sum += a[i]! * p[(from + i) * stride + from + j]! * b[j]!;
  return sum;
};
