/**
 * How far a radar at the surface sees an object at a height: the slant range to the horizon, or to an elevation mask.
 *
 * frame     sphere of 6,371 km mean radius, times `earthFactor` (4/3 for the standard bending of radio rays)
 * source    law of cosines on the sphere; the factor 4/3 as in Skolnik, Introduction to Radar Systems, 3rd ed., ch. 8
 * leaves out  ducting; the factor holds in the lower atmosphere, so for objects far above it the 4/3 horizon is too far
 * accuracy  the published table of horizons within 1 km (validation/radar)
 */
import { sin } from "../base/index.js";

export const MEAN_EARTH_RADIUS_M = 6_371_000;
export const RADIO_EARTH_FACTOR = 4 / 3;

/** Slant range from height 0 to `heightM` at the elevation `elevationRad` (0 is the horizon). */
export const slantRangeAtElevationM = (heightM: number, elevationRad: number, earthFactor = 1): number => {
  const radiusM = MEAN_EARTH_RADIUS_M * earthFactor;
  const down = radiusM * sin(elevationRad);
  return Math.sqrt(down * down + 2 * radiusM * heightM + heightM * heightM) - down;
};

/** Radio horizon between a radar at `siteHeightM` and an object at `heightM`: the two slant ranges to the common tangent. */
export const radioHorizonM = (siteHeightM: number, heightM: number): number =>
  slantRangeAtElevationM(Math.max(siteHeightM, 0), 0, RADIO_EARTH_FACTOR) +
  slantRangeAtElevationM(Math.max(heightM, 0), 0, RADIO_EARTH_FACTOR);
