/**
 * What one party believes of one object at one time, and what it rests on: what fusion takes and gives.
 *
 * shape     `p` is the covariance of `x` by rows, of the same size
 */
import type { Matrix } from "../../base/index.js";

/** The sensors whose measurements are in it, or that nobody said which. */
export type Provenance = readonly string[] | "unknown";

export interface Estimate {
  /** Who made it. */
  readonly from: string;
  readonly x: Float64Array;
  readonly p: Matrix;
  readonly sensors: Provenance;
}

/** What is in both, or might be. */
export const mayShare = (a: Provenance, b: Provenance): boolean =>
  a === "unknown" || b === "unknown" || a.some((sensor) => b.includes(sensor));

export const both = (a: Provenance, b: Provenance): Provenance =>
  a === "unknown" || b === "unknown" ? "unknown" : [...new Set([...a, ...b])].sort();

/** Squared statistical distance of two estimates whose errors are their own. */
export const distance2 = (a: Estimate, b: Estimate, inverseOfSum: Matrix): number => {
  const n = a.x.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1)
      sum += (a.x[i]! - b.x[i]!) * inverseOfSum[i * n + j]! * (a.x[j]! - b.x[j]!);
  return sum;
};
