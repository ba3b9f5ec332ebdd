/**
 * How the point and the time of impact change with the state that a free flight starts from.
 *
 * frame     state ITRF; the shift of the impact in metres east and north of it, and in seconds
 * shape     3 rows of 6, [i*6+j]: east, north, time by position m and velocity m/s
 * source    variational equations dΦ/dt = A(t)Φ along the flown path, by Runge–Kutta of order 4; at the ground the shift
 *           slides along the velocity until it is on the ground again
 * accuracy  1e-3 of finite differences of whole flights (impact.test.ts)
 * refuses   STATE_STAYS_UP
 */
import { Refusal } from "../../base/index.js";
import { assumePosition, enuAxes, geodeticFromItrf, type Geodetic } from "../../earth/index.js";
import { fall } from "../fly/fall.js";
import { FINE } from "../integrate/dormand-prince.js";
import { Path } from "../integrate/path.js";
import { accelerationGradient } from "./gradient.js";

export interface ImpactSensitivity {
  readonly impact: Geodetic;
  readonly flightTimeS: number;
  readonly byState: Float64Array;
}

export const impactSensitivity = (
  state: Float64Array,
  betaKgPerM2: number,
  groundM = 0,
): ImpactSensitivity => {
  const path = new Path();
  path.push(0, state, new Float64Array(3));
  if (fall(path, betaKgPerM2, groundM, FINE).end !== "ground")
    throw new Refusal("STATE_STAYS_UP", "after 0 impacts in a day there is no impact to be sensitive");
  const transition = transitionAlong(path, betaKgPerM2);
  const end = new Float64Array(6);
  path.node(path.length - 1, end);
  // The path is in ITRF.
  const impact = geodeticFromItrf(assumePosition("itrf", end[0]!, end[1]!, end[2]!));
  const { east, north, up } = enuAxes(impact.latRad, impact.lonRad);
  const along = (axis: readonly number[], at: number): number =>
    axis[0]! * end[at]! + axis[1]! * end[at + 1]! + axis[2]! * end[at + 2]!;
  const [ve, vn, vu] = [along(east, 3), along(north, 3), along(up, 3)];
  const byState = new Float64Array(18);
  for (let j = 0; j < 6; j += 1) {
    const moved = (axis: readonly number[]): number =>
      axis[0]! * transition[j]! + axis[1]! * transition[6 + j]! + axis[2]! * transition[12 + j]!;
    const later = -moved(up) / vu;
    byState[j] = moved(east) + later * ve;
    byState[6 + j] = moved(north) + later * vn;
    byState[12 + j] = later;
  }
  return { impact, flightTimeS: path.endS, byState };
};

/** No longer than this between two looks at the gradient. */
const LOOK_S = 15;

/** From the path's first node to its last, 6 × 6. */
const transitionAlong = (path: Path, betaKgPerM2: number): Float64Array => {
  const phi = Float64Array.from({ length: 36 }, (_, k) => (k % 7 === 0 ? 1 : 0));
  const slopes = Array.from({ length: 4 }, () => new Float64Array(36));
  const trial = new Float64Array(36);
  const gradients = Array.from({ length: 3 }, () => new Float64Array(18));
  const at = new Float64Array(6);
  const gradientAt = (tS: number, out: Float64Array): void => {
    path.stateAt(tS, at);
    accelerationGradient(at, betaKgPerM2, out);
  };
  for (let node = 1; node < path.length; node += 1) {
    const [startS, endS] = [path.timeS(node - 1), path.timeS(node)];
    const parts = Math.ceil((endS - startS) / LOOK_S);
    for (let part = 0; part < parts; part += 1) {
      const h = (endS - startS) / parts;
      const t = startS + part * h;
      for (let i = 0; i < 3; i += 1) gradientAt(t + 0.5 * i * h, gradients[i]!);
      for (let stage = 0; stage < 4; stage += 1) {
        const step = [0, 0.5 * h, 0.5 * h, h][stage]!;
        const before = slopes[Math.max(0, stage - 1)]!;
        for (let k = 0; k < 36; k += 1) trial[k] = phi[k]! + (stage === 0 ? 0 : step * before[k]!);
        slopeOf(gradients[[0, 1, 1, 2][stage]!]!, trial, slopes[stage]!);
      }
      const [a, b, c, d] = slopes as [Float64Array, Float64Array, Float64Array, Float64Array];
      for (let k = 0; k < 36; k += 1) phi[k] = phi[k]! + (h / 6) * (a[k]! + 2 * b[k]! + 2 * c[k]! + d[k]!);
    }
  }
  return phi;
};

const slopeOf = (gradient: Float64Array, phi: Float64Array, out: Float64Array): void => {
  for (let j = 0; j < 6; j += 1)
    for (let i = 0; i < 3; i += 1) {
      out[i * 6 + j] = phi[(i + 3) * 6 + j]!;
      let sum = 0;
      for (let k = 0; k < 6; k += 1) sum += gradient[i * 6 + k]! * phi[k * 6 + j]!;
      out[(i + 3) * 6 + j] = sum;
    }
};
