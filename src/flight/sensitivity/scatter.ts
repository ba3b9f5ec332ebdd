/**
 * Where the impacts lie of a state that is known only with a covariance: to first order, and by flying samples of it.
 *
 * frame     state ITRF; impacts in metres east and north of the impact of the mean state, and seconds after it
 * shape     covariance 6 × 6, [i*6+j]; of the impact 3 × 3: east, north, time
 * domain    normal errors; the first order holds while they are small against what bends the ground range
 * source    C = S P Sᵀ; Monte Carlo with Cholesky's root of P and the quick landing
 * accuracy  Monte Carlo: a standard deviation to 1/√(2n) of itself
 * refuses   STATE_STAYS_UP, MATRIX_NOT_POSITIVE
 */
import { cholesky, congruence, cos, sin, type RandomStream } from "../../base/index.js";
import { assumePosition, geodesicInverse, geodeticFromItrf } from "../../earth/index.js";
import { landing } from "../quick/landing.js";
import { impactSensitivity, type ImpactSensitivity } from "./impact.js";

export const impactCovariance = (sensitivity: ImpactSensitivity, covariance: Float64Array): Float64Array =>
  congruence(sensitivity.byState, covariance, 3, 6);

export interface Scatter {
  readonly samples: number;
  /** Samples that did not come down within a day; they are in neither figure below. */
  readonly stayedUp: number;
  /** East m, north m, time s. */
  readonly mean: readonly [number, number, number];
  readonly covariance: Float64Array;
}

export const impactScatter = (
  state: Float64Array,
  betaKgPerM2: number,
  covariance: Float64Array,
  random: RandomStream,
  samples: number,
  groundM = 0,
): Scatter => {
  const middle = impactSensitivity(state, betaKgPerM2, groundM);
  const root = cholesky(covariance, 6);
  const drawn = new Float64Array(6);
  const trial = new Float64Array(6);
  const end = new Float64Array(8);
  const sum = new Float64Array(3);
  const squares = new Float64Array(9);
  let landed = 0;
  for (let n = 0; n < samples; n += 1) {
    for (let i = 0; i < 6; i += 1) drawn[i] = random.normal();
    for (let i = 0; i < 6; i += 1) {
      let moved = state[i]!;
      for (let j = 0; j <= i; j += 1) moved += root[i * 6 + j]! * drawn[j]!;
      trial[i] = moved;
    }
    if (!landing(trial, betaKgPerM2, end, groundM)) continue;
    // `landing` answers in ITRF.
    const impact = geodeticFromItrf(assumePosition("itrf", end[0]!, end[1]!, end[2]!));
    const { distanceM, azimuthRad } = geodesicInverse(middle.impact, impact);
    const at = [distanceM * sin(azimuthRad), distanceM * cos(azimuthRad), end[6]! - middle.flightTimeS];
    landed += 1;
    for (let i = 0; i < 3; i += 1) {
      sum[i] = sum[i]! + at[i]!;
      for (let j = 0; j < 3; j += 1) squares[i * 3 + j] = squares[i * 3 + j]! + at[i]! * at[j]!;
    }
  }
  const mean = [sum[0]! / landed, sum[1]! / landed, sum[2]! / landed] as const;
  const spread = squares.map((s, k) => s / landed - mean[Math.floor(k / 3)]! * mean[k % 3]!);
  return { samples, stayedUp: samples - landed, mean, covariance: spread };
};
