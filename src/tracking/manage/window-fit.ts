/**
 * Least squares over a window of sights: free fall, six numbers, and a steady thrust along the velocity, a seventh.
 *
 * frame     ITRF; the numbers are changes of the state that the window ends with
 * source    weighted least squares by the normal equations, solved by Cholesky: Bar-Shalom, Li & Kirubarajan (2001), ch. 3
 */
import { FROM, LOS, RANGE, RIGHT, RISE, SIGMA_RANGE, SIGMA_RIGHT, SIGMA_RISE } from "../gate/sight.js";
import type { Motion } from "../predict/motion.js";
import { fallStep } from "../predict/forces.js";
import { COAST_SIZE, STRIDE, transitionOf } from "../predict/transition.js";

/** What parted a moment ago is so near that its sights may be among these, m. */
const MIXED_M = 20;
const STEP_S = 10;
const N = 7;
const normal = new Float64Array(N * N);
const pulled = new Float64Array(N);
const l = new Float64Array(N * N);
const y = new Float64Array(N);
const s = new Float64Array(6);
const step = new Float64Array(STRIDE * STRIDE);
const phi = new Float64Array(36);
const next = new Float64Array(36);
const row = new Float64Array(N);
const e = new Float64Array(6);
let squares = 0;
let endS = 0;
let atS = 0;

/** Begins a window that ends with the state of `m`. */
export const beginWindow = (m: Motion): void => {
  normal.fill(0);
  pulled.fill(0);
  squares = 0;
  s.set(m.x.subarray(0, 6));
  phi.fill(0);
  for (let i = 0; i < 6; i += 1) phi[i * 7] = 1;
  endS = m.timeS;
  atS = m.timeS;
};

/** Takes one sight more, each older than the last. */
export const takePlot = (rows: Float64Array, at: number, timeS: number): void => {
  while (atS - timeS > 1e-6) {
    const h = Math.max(timeS - atS, -STEP_S);
    carryBack(h);
    atS += h;
  }
  const backS = endS - timeS;
  const range = rows[at + RANGE]!;
  const sigma = rows[at + SIGMA_RANGE]!;
  addEquation(rows, at, LOS, range, Math.sqrt(sigma * sigma + MIXED_M * MIXED_M), backS);
  addEquation(rows, at, RIGHT, 0, range * rows[at + SIGMA_RIGHT]!, backS);
  addEquation(rows, at, RISE, 0, range * rows[at + SIGMA_RISE]!, backS);
};

const carryBack = (h: number): void => {
  transitionOf(s, h, COAST_SIZE, 0, 0, step);
  fallStep(s, h, 0, 0, 0, 0);
  for (let i = 0; i < 6; i += 1)
    for (let j = 0; j < 6; j += 1) {
      let sum = 0;
      for (let k = 0; k < 6; k += 1) sum += step[i * STRIDE + k]! * phi[k * 6 + j]!;
      next[i * 6 + j] = sum;
    }
  phi.set(next);
};

const addEquation = (
  rows: Float64Array,
  at: number,
  axis: number,
  value: number,
  sigma: number,
  backS: number,
): void => {
  const [a, b, c] = [rows[at + axis]!, rows[at + axis + 1]!, rows[at + axis + 2]!];
  const seen =
    a * (s[0]! - rows[at + FROM]!) + b * (s[1]! - rows[at + FROM + 1]!) + c * (s[2]! - rows[at + FROM + 2]!);
  const r = (value - seen) / sigma;
  for (let j = 0; j < 6; j += 1) row[j] = (a * phi[j]! + b * phi[6 + j]! + c * phi[12 + j]!) / sigma;
  const speed = Math.sqrt(s[3]! * s[3]! + s[4]! * s[4]! + s[5]! * s[5]!);
  // A steady thrust puts the past ahead of where free fall from today's state puts it.
  row[6] = (0.5 * backS * backS * (a * s[3]! + b * s[4]! + c * s[5]!)) / (speed * sigma);
  for (let i = 0; i < N; i += 1) {
    pulled[i]! += row[i]! * r;
    for (let j = 0; j <= i; j += 1) normal[i * N + j]! += row[i]! * row[j]!;
  }
  squares += r * r;
};

/** Sum of squares that free fall leaves, and the thrust beside it. */
export interface WindowFit {
  left: number;
  thrust: number;
  sigma: number;
}

/** Solves; false while the window does not fix the numbers. */
export const solveWindow = (out: WindowFit): boolean => {
  for (let i = 0; i < N; i += 1) {
    let v = pulled[i]!;
    for (let j = 0; j <= i; j += 1) {
      let sum = normal[i * N + j]!;
      for (let k = 0; k < j; k += 1) sum -= l[i * N + k]! * l[j * N + k]!;
      if (i === j) {
        if (!(sum > 1e-14)) return false;
        l[i * N + i] = Math.sqrt(sum);
      } else l[i * N + j] = sum / l[j * N + j]!;
    }
    for (let k = 0; k < i; k += 1) v -= l[i * N + k]! * y[k]!;
    y[i] = v / l[i * N + i]!;
  }
  out.left = squares;
  for (let i = 0; i < 6; i += 1) out.left -= y[i]! * y[i]!;
  out.sigma = 1 / l[6 * N + 6]!;
  out.thrust = y[6]! * out.sigma;
  return true;
};

/** Adds the six numbers of free fall to a motion, with their covariance times `wider`; after `solveWindow`. */
export const moveTo = (m: Motion, wider: number): void => {
  back(y, e);
  for (let i = 0; i < 6; i += 1) m.x[i]! += e[i]!;
  m.p.fill(0);
  for (let c = 0; c < 6; c += 1) {
    for (let i = 0; i < 6; i += 1) {
      let v = i === c ? 1 : 0;
      for (let k = 0; k < i; k += 1) v -= l[i * N + k]! * e[k]!;
      e[i] = v / l[i * N + i]!;
    }
    back(e, e);
    for (let i = 0; i <= c; i += 1) m.p[i * STRIDE + c] = m.p[c * STRIDE + i] = wider * e[i]!;
  }
};

/** Back substitution by the leading six rows, in place where both are one. */
const back = (from: Float64Array, to: Float64Array): void => {
  for (let i = 5; i >= 0; i -= 1) {
    let v = from[i]!;
    for (let k = i + 1; k < 6; k += 1) v -= l[k * N + i]! * to[k]!;
    to[i] = v / l[i * N + i]!;
  }
};
