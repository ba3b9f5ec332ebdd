/** Pairings' probabilities against counting them all, and the approximation against the exact sums. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, randomStream } from "../../base/index.js";
import { marginals, MOST_EXACT } from "./marginals.js";

/** Every way to give each row one sight or none, no sight twice. */
const byCounting = (weights: readonly number[], rows: number, sights: number): number[] => {
  const sum = weights.map(() => 0);
  let all = 0;
  const go = (r: number, used: number, weight: number, chosen: readonly number[]): void => {
    if (r === rows) {
      all += weight;
      for (const e of chosen) sum[e]! += weight;
      return;
    }
    go(r + 1, used, weight, chosen);
    for (let i = 0; i < sights; i += 1)
      if ((used & (1 << i)) === 0)
        go(r + 1, used | (1 << i), weight * weights[r * sights + i]!, [...chosen, r * sights + i]);
  };
  go(0, 0, 1, []);
  return sum.map((v) => v / all);
};
const ratio = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 200, noNaN: true }));

describe("probabilities of pairings", () => {
  it("are those of counting every way", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(ratio, { minLength: 16, maxLength: 16 }),
        (rows, sights, list) => {
          const weights = list.slice(0, rows * sights);
          const got = Float64Array.from(weights);
          marginals(got, rows, sights);
          byCounting(weights, rows, sights).forEach((v, e) =>
            expect(Math.abs(got[e]! - v)).toBeLessThan(1e-12),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are nearly so, on average, in clusters too large to sum exactly", () => {
    const random = randomStream(3, "test", "marginals");
    const wide = MOST_EXACT + 1;
    let off = 0;
    let cases = 0;
    for (let n = 0; n < 200; n += 1) {
      const list = Array.from({ length: 16 }, () => exp(3 * random.normal()));
      // Four beliefs and four sights, beside sights nobody can have, which send it the other way.
      const got = new Float64Array(4 * wide);
      list.forEach((v, e) => (got[Math.floor(e / 4) * wide + (e % 4)] = v));
      marginals(got, 4, wide);
      byCounting(list, 4, 4).forEach((v, e) => {
        off += Math.abs(got[Math.floor(e / 4) * wide + (e % 4)]! - v);
        cases += 1;
      });
      for (let r = 0; r < 4; r += 1)
        expect(got.subarray(r * wide, (r + 1) * wide).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(
          1 + 1e-9,
        );
    }
    // Williams & Lau report errors of a few hundredths in hard cases.
    expect(off / cases).toBeLessThan(0.05);
  });
});
