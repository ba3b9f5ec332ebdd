/**
 * How a sight disagrees with a belief, and the belief after it.
 *
 * frame     ITRF; residuals along the line of sight and across it, metres
 * domain    a sight as late as `LATEST_S` behind the belief: the belief stays where it is and the measurement's rows go back
 * source    measurement update as in Bar-Shalom, Li & Kirubarajan (2001), ch. 5 and 10.4; a late sight by the transition
 *           backwards, its noise raised by what the motion may have done since
 */
import { acrossVariance, newFit, whiten } from "../gate/distance.js";
import type { Filter } from "../filter.js";
import { BOOST_NOISE, COAST_NOISE, LEAST_PER_BETA, predict, type Motion } from "../predict/motion.js";
import { fallStep } from "../predict/forces.js";
import { BOOST_SIZE, STRIDE, transitionOf } from "../predict/transition.js";
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
import { updateScalar } from "./scalar.js";

export const LATEST_S = 30;
const SAME_TIME_S = 1e-4;

const h = new Float64Array(3 * STRIDE);
const nu = new Float64Array(3);
const noise = new Float64Array(3);
const s = new Float64Array(9);
const past = new Float64Array(6);
const back = new Float64Array(STRIDE * STRIDE);
const x0 = new Float64Array(STRIDE);
const row = new Float64Array(STRIDE);
const rowP = new Float64Array(STRIDE);
let count = 0;
let width = 3;
let distanceM = 1;

/** How well the last sight compared fits. */
export const fit = newFit();

/** Compares; `fit` holds the answer. A rival sight's distance in range counts as noise. The belief is as of the sight's time, or later. */
export const compare = (m: Motion, rows: Float64Array, at: number, rivalM = 0): void => {
  const lag = m.timeS - rows[at + TIME]!;
  const { x, p, size } = m;
  let px = x[0]!;
  let py = x[1]!;
  let pz = x[2]!;
  width = 3;
  let wander = 0;
  if (lag > SAME_TIME_S) {
    past.set(x.subarray(0, 6));
    const boosts = size === BOOST_SIZE;
    const perBeta = boosts ? 0 : Math.max(x[6]!, LEAST_PER_BETA);
    const air = boosts
      ? fallStep(past, -lag, 0, x[6]!, x[7]!, x[8]!)
      : fallStep(past, -lag, perBeta, 0, 0, 0);
    transitionOf(x, -lag, size, air, perBeta, back);
    [px, py, pz] = [past[0]!, past[1]!, past[2]!];
    width = size;
    const q = boosts ? (BOOST_NOISE * BOOST_NOISE * lag * lag) / 20 : (COAST_NOISE * COAST_NOISE) / 3;
    wander = q * lag * lag * lag;
  }
  const dx = px - rows[at + FROM]!;
  const dy = py - rows[at + FROM + 1]!;
  const dz = pz - rows[at + FROM + 2]!;
  const range = rows[at + RANGE]!;
  const along = dx * rows[at + LOS]! + dy * rows[at + LOS + 1]! + dz * rows[at + LOS + 2]!;
  const ranged = hasRange(rows, at);
  distanceM = ranged ? range : Math.max(along, 1);
  count = 0;
  if (ranged) addRange(m, rows, at, range, along, dx, dy, dz, wander + rivalM * rivalM);
  addRow(rows, at + RIGHT, -dot(rows, at + RIGHT, dx, dy, dz), distanceM * rows[at + SIGMA_RIGHT]!, wander);
  addRow(rows, at + RISE, -dot(rows, at + RISE, dx, dy, dz), distanceM * rows[at + SIGMA_RISE]!, wander);
  for (let i = 0; i < count; i += 1) {
    for (let k = 0; k < width; k += 1) {
      let sum = 0;
      for (let j = 0; j < width; j += 1) sum += p[k * STRIDE + j]! * h[i * STRIDE + j]!;
      rowP[k] = sum;
    }
    for (let j = 0; j <= i; j += 1) {
      let sum = i === j ? noise[i]! : 0;
      for (let k = 0; k < width; k += 1) sum += rowP[k]! * h[j * STRIDE + k]!;
      s[i * 3 + j] = sum;
    }
  }
  whiten(nu, s, count, distanceM, fit);
};

const dot = (rows: Float64Array, at: number, x: number, y: number, z: number): number =>
  rows[at]! * x + rows[at + 1]! * y + rows[at + 2]! * z;

const addRow = (rows: Float64Array, at: number, residual: number, sigma: number, wander: number): void => {
  const to = count * STRIDE;
  if (width === 3) for (let j = 0; j < 3; j += 1) h[to + j] = rows[at + j]!;
  else
    for (let j = 0; j < width; j += 1)
      h[to + j] =
        rows[at]! * back[j]! + rows[at + 1]! * back[STRIDE + j]! + rows[at + 2]! * back[2 * STRIDE + j]!;
  nu[count] = residual;
  noise[count] = sigma * sigma + wander;
  count += 1;
};

/**
 * The range is read along the measured direction, or along the forecast one where that is better known. Either way a line is
 * laid against a sphere: what lies across by c shortens the range by c² / 2R, which counts as noise.
 */
const addRange = (
  m: Motion,
  rows: Float64Array,
  at: number,
  range: number,
  along: number,
  dx: number,
  dy: number,
  dz: number,
  wander: number,
): void => {
  const sigma = rows[at + SIGMA_RANGE]!;
  const across = range * Math.max(rows[at + SIGMA_RIGHT]!, rows[at + SIGMA_RISE]!);
  const measured2 = 2 * across * across;
  const forecast2 = acrossVariance(m.p, rows, at + LOS);
  if (forecast2 > measured2) {
    const bent = measured2 / (2 * range);
    addRow(rows, at + LOS, range - along, sigma, wander + bent * bent);
    return;
  }
  const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
  direction[0] = dx / length;
  direction[1] = dy / length;
  direction[2] = dz / length;
  const bent = forecast2 / (2 * range);
  addRow(direction, 0, range - length, sigma, wander + bent * bent);
};

const direction = new Float64Array(3);

/** The extended Kalman filter. */
export const EXTENDED: Filter = {
  predict,
  compare: (m, rows, at, rivalM) => compare(m, rows, at, rivalM),
  takeIn: (m) => takeIn(m),
};

/** Takes the sight in, after `compare` of the same belief and sight. */
export const takeIn = (m: Motion): void => {
  const { x, p, size } = m;
  x0.set(x);
  for (let i = 0; i < count; i += 1) {
    let residual = nu[i]!;
    for (let j = 0; j < width; j += 1) {
      row[j] = h[i * STRIDE + j]!;
      residual -= row[j]! * (x[j]! - x0[j]!);
    }
    updateScalar(x, p, size, row, width, residual, noise[i]!);
  }
};
