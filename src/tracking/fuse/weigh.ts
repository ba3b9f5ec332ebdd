/**
 * Two estimates made one: as independent, or by covariance intersection where they may share measurements.
 *
 * Independent errors add their information. Shared ones would be counted twice so; covariance intersection weighs the two by
 * ω and 1 − ω, which is never surer than it may be, whatever they share.
 *
 * source    Julier & Uhlmann, A non-divergent estimation algorithm in the presence of unknown correlations, American Control
 *           Conference (1997); Bar-Shalom & Li, Multitarget-Multisensor Tracking (1995), ch. 8
 * accuracy  ω to 1e-6 of the smallest determinant: a golden-section search, the logarithm of the determinant being convex in ω
 */
import { cholesky, inverseSpd, ln, type Matrix } from "../../base/index.js";

export interface Weighed {
  readonly x: Float64Array;
  readonly p: Matrix;
}

/** Information wa P₁⁻¹ + wb P₂⁻¹, and the mean it gives. */
const weighedBy = (a: Weighed, b: Weighed, ia: Matrix, ib: Matrix, wa: number, wb: number): Weighed => {
  const n = a.x.length;
  const p = inverseSpd(sumOf(ia, ib, wa, wb), n);
  const pulled = new Float64Array(n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1)
      pulled[i]! += wa * ia[i * n + j]! * a.x[j]! + wb * ib[i * n + j]! * b.x[j]!;
  const x = new Float64Array(n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) x[i]! += p[i * n + j]! * pulled[j]!;
  return { x, p };
};

const sumOf = (a: Matrix, b: Matrix, wa: number, wb: number): Matrix => a.map((v, i) => wa * v + wb * b[i]!);

export const fuseIndependent = (a: Weighed, b: Weighed): Weighed => {
  const n = a.x.length;
  return weighedBy(a, b, inverseSpd(a.p, n), inverseSpd(b.p, n), 1, 1);
};

export const fuseByIntersection = (a: Weighed, b: Weighed): Weighed & { readonly omega: number } => {
  const n = a.x.length;
  const [ia, ib] = [inverseSpd(a.p, n), inverseSpd(b.p, n)];
  const omega = bestOmega((w) => -lnDeterminant(sumOf(ia, ib, w, 1 - w), n));
  return { ...weighedBy(a, b, ia, ib, omega, 1 - omega), omega };
};

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const CLOSE = 1e-6;

/** The ω in 0 … 1 with the least cost; an end where the cost is least there. */
const bestOmega = (cost: (omega: number) => number): number => {
  let [low, high] = [0, 1];
  let [left, right] = [1 - GOLDEN, GOLDEN];
  let [costLeft, costRight] = [cost(left), cost(right)];
  while (high - low > CLOSE) {
    if (costLeft <= costRight) {
      [high, right, costRight] = [right, left, costLeft];
      left = high - GOLDEN * (high - low);
      costLeft = cost(left);
    } else {
      [low, left, costLeft] = [left, right, costRight];
      right = low + GOLDEN * (high - low);
      costRight = cost(right);
    }
  }
  const middle = (low + high) / 2;
  const least = cost(middle);
  if (cost(0) <= least) return 0;
  return cost(1) <= least ? 1 : middle;
};

const lnDeterminant = (a: Matrix, n: number): number => {
  const l = cholesky(a, n);
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += ln(l[i * n + i]!);
  return 2 * sum;
};
