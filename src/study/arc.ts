/**
 * The way of least energy between two points of a sphere: what a study of protected places lets threats fly on.
 *
 * frame     ITRF, the Earth taken as a sphere that does not turn
 * shape     states every `STEP_S` from the end of boost to the ground, as defence's paths take them
 * domain    central angles between 0.2° and 179°
 * source    minimum-energy ellipse, Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6.2; f and g functions, ch. 5
 * leaves out  air, the turning of the Earth under the flight, the ground covered in boost
 * accuracy  time of flight within some 10 % of the integrated flight: enough to say whether a battery reaches it, not when
 */
import { cos, sin, US_PER_S } from "../base/index.js";
import { sampledPath, type ObjectPath } from "../defence/index.js";

const RADIUS_M = 6_371_000;
const GM = 3.986004418e14;
const STEP_S = 10;

export interface ArcQuestion {
  /** Unit vectors of the two places. */
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
  readonly burnoutAltitudeM: number;
  readonly startUs: number;
}

export const leastEnergyArc = ({ from, to, burnoutAltitudeM, startUs }: ArcQuestion): ObjectPath => {
  const r1 = RADIUS_M + burnoutAltitudeM;
  const r2 = RADIUS_M;
  const cosPhi = from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
  const sinPhi = Math.sqrt(Math.max(1e-12, 1 - cosPhi * cosPhi));
  const chord = Math.sqrt(r1 * r1 + r2 * r2 - 2 * r1 * r2 * cosPhi);
  const p = (r1 * r2 * (1 - cosPhi)) / chord;
  const f = 1 - (r2 / p) * (1 - cosPhi);
  const g = (r1 * r2 * sinPhi) / Math.sqrt(GM * p);
  const state = new Float64Array(6);
  for (let i = 0; i < 3; i += 1) {
    state[i] = r1 * from[i]!;
    state[i + 3] = (r2 * to[i]! - f * state[i]!) / g;
  }
  const times: number[] = [];
  const states: number[] = [];
  for (let n = 0; n < MOST_STEPS; n += 1) {
    times.push(startUs + n * STEP_S * US_PER_S);
    states.push(...state);
    if (n > 0 && radius(state) < RADIUS_M) break;
    advance(state, STEP_S);
  }
  return sampledPath(times, Float64Array.from(states));
};

const MOST_STEPS = 400;

const radius = (s: Float64Array): number => Math.sqrt(s[0]! * s[0]! + s[1]! * s[1]! + s[2]! * s[2]!);

/** Two-body motion, one fourth-order Runge–Kutta–Nyström step, in place. */
const advance = (s: Float64Array, h: number): void => {
  const at = (x: number, y: number, z: number): readonly [number, number, number] => {
    const r2 = x * x + y * y + z * z;
    const k = -GM / (r2 * Math.sqrt(r2));
    return [k * x, k * y, k * z];
  };
  const [x, y, z, vx, vy, vz] = [s[0]!, s[1]!, s[2]!, s[3]!, s[4]!, s[5]!];
  const a = at(x, y, z);
  const half = (h * h) / 8;
  const b = at(
    x + (h / 2) * vx + half * a[0],
    y + (h / 2) * vy + half * a[1],
    z + (h / 2) * vz + half * a[2],
  );
  const full = (h * h) / 2;
  const c = at(x + h * vx + full * b[0], y + h * vy + full * b[1], z + h * vz + full * b[2]);
  const v = [vx, vy, vz] as const;
  for (let i = 0; i < 3; i += 1) {
    s[i]! += h * v[i]! + ((h * h) / 6) * (a[i]! + 2 * b[i]!);
    s[i + 3]! += (h / 6) * (a[i]! + 4 * b[i]! + c[i]!);
  }
};

/** Unit vector of a place. */
export const directionOf = (latRad: number, lonRad: number): readonly [number, number, number] => [
  cos(latRad) * cos(lonRad),
  cos(latRad) * sin(lonRad),
  sin(latRad),
];
