/**
 * Distances, bearings and normal ellipses on the ground.
 *
 * frame     latitude and longitude in degrees, bearings from north clockwise
 * source    haversine and initial bearing on the sphere; the ellipse of probability p is the contour at -2 ln(1 - p)
 * accuracy  the sphere of 6,371 km is within 0.6 % of the ellipsoid: 0.25 km at 40 km, which no decision here turns on
 */
import { asin, atan2, cos, DEG, degFromRad, erfc, exp, hypot2, ln, sin } from "../base/index.js";
import type { Ellipse, Point } from "../messages/index.js";

const EARTH_KM = 6371.0088;
/** No estimate is taken to be better than this. */
const LEAST_SIGMA_KM = 0.05;

export const distanceKm = (a: Point, b: Point): number => {
  const dLat = sin(((b.latDeg - a.latDeg) * DEG) / 2);
  const dLon = sin(((b.lonDeg - a.lonDeg) * DEG) / 2);
  const h = dLat * dLat + cos(a.latDeg * DEG) * cos(b.latDeg * DEG) * dLon * dLon;
  return 2 * EARTH_KM * asin(Math.sqrt(Math.min(1, h)));
};

/** Bearing at `from` of the great circle to `to`, 0…360. */
export const bearingDeg = (from: Point, to: Point): number => {
  const dLon = (to.lonDeg - from.lonDeg) * DEG;
  const [a, b] = [from.latDeg * DEG, to.latDeg * DEG];
  const deg = degFromRad(atan2(sin(dLon) * cos(b), cos(a) * sin(b) - sin(a) * cos(b) * cos(dLon)));
  return deg < 0 ? deg + 360 : deg;
};

/** The smaller angle between two bearings, 0…180. */
export const turnDeg = (a: number, b: number): number => {
  const d = Math.abs(a - b) % 360;
  return d > 180 ? 360 - d : d;
};

/** Standard deviations along the axes of an ellipse, km. */
export const sigmasKm = (ellipse: Ellipse): readonly [number, number] => {
  const k = Math.sqrt(-2 * ln(1 - ellipse.probability));
  return [
    Math.max(ellipse.semiMajorKm / k, LEAST_SIGMA_KM),
    Math.max(ellipse.semiMinorKm / k, LEAST_SIGMA_KM),
  ];
};

/** Probability inside the contour through a point: 0 at the centre, towards 1 far out. */
export const contourProbability = (ellipse: Ellipse, point: Point): number => {
  const [along, across] = offsetKm(ellipse, point);
  const [major, minor] = sigmasKm(ellipse);
  const [u, v] = [along / major, across / minor];
  return 1 - exp(-(u * u + v * v) / 2);
};

/** Whether two areas overlap, by how far each reaches towards the other. */
export const overlap = (a: Ellipse, b: Ellipse): boolean => distanceKm(a, b) <= reachKm(a, b) + reachKm(b, a);

/** From the middle of an ellipse to its edge, towards a point. */
const reachKm = (ellipse: Ellipse, towards: Point): number => {
  const angle = (bearingDeg(ellipse, towards) - ellipse.azimuthDeg) * DEG;
  return (
    1 /
    hypot2(
      cos(angle) / Math.max(ellipse.semiMajorKm, LEAST_SIGMA_KM),
      sin(angle) / Math.max(ellipse.semiMinorKm, LEAST_SIGMA_KM),
    )
  );
};

/** Chance that the estimated point lies within so far of a place, by the normal distribution the ellipse stands for. */
export const chanceWithin = (ellipse: Ellipse, place: Point, radiusKm: number): number => {
  const [along, across] = offsetKm(ellipse, place);
  const [major, minor] = sigmasKm(ellipse);
  // Slices across the disc, only where the density is not nil.
  const from = Math.max(along - radiusKm, -SPREAD * major);
  const to = Math.min(along + radiusKm, SPREAD * major);
  if (from >= to) return 0;
  const step = (to - from) / SLICES;
  let chance = 0;
  for (let i = 0; i < SLICES; i += 1) {
    const s = from + (i + 0.5) * step;
    const half = Math.sqrt(Math.max(0, radiusKm * radiusKm - (s - along) * (s - along)));
    chance += gauss(s / major) * (below((across + half) / minor) - below((across - half) / minor));
  }
  return Math.min(1, Math.max(0, (chance * step) / major));
};

const SLICES = 64;
const SPREAD = 6;
const gauss = (x: number): number => exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
const below = (x: number): number => erfc(-x / Math.SQRT2) / 2;

const offsetKm = (ellipse: Ellipse, point: Point): readonly [number, number] => {
  const d = distanceKm(ellipse, point);
  const angle = (bearingDeg(ellipse, point) - ellipse.azimuthDeg) * DEG;
  return [d * cos(angle), d * sin(angle)];
};

/** Point below a position, ITRF, m. */
export const pointBelow = (x: number, y: number, z: number): Point => {
  // Bowring's closed form on WGS 84; under a thousandth of a degree at the heights of missiles.
  const p = hypot2(x, y);
  const theta = atan2(z * A_M, p * B_M);
  const [s, c] = [sin(theta), cos(theta)];
  return {
    latDeg: degFromRad(atan2(z + E2_B * s * s * s, p - E2_A * c * c * c)),
    lonDeg: degFromRad(atan2(y, x)),
  };
};

const A_M = 6_378_137;
const B_M = A_M * (1 - 1 / 298.257223563);
const E2_A = (A_M * A_M - B_M * B_M) / A_M;
const E2_B = (A_M * A_M - B_M * B_M) / B_M;
