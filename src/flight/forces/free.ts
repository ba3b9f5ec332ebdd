/**
 * What acts on a body in free flight, seen from the turning Earth: gravitation, drag, Coriolis and centrifugal terms.
 *
 * frame     ITRF; state is position m and velocity m/s relative to the ground, six numbers
 * domain    any height; air above 1,000 km counts as none, and below -4,000 m as thick as there
 * source    gravity J2–J4 and US76 of the room `earth`; drag ½ρv²/β against the velocity relative to the turning air
 * leaves out  wind, lift, the Moon and the Sun
 * accuracy  height by the radial distance to the ellipsoid: exact on it, 5 m at 1,000 km
 */
import { densityKgPerM3, gravityItrf, WGS84 } from "../../earth/index.js";

/** Writes the acceleration in m/s² into `out`; `betaKgPerM2` Infinity means no drag. Allocates nothing. */
export const freeAcceleration = (
  state: Float64Array,
  betaKgPerM2: number,
  out: Float64Array,
  air: (heightM: number) => number = airDensity,
): void => {
  const x = state[0]!;
  const y = state[1]!;
  const z = state[2]!;
  const vx = state[3]!;
  const vy = state[4]!;
  const vz = state[5]!;
  gravityItrf(x, y, z, out);
  out[0] = out[0]! + OMEGA2 * x + 2 * OMEGA * vy;
  out[1] = out[1]! + OMEGA2 * y - 2 * OMEGA * vx;
  if (betaKgPerM2 === Infinity) return;
  const heightM = ellipsoidHeightM(x, y, z);
  if (heightM >= AIR_TOP_M) return;
  const speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
  const k = (-0.5 * air(heightM) * speed) / betaKgPerM2;
  out[0] = out[0]! + k * vx;
  out[1] = out[1]! + k * vy;
  out[2] = out[2]! + k * vz;
};

/** Height above the ellipsoid along the radius: its sign is exact, so the ground is found where it is. */
export const ellipsoidHeightM = (x: number, y: number, z: number): number => {
  const r2 = x * x + y * y + z * z;
  return Math.sqrt(r2) - WGS84.aM / Math.sqrt(1 + (SECOND_E2 * z * z) / r2);
};

/** Rate of that height, m/s. */
export const climbMps = (x: number, y: number, z: number, vx: number, vy: number, vz: number): number => {
  const zz = z * (1 + SECOND_E2);
  return (x * vx + y * vy + zz * vz) / Math.sqrt(x * x + y * y + zz * zz);
};

/** Trial steps of an integrator may dip below the ground, where the air's table ends. */
export const airDensity = (heightM: number): number => densityKgPerM3(Math.max(heightM, AIR_FLOOR_M));

/**
 * The air of programs that read a height above the ellipsoid as US76's geopotential height: thinner, by 2 % at 30 km and 4 %
 * at 40 km. Not the standard's; here so that their flights can be flown again.
 */
export const airByGeometricHeight = (heightM: number): number =>
  airDensity(
    heightM < LAYERS_TOP_GEOPOTENTIAL_M ? (US76_EARTH_M * heightM) / (US76_EARTH_M - heightM) : heightM,
  );

const US76_EARTH_M = 6_356_766;
const LAYERS_TOP_GEOPOTENTIAL_M = 84_852;
export const AIR_TOP_M = 1_000_000;
export const AIR_FLOOR_M = -4_000;
const OMEGA = WGS84.omegaRadps;
const OMEGA2 = OMEGA * OMEGA;
const SECOND_E2 = WGS84.e2 / (1 - WGS84.e2);
