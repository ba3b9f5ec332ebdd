/**
 * How far a sight lies from its forecast, in standard deviations, and how likely it was to be there.
 *
 * source    Mahalanobis distance and normal density by the Cholesky factor of the residuals' covariance: Bar-Shalom, Li &
 *           Kirubarajan (2001), ch. 1.4 and 5.4
 */
import { ln } from "../../base/index.js";
import { STRIDE } from "../predict/transition.js";

export interface Fit {
  /** Squared statistical distance. */
  distance2: number;
  /** Natural logarithm of the density over metres of range and radians of direction, as false detections are counted. */
  logDensity: number;
}

export const newFit = (): Fit => ({ distance2: 0, logDensity: 0 });

const LN_TAU = ln(2 * Math.PI);
const l = new Float64Array(9);
const w = new Float64Array(3);

/** Of `count` residuals `nu` with covariance `s` (rows of three, lower part); the last two lie across a line `rangeM` long. */
export const whiten = (nu: Float64Array, s: Float64Array, count: number, rangeM: number, out: Fit): void => {
  let d2 = 0;
  let logDet = 0;
  for (let i = 0; i < count; i += 1) {
    let y = nu[i]!;
    for (let j = 0; j <= i; j += 1) {
      let sum = s[i * 3 + j]!;
      for (let k = 0; k < j; k += 1) sum -= l[i * 3 + k]! * l[j * 3 + k]!;
      if (i === j) l[i * 3 + i] = Math.sqrt(Math.max(sum, 1e-9));
      else l[i * 3 + j] = sum / l[j * 3 + j]!;
    }
    for (let k = 0; k < i; k += 1) y -= l[i * 3 + k]! * w[k]!;
    w[i] = y / l[i * 3 + i]!;
    d2 += w[i]! * w[i]!;
    logDet += ln(l[i * 3 + i]!);
  }
  out.distance2 = d2;
  out.logDensity = -0.5 * (d2 + count * LN_TAU) - logDet + 2 * ln(rangeM);
};

/** Variance of a position across a unit vector, both directions together. */
export const acrossVariance = (p: Float64Array, rows: Float64Array, at: number): number => {
  let sum = 0;
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      sum += ((i === j ? 1 : 0) - rows[at + i]! * rows[at + j]!) * p[i * STRIDE + j]!;
  return sum;
};
