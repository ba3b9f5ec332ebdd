/**
 * Shortest ways over the ellipsoid.
 *
 * frame     WGS 84; azimuths from north, clockwise, 0 … 2π
 * source    Vincenty, Direct and inverse solutions of geodesics on the ellipsoid, Survey Review 23 (1975) 88-93; where the
 *           inverse does not settle (points nearly opposite each other), the direct solution is shot until it arrives
 * accuracy  1 mm against GeographicLib at a thousand pairs; nearly opposite points 1 m (validation/geographiclib)
 *           GeographicLib itself is not used here: it calls the engine's sin and cos, whose bits differ between engines
 * refuses   LATITUDE_OUT_OF_RANGE
 */
import { atan2, cos, Refusal, sin, tan, atan } from "../base/index.js";
import { shoot } from "./geodesic-shot.js";
import { WGS84 } from "./wgs84.js";

export interface Ground {
  readonly latRad: number;
  readonly lonRad: number;
}
export interface Geodesic {
  readonly distanceM: number;
  /** At the first point, towards the second; 0 where the two are one. */
  readonly azimuthRad: number;
}

const { aM, bM, f } = WGS84;
const EP2 = (aM * aM - bM * bM) / (bM * bM);
const ROUNDS = 60;
const SETTLED = 1e-13;

export const geodesicInverse = (from: Ground, to: Ground): Geodesic => {
  const [sU1, cU1] = reduced(from.latRad);
  const [sU2, cU2] = reduced(to.latRad);
  const difference = turned(to.lonRad - from.lonRad);
  let lambda = difference;
  for (let i = 0; i < ROUNDS; i += 1) {
    const [sL, cL] = [sin(lambda), cos(lambda)];
    const across = cU2 * sL;
    const along = cU1 * sU2 - sU1 * cU2 * cL;
    const sS = Math.sqrt(across * across + along * along);
    if (sS === 0 && sU1 * sU2 + cU1 * cU2 * cL > 0) return { distanceM: 0, azimuthRad: 0 };
    const cS = sU1 * sU2 + cU1 * cU2 * cL;
    const sigma = atan2(sS, cS);
    const sA = sS === 0 ? 0 : (cU1 * cU2 * sL) / sS;
    const c2A = 1 - sA * sA;
    const cM = c2A === 0 ? 0 : cS - (2 * sU1 * sU2) / c2A;
    const c = (f / 16) * c2A * (4 + f * (4 - 3 * c2A));
    const next = difference + (1 - c) * f * sA * (sigma + c * sS * (cM + c * cS * (2 * cM * cM - 1)));
    if (Math.abs(next) > Math.PI) break;
    const settled = Math.abs(next - lambda) < SETTLED;
    lambda = next;
    if (!settled) continue;
    const u2 = c2A * EP2;
    const distanceM = bM * seriesA(u2) * (sigma - correction(seriesB(u2), sS, cS, cM));
    return { distanceM, azimuthRad: positive(atan2(cU2 * sin(lambda), cU1 * sU2 - sU1 * cU2 * cos(lambda))) };
  }
  return shoot(from, to, geodesicDirect);
};

export const geodesicDirect = (from: Ground, azimuthRad: number, distanceM: number): Ground => {
  const [sU1, cU1] = reduced(from.latRad);
  const [s1, c1] = [sin(azimuthRad), cos(azimuthRad)];
  const sigma1 = atan2(sU1, cU1 * c1);
  const sA = cU1 * s1;
  const c2A = 1 - sA * sA;
  const u2 = c2A * EP2;
  const b = seriesB(u2);
  const start = distanceM / (bM * seriesA(u2));
  let sigma = start;
  let cM = cos(2 * sigma1 + sigma);
  for (let i = 0; i < ROUNDS; i += 1) {
    cM = cos(2 * sigma1 + sigma);
    const next = start + correction(b, sin(sigma), cos(sigma), cM);
    const settled = Math.abs(next - sigma) < SETTLED;
    sigma = next;
    if (settled) break;
  }
  const [sS, cS] = [sin(sigma), cos(sigma)];
  cM = cos(2 * sigma1 + sigma);
  const low = sU1 * sS - cU1 * cS * c1;
  const latRad = atan2(sU1 * cS + cU1 * sS * c1, (1 - f) * Math.sqrt(sA * sA + low * low));
  const lambda = atan2(sS * s1, cU1 * cS - sU1 * sS * c1);
  const c = (f / 16) * c2A * (4 + f * (4 - 3 * c2A));
  const l = lambda - (1 - c) * f * sA * (sigma + c * sS * (cM + c * cS * (2 * cM * cM - 1)));
  return { latRad, lonRad: turned(from.lonRad + l) };
};

/** Sine and cosine of the reduced latitude. */
const reduced = (latRad: number): readonly [number, number] => {
  if (!(Math.abs(latRad) <= Math.PI / 2 + 1e-12))
    throw new Refusal("LATITUDE_OUT_OF_RANGE", `${latRad} rad is outside ±π/2`, { latRad });
  const u = atan((1 - f) * tan(latRad));
  return [sin(u), cos(u)];
};

const seriesA = (u2: number): number => 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
const seriesB = (u2: number): number => (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
const correction = (b: number, sS: number, cS: number, cM: number): number =>
  b * sS * (cM + (b / 4) * (cS * (2 * cM * cM - 1) - (b / 6) * cM * (4 * sS * sS - 3) * (4 * cM * cM - 3)));

/** An angle brought to -π … π. */
const turned = (rad: number): number => rad - 2 * Math.PI * Math.round(rad / (2 * Math.PI));
const positive = (rad: number): number => (rad < 0 ? rad + 2 * Math.PI : rad);
