/**
 * Gravitation of the Earth with its zonal terms J2 to J4.
 *
 * frame     ITRF axes; the pull alone: what the turning frame adds is the integrator's
 * source    gradient of V = GM/r (1 - Σ Jn (a/r)ⁿ Pn(z/r)); Vallado, Fundamentals of Astrodynamics and Applications,
 *           4th ed., §8.6
 * accuracy  against the numerical gradient of V to 1e-9 (gravity.test.ts)
 */
import { WGS84 } from "./wgs84.js";

const { aM, gmM3ps2, j2, j3, j4 } = WGS84;

/** Writes the acceleration at a point into `out` (3), m/s². Allocates nothing. */
export const gravityItrf = (x: number, y: number, z: number, out: Float64Array): void => {
  const r2 = x * x + y * y + z * z;
  const r = Math.sqrt(r2);
  const u = z / r;
  const u2 = u * u;
  const a = aM / r;
  const a2 = a * a;
  const k2 = j2 * a2;
  const k3 = j3 * a2 * a;
  const k4 = j4 * a2 * a2;
  // Across: derivatives of the Legendre polynomials one order up; along: those polynomials themselves.
  const across =
    1 - k2 * 1.5 * (5 * u2 - 1) - k3 * u * (17.5 * u2 - 7.5) - k4 * 0.125 * (315 * u2 * u2 - 210 * u2 + 15);
  const along =
    u -
    k2 * 1.5 * u * (5 * u2 - 3) -
    k3 * 0.5 * (35 * u2 * u2 - 30 * u2 + 3) -
    k4 * 0.625 * u * (63 * u2 * u2 - 70 * u2 + 15);
  const g = -gmM3ps2 / r2;
  out[0] = g * across * (x / r);
  out[1] = g * across * (y / r);
  out[2] = g * along;
};
