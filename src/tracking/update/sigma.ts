/**
 * The unscented and the cubature filter: how a sight fits a belief, and the belief after it, by points.
 *
 * frame     ITRF; residuals in metres: range, then the angles to the right and upwards at the sight's distance
 * domain    late sights too: the points are carried back
 * source    as predict/sigma.ts; the covariance after is Σ w (δx − K δz)(δx − K δz)ᵀ + K R Kᵀ, which equals P − K S Kᵀ and is a
 *           covariance whatever the gain's rounding, because every weight is positive (Joseph's form over points)
 */
import { atan2 } from "../../base/index.js";
import type { Filter } from "../filter.js";
import { whiten } from "../gate/distance.js";
import {
  FROM,
  hasRange,
  LOS,
  RANGE,
  RIGHT,
  RISE,
  SIGMA_RANGE,
  SIGMA_RIGHT,
  SIGMA_RISE,
  TIME,
} from "../gate/sight.js";
import { BOOST_NOISE, COAST_NOISE, type Motion } from "../predict/motion.js";
import { offsets, pointsOf, predictByPoints, spreadPoints, stepState, weightOf } from "../predict/sigma.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { fit } from "./sight.js";

const seen = new Float64Array((2 * STRIDE + 1) * 3);
const zMean = new Float64Array(3);
const nu = new Float64Array(3);
const noise = new Float64Array(3);
const s = new Float64Array(9);
const l = new Float64Array(9);
const cross = new Float64Array(STRIDE * 3);
const gain = new Float64Array(STRIDE * 3);
const state = new Float64Array(STRIDE);
const d = new Float64Array(STRIDE);
let count = 0;
let distanceM = 1;
let kappaOf = 0;

const compareBy =
  (kappa: number) =>
  (m: Motion, rows: Float64Array, at: number, rivalM = 0): void => {
    const { x, p, size } = m;
    lagS = Math.max(0, m.timeS - rows[at + TIME]!);
    const ranged = hasRange(rows, at);
    first = ranged ? 0 : 1;
    distanceM = ranged ? rows[at + RANGE]! : alongOf(x, rows, at);
    sizeOf = size;
    sight = rows;
    sightAt = at;
    const wander = wanderOf(size, lagS);
    const sigma = rows[at + SIGMA_RANGE]!;
    measured.fill(0);
    if (ranged) {
      measured[0] = rows[at + RANGE]!;
      noise[0] = sigma * sigma + rivalM * rivalM + wander;
    }
    noise[1 - first] = square(distanceM * rows[at + SIGMA_RIGHT]!) + wander;
    noise[2 - first] = square(distanceM * rows[at + SIGMA_RISE]!) + wander;
    weighPoints(x, p, size, kappa, see, measured, noise, 3 - first);
    whiten(nu, s, count, distanceM, fit);
  };

/**
 * What `numbers` measured numbers, seen of each point by `look`, tell of a state; `takeInByPoints` of the same state follows.
 * Measured numbers are independent, with the variances of `variance`.
 */
export const weighPoints = (
  x: Float64Array,
  p: Float64Array,
  size: number,
  kappa: number,
  look: (of: Float64Array, out: Float64Array, at: number) => void,
  values: Float64Array,
  variance: Float64Array,
  numbers: number,
): void => {
  kappaOf = kappa;
  count = numbers;
  if (variance !== noise) noise.set(variance);
  spreadPoints(p, size, kappa);
  zMean.fill(0);
  for (let n = 0; n < pointsOf(size); n += 1) {
    for (let i = 0; i < size; i += 1) state[i] = x[i]! + offsets[n * STRIDE + i]!;
    look(state, seen, n * 3);
    for (let k = 0; k < count; k += 1) zMean[k]! += weightOf(n, size, kappa) * seen[n * 3 + k]!;
  }
  for (let k = 0; k < count; k += 1) nu[k] = values[k]! - zMean[k]!;
  spreads(size);
};

let first = 0;
let lagS = 0;
let sizeOf = 0;
let sight: Float64Array = new Float64Array(0);
let sightAt = 0;
const measured = new Float64Array(3);

const square = (v: number): number => v * v;

const alongOf = (x: Float64Array, rows: Float64Array, at: number): number => {
  let sum = 0;
  for (let i = 0; i < 3; i += 1) sum += (x[i]! - rows[at + FROM + i]!) * rows[at + LOS + i]!;
  return Math.max(sum, 1);
};

