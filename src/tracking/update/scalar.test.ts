/** The update against the information form, and what it must keep whatever comes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, inverseSpd } from "../../base/index.js";
import { STRIDE } from "../predict/transition.js";
import { updateScalar } from "./scalar.js";

const SIZE = 6;
const numbers = (n: number, most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: n, maxLength: n });

/** A random covariance: A Aᵀ with something on the diagonal, in the filter's stride. */
const covarianceOf = (a: readonly number[]): Float64Array => {
  const p = new Float64Array(STRIDE * STRIDE);
  for (let i = 0; i < SIZE; i += 1)
    for (let j = 0; j < SIZE; j += 1) {
      let sum = i === j ? 1 : 0;
      for (let k = 0; k < SIZE; k += 1) sum += a[i * SIZE + k]! * a[j * SIZE + k]!;
      p[i * STRIDE + j] = sum;
    }
  return p;
};
const dense = (p: Float64Array): Float64Array =>
  Float64Array.from({ length: SIZE * SIZE }, (_, n) => p[Math.floor(n / SIZE) * STRIDE + (n % SIZE)]!);

describe("scalar update", () => {
  it("adds the information of the measurement: P⁻¹ after is P⁻¹ before and h hᵀ / r", () => {
    fc.assert(
      fc.property(
        numbers(SIZE * SIZE, 3),
        numbers(3, 1),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (a, h, r) => {
          const p = covarianceOf(a);
          const x = new Float64Array(STRIDE);
          const before = inverseSpd(dense(p), SIZE);
          updateScalar(x, p, SIZE, Float64Array.from(h), 3, 1, r);
          const after = inverseSpd(dense(p), SIZE);
          for (let i = 0; i < SIZE; i += 1)
            for (let j = 0; j < SIZE; j += 1) {
              const more = i < 3 && j < 3 ? (h[i]! * h[j]!) / r : 0;
              // Two inversions of matrices whose condition reaches 10⁵.
              expect(Math.abs(after[i * SIZE + j]! - before[i * SIZE + j]! - more)).toBeLessThan(
                1e-6 * (1 + 1 / r),
              );
            }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("stays symmetric and positive through a thousand measurements from hardly known to exact", () => {
    const p = new Float64Array(STRIDE * STRIDE);
    const x = new Float64Array(STRIDE);
    for (let i = 0; i < SIZE; i += 1) p[i * STRIDE + i] = i < 3 ? 1e12 : 1e8;
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5;
    for (let n = 0; n < 1000; n += 1)
      updateScalar(x, p, SIZE, Float64Array.from({ length: SIZE }, random), SIZE, random(), 1e-4);
    for (let i = 0; i < SIZE; i += 1)
      for (let j = 0; j < i; j += 1) expect(p[i * STRIDE + j]).toBe(p[j * STRIDE + i]);
    expect(() => cholesky(dense(p), SIZE)).not.toThrow();
  });
});
