/**
 * Carries a belief forward by points: the spread of a few well-placed states after the exact motion is the spread forecast.
 *
 * shape     centre and two points a number; all weights positive, so the sum of outer products is a covariance by construction
 * source    unscented: Julier & Uhlmann, Proceedings of the IEEE 92 (2004) 401-422, with κ = 1; cubature (κ = 0): Arasaratnam &
 *           Haykin, IEEE Trans. Automatic Control 54 (2009) 1254-1269
 * leaves out  more than moments of the second order
 */
import { fallOf, fallStep } from "./forces.js";
import {
  addFallDoubt,
  addThrustNoise,
  BOOST_NOISE,
  FALL_DOUBT,
  LEAST_PER_BETA,
  stepsOf,
  type Motion,
} from "./motion.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "./transition.js";

/** Offsets of the points from the mean, rows of `STRIDE`: the centre, then pairs. Filled by `spreadPoints`. */
export const offsets = new Float64Array((2 * STRIDE + 1) * STRIDE);
const l = new Float64Array(STRIDE * STRIDE);
const state = new Float64Array(STRIDE);
const centre = new Float64Array(STRIDE);

export const pointsOf = (size: number): number => 2 * size + 1;
/** Weight of the centre (n = 0) and of each other point. */
export const weightOf = (n: number, size: number, kappa: number): number =>
  (n === 0 ? kappa : 0.5) / (size + kappa);

/** Places the points of a covariance by its Cholesky factor. */
export const spreadPoints = (p: Float64Array, size: number, kappa: number): void => {
  const scale = Math.sqrt(size + kappa);
  offsets.fill(0, 0, pointsOf(size) * STRIDE);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let v = p[i * STRIDE + j]!;
      for (let k = 0; k < j; k += 1) v -= l[i * STRIDE + k]! * l[j * STRIDE + k]!;
      if (i === j) l[i * STRIDE + i] = Math.sqrt(Math.max(v, 0));
      else l[i * STRIDE + j] = l[j * STRIDE + j]! > 0 ? v / l[j * STRIDE + j]! : 0;
      offsets[(2 * j + 1) * STRIDE + i] = scale * l[i * STRIDE + j]!;
      offsets[(2 * j + 2) * STRIDE + i] = -scale * l[i * STRIDE + j]!;
    }
};

/** One step of one state, forward or back; gives ½ρv at its start. */
export const stepState = (s: Float64Array, size: number, h: number): number =>
  size === BOOST_SIZE
    ? fallStep(s, h, 0, s[6]!, s[7]!, s[8]!)
    : fallStep(s, h, Math.max(s[6]!, LEAST_PER_BETA), 0, 0, 0);

/** Mean and covariance after `move`, which changes a state of `size` numbers in place; noise is the caller's to add. */
export const carryPoints = (
  x: Float64Array,
  p: Float64Array,
  size: number,
  kappa: number,
  move: (s: Float64Array) => void,
): void => {
  spreadPoints(p, size, kappa);
  centre.set(x.subarray(0, size));
  move(centre);
  const count = pointsOf(size);
  for (let n = 1; n < count; n += 1) {
    const at = n * STRIDE;
    for (let i = 0; i < size; i += 1) state[i] = x[i]! + offsets[at + i]!;
    move(state);
    for (let i = 0; i < size; i += 1) offsets[at + i] = state[i]! - centre[i]!;
  }
  meanAndSpread(x, p, size, kappa);
};

let moveS = 0;
const fall = (s: Float64Array): void => void stepState(s, COAST_SIZE, moveS);
const thrust = (s: Float64Array): void => void stepState(s, BOOST_SIZE, moveS);

const step = ({ x, p, size }: Motion, h: number, kappa: number): void => {
  before.set(x.subarray(0, 6));
  const perBeta = Math.max(x[6]!, LEAST_PER_BETA);
  const air = size === BOOST_SIZE ? 0 : fallOf(before, perBeta, drag);
  moveS = h;
  carryPoints(x, p, size, kappa, size === BOOST_SIZE ? thrust : fall);
  if (size === BOOST_SIZE) addThrustNoise(p, BOOST_NOISE * BOOST_NOISE, h);
  else addFallDoubt(p, before, air, perBeta, h, FALL_DOUBT);
};
const drag = new Float64Array(3);
const before = new Float64Array(6);
const mean = new Float64Array(STRIDE);

/** Mean and covariance of the carried points, whose offsets are from the carried centre. */
const meanAndSpread = (x: Float64Array, p: Float64Array, size: number, kappa: number): void => {
  const count = pointsOf(size);
  mean.fill(0);
  for (let n = 1; n < count; n += 1)
    for (let i = 0; i < size; i += 1) mean[i]! += weightOf(n, size, kappa) * offsets[n * STRIDE + i]!;
  for (let i = 0; i < size; i += 1) {
    x[i] = centre[i]! + mean[i]!;
    for (let j = 0; j <= i; j += 1) p[i * STRIDE + j] = 0;
  }
  for (let n = 0; n < count; n += 1) {
    const w = weightOf(n, size, kappa);
    for (let i = 0; i < size; i += 1) {
      const d = w * (offsets[n * STRIDE + i]! - mean[i]!);
      for (let j = 0; j <= i; j += 1) p[i * STRIDE + j]! += d * (offsets[n * STRIDE + j]! - mean[j]!);
    }
  }
  for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) p[j * STRIDE + i] = p[i * STRIDE + j]!;
};

/** In place, to `timeS` (which must not lie before). */
export const predictByPoints = (m: Motion, timeS: number, kappa: number): void => {
  const left = timeS - m.timeS;
  if (left <= 0) return;
  const steps = stepsOf(m.size, left);
  for (let i = 0; i < steps; i += 1) step(m, left / steps, kappa);
  m.timeS = timeS;
};
