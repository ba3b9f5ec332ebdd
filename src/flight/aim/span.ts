/**
 * How far around the Earth a free flight goes, on a sphere without air: a first guess for aiming.
 *
 * frame     ITRF; the velocity is made inertial by adding the Earth's turning
 * source    Kepler's ellipse; Bate, Mueller & White, Fundamentals of Astrodynamics, ch. 6
 */
import { acos, atan2, hypot3 } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";

/** Angle at the Earth's centre from the launch point to where the ellipse comes down; none where it stays below, Infinity above. */
export const spanRad = (origin: readonly number[], radiusM: number, s: Float64Array): number => {
  const omega = WGS84.omegaRadps;
  const [vx, vy, vz] = [s[3]! - omega * s[1]!, s[4]! + omega * s[0]!, s[5]!];
  const r = hypot3(s[0]!, s[1]!, s[2]!);
  const v2 = vx * vx + vy * vy + vz * vz;
  const rv = s[0]! * vx + s[1]! * vy + s[2]! * vz;
  const p = (r * r * v2 - rv * rv) / WGS84.gmM3ps2;
  const [eCos, eSin] = [p / r - 1, (rv * Math.sqrt(p / WGS84.gmM3ps2)) / r];
  const ecc = Math.sqrt(eCos * eCos + eSin * eSin);
  const down = (p / radiusM - 1) / ecc;
  if (ecc < 1 && down <= -1) return 0;
  if (ecc >= 1 || down >= 1) return Infinity;
  const cosFlown =
    (s[0]! * origin[0]! + s[1]! * origin[1]! + s[2]! * origin[2]!) /
    (r * hypot3(origin[0]!, origin[1]!, origin[2]!));
  return 2 * Math.PI - acos(down) - atan2(eSin, eCos) + acos(Math.min(1, cosFlown));
};
