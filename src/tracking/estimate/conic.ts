/**
 * Where and when a free fall meets the ground, as a conic around a point-mass Earth that turns.
 *
 * Not the answer itself (drag and the flattened Earth shift it by kilometres) but how the answer changes with the state: two
 * conics side by side differ as the true falls do.
 *
 * frame     ITRF in and out; the conic in the frame that stands still at the start
 * source    two-body motion and Kepler's equation: Vallado, Fundamentals of Astrodynamics and Applications, 4th ed., ch. 2
 */
import { acos, atan2, cos, sin } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";

const { gmM3ps2: GM, omegaRadps: W } = WGS84;

export interface Landing {
  /** Point on the sphere of the given radius, ITRF, and seconds from the state to it. */
  x: number;
  y: number;
  z: number;
  seconds: number;
  /** Greatest distance from the Earth's centre on the way round. */
  apogeeRadiusM: number;
  perigeeRadiusM: number;
}

export const newLanding = (): Landing => ({
  x: 0,
  y: 0,
  z: 0,
  seconds: 0,
  apogeeRadiusM: 0,
  perigeeRadiusM: 0,
});

/** False where the conic does not come down through that radius (in orbit, or leaving). */
export const landingOf = (s: Float64Array, groundRadiusM: number, out: Landing): boolean => {
  const x = s[0]!;
  const y = s[1]!;
  const z = s[2]!;
  const vx = s[3]! - W * y;
  const vy = s[4]! + W * x;
  const vz = s[5]!;
  const r = Math.sqrt(x * x + y * y + z * z);
  const v2 = vx * vx + vy * vy + vz * vz;
  const hx = y * vz - z * vy;
  const hy = z * vx - x * vz;
  const hz = x * vy - y * vx;
  const h2 = hx * hx + hy * hy + hz * hz;
  const h = Math.sqrt(h2);
  const p = h2 / GM;
  const a = 1 / (2 / r - v2 / GM);
  const eCos = p / r - 1;
  const eSin = ((x * vx + y * vy + z * vz) / r) * Math.sqrt(p / GM);
  const e = Math.sqrt(eCos * eCos + eSin * eSin);
  out.perigeeRadiusM = p / (1 + e);
  out.apogeeRadiusM = a > 0 ? a * (1 + e) : Infinity;
  if (!(a > 0) || out.perigeeRadiusM >= groundRadiusM || r < groundRadiusM) return false;
  const start = positive(atan2(eSin, eCos));
  const end = 2 * Math.PI - acos((p / groundRadiusM - 1) / e);
  const turn = end - start;
  out.seconds = (meanOf(end, e) - meanOf(start, e)) * Math.sqrt((a * a * a) / GM);
  const along = (groundRadiusM * sin(turn)) / (h * r);
  const outward = (groundRadiusM * cos(turn)) / r;
  const tx = hy * z - hz * y;
  const ty = hz * x - hx * z;
  const tz = hx * y - hy * x;
  const ix = outward * x + along * tx;
  const iy = outward * y + along * ty;
  const earth = W * out.seconds;
  const ce = cos(earth);
  const se = sin(earth);
  out.x = ce * ix + se * iy;
  out.y = ce * iy - se * ix;
  out.z = outward * z + along * tz;
  return true;
};

const positive = (rad: number): number => (rad < 0 ? rad + 2 * Math.PI : rad);

/** Mean anomaly of a true anomaly between 0 and a full turn. */
const meanOf = (trueRad: number, e: number): number => {
  const half = trueRad / 2;
  const anomaly = 2 * atan2(Math.sqrt(1 - e) * sin(half), Math.sqrt(1 + e) * cos(half));
  return anomaly - e * sin(anomaly);
};
