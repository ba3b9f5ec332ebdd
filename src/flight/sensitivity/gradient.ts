/**
 * How the acceleration of free flight changes with position and velocity.
 *
 * frame     ITRF
 * shape     3 rows of 6, [i*6+j]: by position 1/s², by velocity 1/s
 * source    derivatives of the forces in `forces/free.ts`, of gravity its central and J2 terms; the air's slope by
 *           differences over 20 m
 * leaves out  J3 and J4, which are a thousandth of J2
 */
import { hypot3 } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";
import { AIR_TOP_M, airDensity, ellipsoidHeightM } from "../forces/free.js";

const { gmM3ps2: GM, omegaRadps: OMEGA } = WGS84;
const FLAT = 1.5 * WGS84.j2 * WGS84.aM * WGS84.aM * GM;
const SLOPE_M = 10;
const POLEWARD = 1 / (1 - WGS84.e2);

export const accelerationGradient = (s: Float64Array, betaKgPerM2: number, out: Float64Array): void => {
  const [x, y, z] = [s[0]!, s[1]!, s[2]!];
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);
  const [r3, r5, r7] = [r2 * r, r2 * r2 * r, r2 * r2 * r2 * r];
  // Acceleration is p times the position, and q z more along the pole.
  const p = -GM / r3 - FLAT * (1 / r5 - (5 * z * z) / r7);
  const q = (-2 * FLAT) / r5;
  out.fill(0);
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1) {
      const along =
        s[j]! * ((3 * GM) / r5 + FLAT * (5 / r7 - (35 * z * z) / (r7 * r2))) +
        (j === 2 ? (10 * FLAT * z) / r7 : 0);
      out[i * 6 + j] = s[i]! * along + (i === j ? p : 0);
    }
  for (let j = 0; j < 3; j += 1)
    out[12 + j] = out[12 + j]! + (z * 10 * FLAT * s[j]!) / r7 + (j === 2 ? q : 0);
  out[0] = out[0]! + OMEGA * OMEGA;
  out[7] = out[7]! + OMEGA * OMEGA;
  out[4] = 2 * OMEGA;
  out[9] = -2 * OMEGA;
  if (betaKgPerM2 !== Infinity) addDrag(s, betaKgPerM2, out);
};

const addDrag = (s: Float64Array, betaKgPerM2: number, out: Float64Array): void => {
  const heightM = ellipsoidHeightM(s[0]!, s[1]!, s[2]!);
  if (heightM >= AIR_TOP_M) return;
  const speed = Math.sqrt(s[3]! * s[3]! + s[4]! * s[4]! + s[5]! * s[5]!);
  const half = -0.5 / betaKgPerM2;
  const density = airDensity(heightM);
  // Straight up, as the height in the forces reads it.
  const up = [s[0]!, s[1]!, s[2]! * POLEWARD];
  const length = hypot3(up[0]!, up[1]!, up[2]!);
  const slope = (airDensity(heightM + SLOPE_M) - airDensity(heightM - SLOPE_M)) / (2 * SLOPE_M);
  for (let i = 0; i < 3; i += 1) {
    const v = s[i + 3]!;
    for (let j = 0; j < 3; j += 1) {
      out[i * 6 + j] = out[i * 6 + j]! + (half * slope * speed * v * up[j]!) / length;
      const turned = (v * s[j + 3]!) / speed + (i === j ? speed : 0);
      out[i * 6 + 3 + j] = out[i * 6 + 3 + j]! + half * density * turned;
    }
  }
};
