import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erfc, randomStream, type RandomStream } from "./index.js";

const take = (n: number, draw: () => number) => Array.from({ length: n }, draw);
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const variance = (xs: readonly number[]) => {
  const m = mean(xs);
  return mean(xs.map((x) => (x - m) * (x - m)));
};
const N = 40_000;
// Every bound below is five standard errors of the statistic: a sound generator fails one of them once in two million runs,
// and these runs are the same every time.
const FIVE = 5 / Math.sqrt(N);
const SEEDS = [0, 1, 2, 42, 20101120, 4294967295];

describe("uniform numbers", () => {
  it.each(SEEDS)("fill (0, 1) evenly, seed %i", (seed) => {
    const xs = take(N, randomStream(seed, "radar-1", "noise").uniform);
    expect(Math.min(...xs.slice(0, 10_000))).toBeGreaterThan(0);
    expect(Math.max(...xs.slice(0, 10_000))).toBeLessThan(1);
    expect(Math.abs(mean(xs) - 0.5)).toBeLessThan(FIVE * Math.sqrt(1 / 12));
    expect(Math.abs(variance(xs) - 1 / 12)).toBeLessThan(FIVE * Math.sqrt(1 / 180));
    const cells = new Float64Array(100);
    for (const x of xs) cells[Math.floor(x * 100)]! += 1;
    const chi2 = cells.reduce((sum, count) => sum + (count - N / 100) * (count - N / 100) * (100 / N), 0);
    // 99 degrees of freedom: mean 99, standard deviation 14.1.
    expect(Math.abs(chi2 - 99)).toBeLessThan(5 * 14.1);
  });

  it("do not follow their predecessors, nor the streams beside them", () => {
    const correlation = (xs: readonly number[], ys: readonly number[]) =>
      mean(xs.map((x, i) => (x - 0.5) * (ys[i]! - 0.5))) * 12;
    const xs = take(N + 7, randomStream(7, "a", "noise").uniform);
    for (const lag of [1, 2, 7])
      expect(Math.abs(correlation(xs.slice(0, N), xs.slice(lag, N + lag)))).toBeLessThan(FIVE);
    for (const [seed, entity, purpose, counter] of [
      [8, "a", "noise", 0],
      [7, "b", "noise", 0],
      [7, "a", "clutter", 0],
      [7, "a", "noise", 1],
    ] as const)
      expect(
        Math.abs(correlation(xs.slice(0, N), take(N, randomStream(seed, entity, purpose, counter).uniform))),
      ).toBeLessThan(FIVE);
  });

  it("first numbers of neighbouring seeds, names and counters are spread evenly too", () => {
    const firsts = {
      seeds: take(
        N,
        counterOf((i) => randomStream(i, "a", "b").uniform()),
      ),
      names: take(
        N,
        counterOf((i) => randomStream(1, `radar-${i}`, "b").uniform()),
      ),
      counters: take(
        N,
        counterOf((i) => randomStream(1, "a", "b", i).uniform()),
      ),
    };
    for (const xs of Object.values(firsts)) {
      expect(Math.abs(mean(xs) - 0.5)).toBeLessThan(FIVE * Math.sqrt(1 / 12));
      expect(Math.abs(variance(xs) - 1 / 12)).toBeLessThan(FIVE * Math.sqrt(1 / 180));
      expect(new Set(xs).size).toBe(N);
    }
  });

  it("carry all 53 bits", () => {
    const seen = new Set(
      take(2000, randomStream(3, "a", "b").uniform).map((x) => Math.floor(x * 9007199254740992) % 1024),
    );
    expect(seen.size).toBeGreaterThan(800);
  });
});

describe("a stream", () => {
  it("depends on its key alone, whatever order others are drawn in", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4294967295 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
        (seed, order) => {
          const a = randomStream(seed, "a", "noise");
          const b = randomStream(seed, "b", "noise");
          const mixed = { a: [] as number[], b: [] as number[] };
          for (const first of order) (first ? mixed.a : mixed.b).push((first ? a : b).uniform());
          expect(mixed.a).toEqual(take(mixed.a.length, randomStream(seed, "a", "noise").uniform));
          expect(mixed.b).toEqual(take(mixed.b.length, randomStream(seed, "b", "noise").uniform));
        },
      ),
    );
  });

  it("does not confuse entity with purpose", () => {
    expect(randomStream(1, "ab", "c").uniform()).not.toBe(randomStream(1, "a", "bc").uniform());
    expect(randomStream(1, "a", "b").uniform()).not.toBe(randomStream(1, "b", "a").uniform());
  });
});

describe("normal and Poisson numbers", () => {
  it.each(SEEDS)("normal: moments and distances from the curve, seed %i", (seed) => {
    const xs = take(N, randomStream(seed, "radar-1", "noise").normal);
    const moment = (k: number) =>
      mean(xs.map((x) => Array.from({ length: k }, () => x).reduce((a, b) => a * b, 1)));
    expect(Math.abs(moment(1))).toBeLessThan(FIVE);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(FIVE * Math.sqrt(2));
    expect(Math.abs(moment(3))).toBeLessThan(FIVE * Math.sqrt(15));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(FIVE * Math.sqrt(96));
    for (const z of [-2, -1, 0, 1, 2, 3]) {
      const share = 1 - 0.5 * erfc(z / Math.SQRT2);
      expect(Math.abs(xs.filter((x) => x < z).length / N - share)).toBeLessThan(
        FIVE * Math.sqrt(share * (1 - share)),
      );
    }
  });

  it.each([0.05, 0.7, 3, 25, 140, 650])("Poisson: mean and variance are both %d", (rate) => {
    const stream: RandomStream = randomStream(5, "radar-1", "clutter");
    const n = rate > 100 ? 4000 : N;
    const xs = take(n, () => stream.poisson(rate));
    expect(Math.abs(mean(xs) - rate)).toBeLessThan(5 * Math.sqrt(rate / n));
    // Variance of a Poisson sample variance: (rate + 2 rate²)/n.
    expect(Math.abs(variance(xs) - rate)).toBeLessThan(5 * Math.sqrt((rate + 2 * rate * rate) / n));
    expect(xs.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
  });

  it("Poisson of zero is zero", () => {
    expect(take(100, () => randomStream(1, "a", "b").poisson(0)).every((x) => x === 0)).toBe(true);
  });
});

// Frozen after the tests above passed: journals recorded with these streams must replay for ever.
describe("known answers", () => {
  it("regress", () => {
    const stream = randomStream(20101120, "kurecik", "noise");
    expect([stream.uniform(), stream.uniform(), stream.normal(), stream.poisson(4)]).toEqual([
      0.3455068949306363, 0.11723383786252312, -0.014718032708706984, 2,
    ]);
  });
});

const counterOf = (draw: (i: number) => number) => {
  let i = -1;
  return () => draw((i += 1));
};
