/**
 * A track's covariance, as messages carry it, turned into what foreign formats want.
 *
 * shape     messages: the upper triangle by rows of the 6×6 of position and velocity, 21 numbers, ITRF, SI
 */
import { product, transpose, type Matrix } from "../base/index.js";
import type { EnuAxes } from "../earth/index.js";

/** All 36 numbers, by rows. */
export const fullCovariance = (upper: readonly number[]): Matrix => {
  const full = new Float64Array(36);
  let at = 0;
  for (let i = 0; i < 6; i += 1)
    for (let j = i; j < 6; j += 1) {
      full[i * 6 + j] = full[j * 6 + i] = upper[at]!;
      at += 1;
    }
  return full;
};

/** Back to 21 numbers. */
export const upperTriangle = (full: Matrix): number[] => {
  const upper: number[] = [];
  for (let i = 0; i < 6; i += 1) for (let j = i; j < 6; j += 1) upper.push(full[i * 6 + j]!);
  return upper;
};

/** Position and velocity turned together, from ITRF into east, north, up. */
export const enuFromItrfCovariance = (itrf: Matrix, axes: EnuAxes): Matrix => turned(itrf, turn(axes));
/** And back. */
export const itrfFromEnuCovariance = (enu: Matrix, axes: EnuAxes): Matrix =>
  turned(enu, transpose(turn(axes), 6, 6));

const turned = (p: Matrix, r: Matrix): Matrix => product(product(r, p, 6, 6, 6), transpose(r, 6, 6), 6, 6, 6);

const turn = ({ east, north, up }: EnuAxes): Matrix => {
  const r = new Float64Array(36);
  [east, north, up].forEach((axis, i) =>
    axis.forEach((x, j) => {
      r[i * 6 + j] = x;
      r[(i + 3) * 6 + j + 3] = x;
    }),
  );
  return r;
};
