/**
 * The hard kinematic limit of an interceptor: what a body thrown from the ground at its burnout speed could reach.
 *
 * frame     spherical Earth, not turning; ground range along the surface, height above it
 * source    energy and the envelope of conics through one point with one energy (Bate, Mueller & White,
 *           Fundamentals of Astrodynamics, 1971, ch. 6): with Q = v²R/μ the range is 2R asin(Q/(2−Q)), the vertical reach
 *           R Q/(2−Q), and a point P is within reach of L exactly when |LP| + |CP| + |CL| ≤ 4a, C the Earth's centre
 * leaves out  drag and boost, both of which only take away
 * refuses   BURNOUT_SPEED_ABOVE_ESCAPE
 */
import { asin, cos, Refusal } from "../../base/index.js";

/** Mean radius and gravity of the sphere all fly-outs use. */
export const SPHERE_RADIUS_M = 6_371_000;
export const SPHERE_GM_M3PS2 = 3.986_004_418e14;

export interface Ceiling {
  readonly maxRangeM: number;
  readonly maxHeightM: number;
  /** True when the point lies inside the envelope. */
  readonly contains: (groundRangeM: number, heightM: number) => boolean;
}

export const kinematicCeiling = (burnoutSpeedMps: number): Ceiling => {
  const q = speedParameter(burnoutSpeedMps);
  const semiMajorM = SPHERE_RADIUS_M / (2 - q);
  const half = q / (2 - q);
  return {
    // From circular speed upwards the whole surface is inside.
    maxRangeM: half >= 1 ? Math.PI * SPHERE_RADIUS_M : 2 * SPHERE_RADIUS_M * asin(half),
    maxHeightM: SPHERE_RADIUS_M * half,
    contains: (groundRangeM, heightM) => {
      const r = SPHERE_RADIUS_M + heightM;
      const chord2 =
        r * r +
        SPHERE_RADIUS_M * SPHERE_RADIUS_M -
        2 * r * SPHERE_RADIUS_M * cos(groundRangeM / SPHERE_RADIUS_M);
      return Math.sqrt(Math.max(chord2, 0)) + r + SPHERE_RADIUS_M <= 4 * semiMajorM;
    },
  };
};

const speedParameter = (speedMps: number): number => {
  const q = (speedMps * speedMps * SPHERE_RADIUS_M) / SPHERE_GM_M3PS2;
  const escapeMps = Math.sqrt((2 * SPHERE_GM_M3PS2) / SPHERE_RADIUS_M);
  if (!(q < 2))
    throw new Refusal(
      "BURNOUT_SPEED_ABOVE_ESCAPE",
      `${speedMps} m/s is not below ${Math.round(escapeMps)} m/s, where a body never returns`,
      {
        speedMps,
        escapeMps,
      },
    );
  return q;
};
