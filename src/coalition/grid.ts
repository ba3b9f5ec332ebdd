/**
 * Ground positions on a grid of so many kilometres, and how far rounding may have moved them.
 *
 * An ellipse is widened to hold every place the true one may have had, so it still holds the truth with its probability.
 * shape     rows of equal latitude, `gridKm` apart; columns `gridKm` apart on their row (wider apart than that nowhere)
 * source    outer ellipse of a sum of two: Kurzhanski & Vályi, Ellipsoidal Calculus (1997), §2.2
 * accuracy  the sphere of 6,371 km; the bound on the move holds for grids to 1,000 km (grid.test.ts)
 */
import { cos, DEG, hypot2 } from "../base/index.js";
import type { Area, Ellipse, Point } from "../messages/index.js";

const KM_PER_DEG = 6371.0088 * DEG;
/** Columns stop thinning out here, so that the poles have some. */
const LAST_ROW_DEG = 88;

export const roundedTo = (value: number, step: number): number => {
  const rounded = Math.round(value / step) * step;
  return rounded === 0 ? 0 : rounded;
};

export const roundedPoint = (point: Point, gridKm: number): Point => {
  const rowDeg = gridKm / KM_PER_DEG;
  const latDeg = Math.max(-90, Math.min(90, roundedTo(point.latDeg, rowDeg)));
  const lonDeg = roundedTo(point.lonDeg, columnDeg(latDeg, gridKm));
  return { latDeg, lonDeg: Math.max(-180, Math.min(180, lonDeg)) };
};

/** The farthest that a point now at `rounded` can have been from there, km. */
export const farthestMoveKm = (rounded: Point, gridKm: number): number => {
  const halfRowDeg = gridKm / KM_PER_DEG / 2;
  // The column's width in degrees was set on the rounded row; towards the equator it is wider in kilometres.
  const widest = cos(Math.max(0, Math.abs(rounded.latDeg) - halfRowDeg) * DEG);
  return hypot2(gridKm / 2, (columnDeg(rounded.latDeg, gridKm) / 2) * KM_PER_DEG * widest);
};

export const roundedArea = (area: Area, gridKm: number): Area => {
  const centre = roundedPoint(area, gridKm);
  return { ...centre, radiusKm: Math.min(area.radiusKm + farthestMoveKm(centre, gridKm), 20_038) };
};

export const roundedEllipse = (ellipse: Ellipse, gridKm: number): Ellipse => {
  const centre = roundedPoint(ellipse, gridKm);
  const moveKm = farthestMoveKm(centre, gridKm);
  const { semiMajorKm: a, semiMinorKm: b } = ellipse;
  const size = hypot2(a, b);
  if (size === 0) return { ...ellipse, ...centre, semiMajorKm: moveKm, semiMinorKm: moveKm };
  // The share that makes the sum of squared axes smallest.
  const share = size / (moveKm * Math.SQRT2);
  const wider = (axisKm: number): number =>
    Math.sqrt((1 + 1 / share) * axisKm * axisKm + (1 + share) * moveKm * moveKm);
  return { ...ellipse, ...centre, semiMajorKm: wider(a), semiMinorKm: wider(b) };
};

const columnDeg = (latDeg: number, gridKm: number): number =>
  Math.min(gridKm / (KM_PER_DEG * cos(Math.min(Math.abs(latDeg), LAST_ROW_DEG) * DEG)), 360);
