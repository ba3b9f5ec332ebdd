/**
 * Sights by direction, so that a belief asks only those near its own: a k-d tree over unit vectors.
 *
 * shape     an order of the sights, halved about the median of x, y and z in turn; kept scratch, nothing allocated once large enough
 * source    Bentley, Multidimensional binary search trees, Communications of the ACM 18 (1975) 509-517; halves found by quickselect
 *           (Hoare's FIND)
 * complexity  n log n to build, log n and the answers to ask, on average
 */
import { LOS, SIGHT } from "./sight.js";

const LEAF = 8;
let order = new Int32Array(64);
let built = 0;
let of: Float64Array = new Float64Array(0);

/** What the last question found: numbers of sights, rising. */
export const hits = { ids: new Int32Array(64), count: 0 };

/** Builds over those sights of the table that `isFree` lets in (marks below 0). */
export const buildTree = (rows: Float64Array, count: number, marks: Int32Array): void => {
  if (order.length < count) {
    order = new Int32Array(2 * count);
    hits.ids = new Int32Array(2 * count);
  }
  of = rows;
  built = 0;
  for (let i = 0; i < count; i += 1) if (marks[i]! < 0) order[built++] = i;
  split(0, built, 0);
};

const along = (i: number, axis: number): number => of[order[i]! * SIGHT + LOS + axis]!;

const split = (from: number, to: number, axis: number): void => {
  if (to - from <= LEAF) return;
  const middle = (from + to) >> 1;
  select(from, to - 1, middle, axis);
  const next = axis === 2 ? 0 : axis + 1;
  split(from, middle, next);
  split(middle + 1, to, next);
};

/** Puts the k-th along the axis at k, none larger before it and none smaller after it. */
const select = (low: number, high: number, k: number, axis: number): void => {
  let [left, right] = [low, high];
  while (left < right) {
    const pivot = along(k, axis);
    let [i, j] = [left, right];
    while (i <= j) {
      while (along(i, axis) < pivot) i += 1;
      while (along(j, axis) > pivot) j -= 1;
      if (i > j) break;
      const swap = order[i]!;
      order[i] = order[j]!;
      order[j] = swap;
      i += 1;
      j -= 1;
    }
    if (j < k) left = i;
    if (i > k) right = j;
  }
};

/** All sights whose direction lies within `chord` of the unit vector (x, y, z). */
export const ask = (x: number, y: number, z: number, chord: number): void => {
  hits.count = 0;
  look(0, built, 0, x, y, z, chord);
  sortHits();
};

const look = (
  from: number,
  to: number,
  axis: number,
  x: number,
  y: number,
  z: number,
  chord: number,
): void => {
  if (to - from <= LEAF) {
    for (let i = from; i < to; i += 1) take(i, x, y, z, chord);
    return;
  }
  const middle = (from + to) >> 1;
  take(middle, x, y, z, chord);
  const off = (axis === 0 ? x : axis === 1 ? y : z) - along(middle, axis);
  const next = axis === 2 ? 0 : axis + 1;
  if (off <= chord) look(from, middle, next, x, y, z, chord);
  if (off >= -chord) look(middle + 1, to, next, x, y, z, chord);
};

const take = (i: number, x: number, y: number, z: number, chord: number): void => {
  const [dx, dy, dz] = [along(i, 0) - x, along(i, 1) - y, along(i, 2) - z];
  if (dx * dx + dy * dy + dz * dz <= chord * chord) hits.ids[hits.count++] = order[i]!;
};

const sortHits = (): void => {
  const { ids, count } = hits;
  for (let i = 1; i < count; i += 1) {
    const v = ids[i]!;
    let j = i - 1;
    while (j >= 0 && ids[j]! > v) {
      ids[j + 1] = ids[j]!;
      j -= 1;
    }
    ids[j + 1] = v;
  }
};
