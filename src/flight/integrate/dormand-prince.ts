/**
 * Adaptive Runge–Kutta of order 5 with an error estimate of order 4, for motion under an acceleration.
 *
 * shape     state is position and velocity, six numbers; the path's last node is where it starts
 * source    Dormand & Prince, J. Comp. Appl. Math. 6 (1980) 19–26; step control as in Hairer, Nørsett & Wanner, Solving
 *           Ordinary Differential Equations I, 2nd ed., II.4
 * refuses   STEP_VANISHED
 */
import { pow, Refusal } from "../../base/index.js";
import type { Path } from "./path.js";

/** Writes the acceleration at a time and state into `out` (3). */
export type Acceleration = (tS: number, state: Float64Array, out: Float64Array) => void;

/** Error allowed in one step. */
export interface Tolerance {
  readonly positionM: number;
  readonly speedMps: number;
}

export const FINE: Tolerance = { positionM: 0.005, speedMps: 5e-6 };

/** Looks at the step just added; true stops the integration, after whatever it did to the path's end. */
export type StepCheck = (path: Path) => boolean;

/** Continues the path to `untilS`; true where the check stopped it before. */
export const integrate = (
  acceleration: Acceleration,
  path: Path,
  untilS: number,
  tolerance: Tolerance,
  check?: StepCheck,
): boolean => {
  const k = Array.from({ length: 7 }, () => new Float64Array(6));
  const y = new Float64Array(6);
  const trial = new Float64Array(6);
  const force = new Float64Array(3);
  let t = path.endS;
  path.node(path.length - 1, y);
  for (let i = 0; i < 3; i += 1) {
    k[0]![i] = y[i + 3]!;
    k[0]![i + 3] = path.value(path.length - 1, 6 + i);
  }
  while (untilS - t > 1e-9) {
    const last = t + path.stepS >= untilS - 1e-9;
    const h = last ? untilS - t : path.stepS;
    for (let stage = 1; stage <= 6; stage += 1) {
      const row = A[stage - 1]!;
      for (let i = 0; i < 6; i += 1) {
        let sum = 0;
        for (let j = 0; j < stage; j += 1) sum += row[j]! * k[j]![i]!;
        trial[i] = y[i]! + h * sum;
      }
      acceleration(t + C[stage - 1]! * h, trial, force);
      const slope = k[stage]!;
      for (let i = 0; i < 3; i += 1) {
        slope[i] = trial[i + 3]!;
        slope[i + 3] = force[i]!;
      }
    }
    const error = errorOf(k, h, tolerance);
    const scale = error === 0 ? 5 : Math.min(5, Math.max(0.2, 0.9 * pow(error, -0.2)));
    if (!(error <= 1)) {
      path.stepS = h * Math.min(Number.isNaN(scale) ? 0.2 : scale, 0.9);
      if (!(path.stepS > 1e-7))
        throw new Refusal("STEP_VANISHED", `at ${t} s a step of ${path.stepS} s is still too long`, { t });
      continue;
    }
    t = last ? untilS : t + h;
    y.set(trial);
    path.push(t, y, force);
    if (!last || scale < 1) path.stepS = Math.min(h * scale, MOST_S);
    if (check?.(path) === true) return true;
    // First same as last: the seventh slope is the next step's first.
    k[0]!.set(k[6]!);
  }
  return false;
};

/** The larger of position and speed error, as a multiple of what is allowed. */
const errorOf = (k: readonly Float64Array[], h: number, tolerance: Tolerance): number => {
  let position = 0;
  let speed = 0;
  for (let i = 0; i < 6; i += 1) {
    let e = 0;
    for (let j = 0; j < 7; j += 1) e += E[j]! * k[j]![i]!;
    if (i < 3) position = Math.max(position, Math.abs(h * e));
    else speed = Math.max(speed, Math.abs(h * e));
  }
  const worst = Math.max(position / tolerance.positionM, speed / tolerance.speedMps);
  return Number.isNaN(position + speed) ? NaN : worst;
};

/** No step is longer, so that none passes over the ground unseen. */
const MOST_S = 120;
const C = [1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const A = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** Fifth-order weights less fourth-order ones. */
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];
