/**
 * Carries a belief forward in time: free fall with drag, or thrust that changes slowly.
 *
 * frame     ITRF
 * source    extended Kalman filter's time update; white noise of thrust change (boost) or of acceleration (coast):
 *           Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking and Navigation (2001), ch. 6
 * leaves out  steering and staging, which the boost noise stands for
 */
import { fallStep } from "./forces.js";
import { BOOST_SIZE, spread, STRIDE, transitionOf } from "./transition.js";

/** What moves: mean and covariance at a time. Size 9 thrusts (the last three are its acceleration), size 7 falls (the last is 1/β). */
export interface Motion {
  timeS: number;
  size: number;
  readonly x: Float64Array;
  readonly p: Float64Array;
  /** The same under each of several models, where a filter of interacting models holds it; x and p are then their mixture. */
  modes?: Modes | undefined;
}

/** One motion a model, and how probable each model is. */
export interface Modes {
  readonly motions: readonly Motion[];
  readonly weights: Float64Array;
}

/** What free fall may do beyond its model. */
export interface FallDoubt {
  /** White noise of acceleration in vacuum, m/s² √s. */
  readonly coast: number;
  /** Drag's own unevenness (tumbling, air), as a part of drag over a root second. */
  readonly drag: number;
  /** Drift of 1/β over a root second, as a part of it. */
  readonly beta: number;
}

/** Thrust changes by so much in a root second, m/s² / √s: a stage's end within a scan or two. */
export const BOOST_NOISE = 6;
/** Unmodelled forces in vacuum, m/s² √s. */
export const COAST_NOISE = 0.003;
export const FALL_DOUBT: FallDoubt = { coast: COAST_NOISE, drag: 0.05, beta: 0.02 };
/** The heaviest for its size that is thought of, as 1/β, m²/kg. */
export const LEAST_PER_BETA = 3e-5;
const STEP_S = 10;
const BOOST_STEP_S = 5;

const phi = new Float64Array(STRIDE * STRIDE);

/** In place, to `timeS` (which must not lie before). */
export const predict = (m: Motion, timeS: number): void => predictDoubting(m, timeS, FALL_DOUBT);

/** The same with a doubt of its own. */
export const predictDoubting = (m: Motion, timeS: number, doubt: FallDoubt): void => {
  const left = timeS - m.timeS;
  if (left <= 0) return;
  const steps = stepsOf(m.size, left);
  for (let i = 0; i < steps; i += 1) step(m, left / steps, doubt);
  m.timeS = timeS;
};

/** In how many steps a motion is carried so far. */
export const stepsOf = (size: number, s: number): number =>
  Math.ceil(s / (size === BOOST_SIZE ? BOOST_STEP_S : STEP_S));

const step = (m: Motion, h: number, doubt: FallDoubt): void => {
  const { x, p, size } = m;
  if (size === BOOST_SIZE) {
    transitionOf(x, h, size, 0, 0, phi);
    fallStep(x, h, 0, x[6]!, x[7]!, x[8]!);
    spread(phi, p, size);
    addThrustNoise(p, BOOST_NOISE * BOOST_NOISE, h);
    return;
  }
  // The matrix needs the braking that the step finds: one evaluation serves both.
  before.set(x.subarray(0, 6));
  const perBeta = Math.max(x[6]!, LEAST_PER_BETA);
  const air = fallStep(x, h, perBeta, 0, 0, 0);
  transitionOf(before, h, size, air, perBeta, phi);
  spread(phi, p, size);
  addFallDoubt(p, before, air, perBeta, h, doubt);
};
const before = new Float64Array(6);

/** Adds what `h` seconds of doubt spread; `s` is the state and `air` ½ρv at their start. */
export const addFallDoubt = (
  p: Float64Array,
  s: Float64Array,
  air: number,
  perBeta: number,
  h: number,
  { coast, drag, beta }: FallDoubt,
): void => {
  const braking = air * perBeta;
  const drag2 = braking * braking * (s[3]! * s[3]! + s[4]! * s[4]! + s[5]! * s[5]!);
  addFallNoise(p, coast * coast + drag * drag * drag2, h);
  if (drag2 > 0) p[6 * STRIDE + 6]! += beta * beta * perBeta * perBeta * Math.min(1, drag2) * h;
};

export const addThrustNoise = (p: Float64Array, q: number, h: number): void => {
  const h2 = h * h;
  for (let i = 0; i < 3; i += 1) {
    const [a, b, c] = [i, i + 3, i + 6];
    p[a * STRIDE + a]! += (q * h2 * h2 * h) / 20;
    p[b * STRIDE + b]! += (q * h2 * h) / 3;
    p[c * STRIDE + c]! += q * h;
    add2(p, a, b, (q * h2 * h2) / 8);
    add2(p, a, c, (q * h2 * h) / 6);
    add2(p, b, c, (q * h2) / 2);
  }
};

const addFallNoise = (p: Float64Array, q: number, h: number): void => {
  for (let i = 0; i < 3; i += 1) {
    p[i * STRIDE + i]! += (q * h * h * h) / 3;
    p[(i + 3) * STRIDE + i + 3]! += q * h;
    add2(p, i, i + 3, (q * h * h) / 2);
  }
};

const add2 = (p: Float64Array, i: number, j: number, v: number): void => {
  p[i * STRIDE + j]! += v;
  p[j * STRIDE + i]! += v;
};
