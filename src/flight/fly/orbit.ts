/**
 * The Kepler orbit that a state would follow: perigee and apogee above the equator's radius, and the period.
 *
 * frame     state in ITRF; the velocity is made inertial by adding the Earth's turning
 * source    vis-viva and angular momentum; Bate, Mueller & White, Fundamentals of Astrodynamics, ch. 1
 * leaves out  J2 and beyond, drag
 */
import { WGS84 } from "../../earth/index.js";

export interface Orbit {
  readonly perigeeM: number;
  /** Infinity where it does not come back. */
  readonly apogeeM: number;
  readonly periodS: number;
}

export const orbitOf = (state: Float64Array): Orbit => {
  const [x, y, z] = [state[0]!, state[1]!, state[2]!];
  const [vx, vy, vz] = [state[3]! - WGS84.omegaRadps * y, state[4]! + WGS84.omegaRadps * x, state[5]!];
  const r = Math.sqrt(x * x + y * y + z * z);
  const energy = (vx * vx + vy * vy + vz * vz) / 2 - WGS84.gmM3ps2 / r;
  const [hx, hy, hz] = [y * vz - z * vy, z * vx - x * vz, x * vy - y * vx];
  const p = (hx * hx + hy * hy + hz * hz) / WGS84.gmM3ps2;
  const e = Math.sqrt(Math.max(0, 1 + (2 * energy * p) / WGS84.gmM3ps2));
  const perigeeM = p / (1 + e) - WGS84.aM;
  if (energy >= 0) return { perigeeM, apogeeM: Infinity, periodS: Infinity };
  const a = -WGS84.gmM3ps2 / (2 * energy);
  return {
    perigeeM,
    apogeeM: a * (1 + e) - WGS84.aM,
    periodS: 2 * Math.PI * a * Math.sqrt(a / WGS84.gmM3ps2),
  };
};
