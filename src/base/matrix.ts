/**
 * Small dense matrices, row-major in Float64Array: what filters and ellipses need, no more.
 *
 * shape     `n` rows of `m` columns; element (i, j) at [i * m + j]
 * accuracy  plain IEEE arithmetic in a fixed order: same bits everywhere
 */
import { Refusal } from "./refusal.js";
import { atan2, cos, sin } from "./elementary.js";

export type Matrix = Float64Array;

export const identity = (n: number): Matrix => {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) out[i * n + i] = 1;
  return out;
};

/** A (n×k) times B (k×m). */
export const product = (a: Matrix, b: Matrix, n: number, k: number, m: number): Matrix => {
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1)
    for (let l = 0; l < k; l += 1) {
      const v = a[i * k + l]!;
      if (v === 0) continue;
      for (let j = 0; j < m; j += 1) out[i * m + j]! += v * b[l * m + j]!;
    }
  return out;
};

export const transpose = (a: Matrix, n: number, m: number): Matrix => {
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < m; j += 1) out[j * n + i] = a[i * m + j]!;
  return out;
};

/** F P Fᵀ for F (n×k), P (k×k). */
export const congruence = (f: Matrix, p: Matrix, n: number, k: number): Matrix =>
  product(product(f, p, n, k, k), transpose(f, n, k), n, k, n);

/** Lower Cholesky factor of a symmetric positive definite matrix; refuses MATRIX_NOT_POSITIVE. */
export const cholesky = (a: Matrix, n: number): Matrix => {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let s = a[i * n + j]!;
      for (let k = 0; k < j; k += 1) s -= l[i * n + k]! * l[j * n + k]!;
      if (i === j) {
        if (!(s > 0))
          throw new Refusal("MATRIX_NOT_POSITIVE", `pivot ${i} is ${s}, must be above 0`, { pivot: i });
        l[i * n + i] = Math.sqrt(s);
      } else l[i * n + j] = s / l[j * n + j]!;
    }
  return l;
};

/** Inverse of a symmetric positive definite matrix. */
export const inverseSpd = (a: Matrix, n: number): Matrix => {
  const l = cholesky(a, n);
  const out = new Float64Array(n * n);
  const y = new Float64Array(n);
  for (let c = 0; c < n; c += 1) {
    for (let i = 0; i < n; i += 1) {
      let s = i === c ? 1 : 0;
      for (let k = 0; k < i; k += 1) s -= l[i * n + k]! * y[k]!;
      y[i] = s / l[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      let s = y[i]!;
      for (let k = i + 1; k < n; k += 1) s -= l[k * n + i]! * out[k * n + c]!;
      out[i * n + c] = s / l[i * n + i]!;
    }
  }
  return out;
};

/** Principal axes of a 2×2 symmetric matrix [a b; b c]: variances, largest first, and the angle of the first from x. */
export const principalAxes2 = (a: number, b: number, c: number) => {
  const angleRad = 0.5 * atan2(2 * b, a - c);
  const cs = cos(angleRad);
  const sn = sin(angleRad);
  const major = a * cs * cs + 2 * b * cs * sn + c * sn * sn;
  const minor = a * sn * sn - 2 * b * cs * sn + c * cs * cs;
  return { major: Math.max(major, 0), minor: Math.max(minor, 0), angleRad };
};