/** What the sensor would see of a state, carried back to when it looked. */
const see = (of: Float64Array, out: Float64Array, to: number): void => {
  if (lagS > 0) stepState(of, sizeOf, -lagS);
  const rows = sight;
  const at = sightAt;
  const dx = of[0]! - rows[at + FROM]!;
  const dy = of[1]! - rows[at + FROM + 1]!;
  const dz = of[2]! - rows[at + FROM + 2]!;
  const along = dx * rows[at + LOS]! + dy * rows[at + LOS + 1]! + dz * rows[at + LOS + 2]!;
  const right = dx * rows[at + RIGHT]! + dy * rows[at + RIGHT + 1]! + dz * rows[at + RIGHT + 2]!;
  const rise = dx * rows[at + RISE]! + dy * rows[at + RISE + 1]! + dz * rows[at + RISE + 2]!;
  if (first === 0) out[to] = Math.sqrt(dx * dx + dy * dy + dz * dz);
  out[to + 1 - first] = distanceM * atan2(right, along);
  out[to + 2 - first] = distanceM * atan2(rise, Math.sqrt(along * along + right * right));
};

const wanderOf = (size: number, lag: number): number => {
  const q =
    size === BOOST_SIZE ? (BOOST_NOISE * BOOST_NOISE * lag * lag) / 20 : (COAST_NOISE * COAST_NOISE) / 3;
  return q * lag * lag * lag;
};

/** Covariances of what is seen, and of it with the state. */
const spreads = (size: number): void => {
  s.fill(0);
  cross.fill(0);
  for (let n = 0; n < pointsOf(size); n += 1) {
    const w = weightOf(n, size, kappaOf);
    for (let k = 0; k < count; k += 1) {
      const dz = seen[n * 3 + k]! - zMean[k]!;
      for (let j = 0; j <= k; j += 1) s[k * 3 + j]! += w * dz * (seen[n * 3 + j]! - zMean[j]!);
      for (let i = 0; i < size; i += 1) cross[i * 3 + k]! += w * dz * offsets[n * STRIDE + i]!;
    }
  }
  for (let k = 0; k < count; k += 1) s[k * 4]! += noise[k]!;
};

export const takeInByPoints = ({ x, p, size }: Pick<Motion, "x" | "p" | "size">): void => {
  solveGain(size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let v = 0;
      for (let k = 0; k < count; k += 1) v += gain[i * 3 + k]! * noise[k]! * gain[j * 3 + k]!;
      p[i * STRIDE + j] = v;
    }
  for (let n = 0; n < pointsOf(size); n += 1) {
    for (let i = 0; i < size; i += 1) {
      d[i] = offsets[n * STRIDE + i]!;
      for (let k = 0; k < count; k += 1) d[i]! -= gain[i * 3 + k]! * (seen[n * 3 + k]! - zMean[k]!);
    }
    const w = weightOf(n, size, kappaOf);
    for (let i = 0; i < size; i += 1) for (let j = 0; j <= i; j += 1) p[i * STRIDE + j]! += w * d[i]! * d[j]!;
  }
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < count; k += 1) x[i]! += gain[i * 3 + k]! * nu[k]!;
    for (let j = 0; j < i; j += 1) p[j * STRIDE + i] = p[i * STRIDE + j]!;
  }
};

/** K = C S⁻¹ by the factor of S. */
const solveGain = (size: number): void => {
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let v = s[i * 3 + j]!;
      for (let k = 0; k < j; k += 1) v -= l[i * 3 + k]! * l[j * 3 + k]!;
      l[i * 3 + j] = i === j ? Math.sqrt(v) : v / l[j * 4]!;
    }
  for (let i = 0; i < size; i += 1) {
    const g = i * 3;
    for (let k = 0; k < count; k += 1) {
      let v = cross[g + k]!;
      for (let j = 0; j < k; j += 1) v -= l[k * 3 + j]! * gain[g + j]!;
      gain[g + k] = v / l[k * 4]!;
    }
    for (let k = count - 1; k >= 0; k -= 1) {
      let v = gain[g + k]!;
      for (let j = k + 1; j < count; j += 1) v -= l[j * 3 + k]! * gain[g + j]!;
      gain[g + k] = v / l[k * 4]!;
    }
  }
};

const byPoints = (kappa: number): Filter => ({
  predict: (m, timeS) => predictByPoints(m, timeS, kappa),
  compare: compareBy(kappa),
  takeIn: takeInByPoints,
});

export const UNSCENTED: Filter = byPoints(1);
export const CUBATURE: Filter = byPoints(0);
