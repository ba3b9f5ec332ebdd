/**
 * Whether an object that was boosting falls freely by now, and its state if so.
 *
 * The last radar sights, newest first, are fitted by least squares with free fall (six numbers) and with free fall plus a
 * steady thrust along the velocity (a seventh). It coasts when free fall explains them, the thrust found is compatible with
 * zero, and even its upper end is below what any stage gives. A window holds no sight from before the last plume seen.
 *
 * frame     ITRF
 * source    weighted least squares by the normal equations; likelihood-ratio test of one parameter: Bar-Shalom, Li &
 *           Kirubarajan (2001), ch. 3 and 11
 * leaves out  thrust across the velocity; drag in the window (a body that coasts low takes longer to be told)
 */
import { fallOf, fallStep } from "../predict/forces.js";
import { COAST_SIZE, STRIDE, transitionOf } from "../predict/transition.js";
import {
  FROM,
  LOS,
  RANGE,
  RIGHT,
  RISE,
  SIGHT,
  SIGMA_RANGE,
  SIGMA_RIGHT,
  SIGMA_RISE,
  TIME,
} from "../gate/sight.js";
import { PLOTS, type Belief } from "../belief.js";
import { expectBeta } from "./signature.js";

/** The least time and the fewest sights that tell anything. */
const LEAST_S = 10;
const LEAST_PLOTS = 4;
const LONGEST_S = 90;
/** No stage that lifts a payload thrusts less, m/s². */
export const LEAST_THRUST = 4;
const SURE_SIGMAS = 3;
const ZERO_SIGMAS = 2;
/** The covariance of the fit is widened by this factor: a second or two of thrust may hide in the window. */
const WIDER = 1.4;
/** What parted a moment ago is so near that its sights may be among these, m. */
const MIXED_M = 20;

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
const order = new Int32Array(PLOTS);
const xs = new Float64Array(6);
let squares = 0;

/** Tests; where it coasts the belief becomes one of free fall. `quietS`: no plume was seen for so long by who should. */
export const testBurnout = (b: Belief, plumeGone: boolean): boolean => {
  const count = orderPlots(b);
  if (count < LEAST_PLOTS) return false;
  const newest = b.plots[order[0]! * SIGHT + TIME]!;
  normal.fill(0);
  pulled.fill(0);
  squares = 0;
  s.set(b.x.subarray(0, 6));
  phi.fill(0);
  for (let i = 0; i < 6; i += 1) phi[i * 7] = 1;
  let at = b.timeS;
  for (let n = 0; n < count; n += 1) {
    const plot = order[n]! * SIGHT;
    const t = b.plots[plot + TIME]!;
    if (newest - t > LONGEST_S || t <= b.lastInfraredS) return false;
    while (at - t > 1e-6) {
      const h = Math.max(t - at, -10);
      carryBack(h);
      at += h;
    }
    takePlot(b.plots, plot, b.timeS - t);
    if (n + 1 < LEAST_PLOTS || newest - t < LEAST_S) continue;
    if (isCoasting(3 * (n + 1) - 6, plumeGone)) {
      startCoast(b, t);
      addDragDoubt(b, newest - t);
      return true;
    }
  }
  return false;
};

/** Indices of the ring's sights, newest first (sights of several sensors arrive a little out of order). */
const orderPlots = (b: Belief): number => {
  const count = Math.min(b.plotCount, PLOTS);
  for (let i = 0; i < count; i += 1) {
    let j = i;
    const t = b.plots[i * SIGHT + TIME]!;
    while (j > 0 && b.plots[order[j - 1]! * SIGHT + TIME]! < t) {
      order[j] = order[j - 1]!;
      j -= 1;
    }
    order[j] = i;
  }
  return count;
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

const takePlot = (rows: Float64Array, at: number, backS: number): void => {
  const range = rows[at + RANGE]!;
  const sigma = rows[at + SIGMA_RANGE]!;
  addEquation(rows, at, LOS, range, Math.sqrt(sigma * sigma + MIXED_M * MIXED_M), backS);
  addEquation(rows, at, RIGHT, 0, range * rows[at + SIGMA_RIGHT]!, backS);
  addEquation(rows, at, RISE, 0, range * rows[at + SIGMA_RISE]!, backS);
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

const isCoasting = (freedom: number, plumeGone: boolean): boolean => {
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
  let left = squares;
  for (let i = 0; i < 6; i += 1) left -= y[i]! * y[i]!;
  if (left > freedom + 3 * Math.sqrt(2 * freedom)) return false;
  const sigma = 1 / l[6 * N + 6]!;
  const thrust = y[6]! * sigma;
  if (Math.abs(thrust) > ZERO_SIGMAS * sigma) return false;
  return plumeGone || thrust + SURE_SIGMAS * sigma < LEAST_THRUST;
};

/** The six numbers of free fall with the covariance of the fit. */
const startCoast = (b: Belief, sinceS: number): void => {
  for (let i = 5; i >= 0; i -= 1) {
    let v = y[i]!;
    for (let k = i + 1; k < 6; k += 1) v -= l[k * N + i]! * xs[k]!;
    xs[i] = v / l[i * N + i]!;
  }
  b.p.fill(0);
  for (let c = 0; c < 6; c += 1) {
    const e = new Float64Array(6);
    for (let i = 0; i < 6; i += 1) {
      let v = i === c ? 1 : 0;
      for (let k = 0; k < i; k += 1) v -= l[i * N + k]! * e[k]!;
      e[i] = v / l[i * N + i]!;
    }
    for (let i = 5; i >= 0; i -= 1) {
      let v = e[i]!;
      for (let k = i + 1; k < 6; k += 1) v -= l[k * N + i]! * e[k]!;
      e[i] = v / l[i * N + i]!;
    }
    for (let i = 0; i < 6; i += 1) b.p[i * STRIDE + c] = WIDER * e[i]!;
  }
  for (let i = 0; i < 6; i += 1) {
    b.x[i]! += xs[i]!;
    for (let j = 0; j < i; j += 1)
      b.p[i * STRIDE + j] = b.p[j * STRIDE + i] = 0.5 * (b.p[i * STRIDE + j]! + b.p[j * STRIDE + i]!);
  }
  b.size = COAST_SIZE;
  b.x[7] = b.x[8] = 0;
  expectBeta(b);
  b.coastSinceS = sinceS;
};

/** Drag in the window was left out: low in the air that may have cost speed. */
const addDragDoubt = (b: Belief, windowS: number): void => {
  s.set(b.x.subarray(0, 6));
  const doubt = 0.5 * windowS * DRAG_DOUBT * fallOf(s, DRAG_DOUBT, drag);
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      b.p[(3 + i) * STRIDE + 3 + j]! += doubt * doubt * b.x[3 + i]! * b.x[3 + j]!;
};
/** 1/β, m²/kg. */
const DRAG_DOUBT = 2.5e-3;
const drag = new Float64Array(3);
