import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cholesky,
  congruence,
  identity,
  inverseSpd,
  principalAxes2,
  product,
  randomStream,
  Refusal,
  transpose,
  type Matrix,
} from "./index.js";

const matrixOf = (seed: number, n: number, m: number): Matrix => {
  const stream = randomStream(seed, "matrix", `${n}x${m}`);
  return Float64Array.from({ length: n * m }, () => stream.normal());
};
/** A Aᵀ + I: symmetric, positive definite, its condition number bounded by its size. */
const spdOf = (seed: number, n: number): Matrix => {
  const a = matrixOf(seed, n, n);
  return product(a, transpose(a, n, n), n, n, n).map((v, i) => v + identity(n)[i]!);
};
const farthest = (a: Matrix, b: Matrix) => a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i]!)), 0);
const largest = (a: Matrix) => farthest(a, new Float64Array(a.length));
const seeds = fc.integer({ min: 0, max: 1e6 });
const sizes = fc.integer({ min: 1, max: 8 });

describe("matrices", () => {
  it("multiply as written out by hand", () => {
    const a = Float64Array.of(1, 2, 3, 4, 5, 6);
    const b = Float64Array.of(7, 8, 9, 10, 11, 12);
    expect([...product(a, b, 2, 3, 2)]).toEqual([58, 64, 139, 154]);
    expect([...transpose(a, 2, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
    expect([...congruence(Float64Array.of(1, 1), Float64Array.of(2, 1, 1, 3), 1, 2)]).toEqual([7]);
  });

  it("(A B)ᵀ = Bᵀ Aᵀ and A I = A, to the bit", () => {
    fc.assert(
      fc.property(seeds, sizes, sizes, sizes, (seed, n, k, m) => {
        const a = matrixOf(seed, n, k);
        const b = matrixOf(seed + 1, k, m);
        const left = transpose(product(a, b, n, k, m), n, m);
        const right = product(transpose(b, k, m), transpose(a, n, k), m, k, n);
        expect(farthest(left, right)).toBeLessThan(1e-13);
        expect([...product(a, identity(k), n, k, k)]).toEqual([...a]);
      }),
    );
  });

  it("Cholesky: L is lower and L Lᵀ = A", () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, n) => {
        const a = spdOf(seed, n);
        const l = cholesky(a, n);
        for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) expect(l[i * n + j]).toBe(0);
        // Backward error of Cholesky is at most about n+1 roundings (Higham, Accuracy and Stability, 2nd ed., thm 10.3).
        expect(farthest(product(l, transpose(l, n, n), n, n, n), a)).toBeLessThan(
          (n + 1) * 2.3e-16 * n * largest(a),
        );
      }),
    );
  });

  it("inverse: A A⁻¹ = I and A⁻¹ is symmetric", () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, n) => {
        const a = spdOf(seed, n);
        const inverse = inverseSpd(a, n);
        // A ≥ I, so the condition number is at most n times the largest element.
        const bound = 64 * n * n * 2.3e-16 * n * largest(a);
        expect(farthest(product(a, inverse, n, n, n), identity(n))).toBeLessThan(bound);
        expect(farthest(inverse, transpose(inverse, n, n))).toBeLessThan(bound);
      }),
    );
  });

  it("refuses what is not positive definite, with the pivot", () => {
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(Refusal);
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(
      "MATRIX_NOT_POSITIVE: pivot 1 is -3, must be above 0",
    );
    expect(() => inverseSpd(Float64Array.of(0), 1)).toThrow("MATRIX_NOT_POSITIVE");
    expect(() => cholesky(Float64Array.of(NaN), 1)).toThrow("MATRIX_NOT_POSITIVE");
  });

  it("principal axes keep trace and determinant, and turn the matrix to its diagonal", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [a, b, , c] = spdOf(seed, 2) as unknown as [number, number, number, number];
        const { major, minor, angleRad } = principalAxes2(a, b, c);
        expect(major).toBeGreaterThanOrEqual(minor);
        expect(major + minor).toBeCloseTo(a + c, 10);
        expect(major * minor).toBeCloseTo(a * c - b * b, 9);
        const x = Math.cos(angleRad);
        const y = Math.sin(angleRad);
        expect(Math.hypot(a * x + b * y - major * x, b * x + c * y - major * y)).toBeLessThan(
          1e-12 * (a + c),
        );
      }),
    );
    expect(principalAxes2(1, 0, 4)).toMatchObject({ major: 4, minor: 1 });
  });
});
