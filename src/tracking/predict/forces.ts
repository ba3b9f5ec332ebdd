/**
 * What pulls and brakes a body that does not thrust.
 *
 * frame     ITRF: gravitation, what the turning frame adds (Coriolis, centrifugal) and drag; m/s²
 * source    flight's free fall; drag ½ρv²/β against the air, which turns with the Earth. Here 1/β is the number that is carried,
 *           because drag is linear in it
 * leaves out  drag above `AIR_TOP_M`, where it is below 1 mm/s² for every β tracked here
 */
import { gravityItrf, WGS84 } from "../../earth/index.js";
import { AIR_TOP_M, airDensity, heightM } from "./air.js";

const OMEGA = WGS84.omegaRadps;
const TOP_RADIUS_M = WGS84.aM + AIR_TOP_M;

/**
 * Acceleration of a state (x, y, z, vx, vy, vz) into `out` (3). Gives ½ρv, kg/(m² s): times 1/β it is drag over velocity.
 */
export const fallOf = (s: Float64Array, perBeta: number, out: Float64Array): number => {
  const x = s[0]!;
  const y = s[1]!;
  const z = s[2]!;
  const vx = s[3]!;
  const vy = s[4]!;
  const vz = s[5]!;
  gravityItrf(x, y, z, out);
  out[0]! += OMEGA * (2 * vy + OMEGA * x);
  out[1]! += OMEGA * (OMEGA * y - 2 * vx);
  if (x * x + y * y + z * z > TOP_RADIUS_M * TOP_RADIUS_M || perBeta === 0) return 0;
  const speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
  const air = 0.5 * airDensity(heightM(x, y, z)) * speed;
  const braking = air * perBeta;
  out[0]! -= braking * vx;
  out[1]! -= braking * vy;
  out[2]! -= braking * vz;
  return air;
};

const k1 = new Float64Array(3);
const k2 = new Float64Array(3);
const k3 = new Float64Array(3);
const k4 = new Float64Array(3);
const mid = new Float64Array(6);

/**
 * One Runge–Kutta step of `h` seconds, in place, forward or back, with a constant extra acceleration (ax, ay, az).
 * Gives ½ρv at its start.
 */
export const fallStep = (
  s: Float64Array,
  h: number,
  perBeta: number,
  ax: number,
  ay: number,
  az: number,
): number => {
  const air = fallOf(s, perBeta, k1);
  push(k1, ax, ay, az);
  for (let i = 0; i < 3; i += 1) {
    mid[i] = s[i]! + 0.5 * h * s[i + 3]!;
    mid[i + 3] = s[i + 3]! + 0.5 * h * k1[i]!;
  }
  fallOf(mid, perBeta, k2);
  push(k2, ax, ay, az);
  for (let i = 0; i < 3; i += 1) {
    mid[i] = s[i]! + 0.5 * h * (s[i + 3]! + 0.5 * h * k1[i]!);
    mid[i + 3] = s[i + 3]! + 0.5 * h * k2[i]!;
  }
  fallOf(mid, perBeta, k3);
  push(k3, ax, ay, az);
  for (let i = 0; i < 3; i += 1) {
    mid[i] = s[i]! + h * (s[i + 3]! + 0.5 * h * k2[i]!);
    mid[i + 3] = s[i + 3]! + h * k3[i]!;
  }
  fallOf(mid, perBeta, k4);
  push(k4, ax, ay, az);
  for (let i = 0; i < 3; i += 1) {
    s[i]! += h * s[i + 3]! + ((h * h) / 6) * (k1[i]! + k2[i]! + k3[i]!);
    s[i + 3]! += (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!);
  }
  return air;
};

const push = (k: Float64Array, ax: number, ay: number, az: number): void => {
  k[0]! += ax;
  k[1]! += ay;
  k[2]! += az;
};
