import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acos,
  asin,
  atan,
  atan2,
  cbrt,
  cos,
  erfc,
  erfcInv,
  exp,
  hypot2,
  hypot3,
  ln,
  log10,
  pow,
  sin,
  tan,
} from "./index.js";

/**
 * The judge: whole-number arithmetic with 1,400 binary digits after the point, by the power series of textbooks.
 * It shares no code, no constant and no method with the functions it judges.
 */
const BITS = 1400n;
const ONE = 1n << BITS;
const times = (a: bigint, b: bigint) => (a * b) >> BITS;

/** A finite double, exactly. */
const fixed = (x: number): bigint => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 2047n;
  const mantissa = (bits & ((1n << 52n) - 1n)) | (exponent === 0n ? 0n : 1n << 52n);
  const shift = (exponent === 0n ? 1n : exponent) - 1075n + BITS;
  const size = shift < 0n ? mantissa >> -shift : mantissa << shift;
  return bits >> 63n ? -size : size;
};
/** Sum of terms until they vanish. */
const series = (
  first: bigint,
  next: (term: bigint, n: bigint) => bigint,
  part = (term: bigint, _n: bigint) => term,
) => {
  let sum = 0n;
  let n = 0n;
  for (let term = first; term !== 0n; term = next(term, (n += 1n))) sum += part(term, n);
  return sum;
};
const expOf = (x: bigint): bigint => {
  // e^x = (e^(x/2^k))^(2^k), so that the series is short and the squarings few.
  let y = series(ONE, (term, n) => times(term, x >> 10n) / n);
  for (let k = 0; k < 10; k += 1) y = times(y, y);
  return y;
};
const sinOf = (x: bigint) => series(x, (term, n) => -times(times(term, x), x) / (2n * n * (2n * n + 1n)));
const cosOf = (x: bigint) => series(ONE, (term, n) => -times(times(term, x), x) / ((2n * n - 1n) * 2n * n));
const atanOf = (x: bigint): bigint => {
  if (x < 0n) return -atanOf(-x);
  if (x > ONE) return PI / 2n - atanOf((ONE << BITS) / x);
  // Euler's series, which converges for every x up to one.
  const square = times(x, x);
  const ratio = (square << BITS) / (ONE + square);
  return series((x << BITS) / (ONE + square), (term, n) => (times(term, ratio) * 2n * n) / (2n * n + 1n));
};
const atanInverse = (d: bigint) =>
  series(
    ONE / d,
    (term) => -term / (d * d),
    (term, n) => term / (2n * n + 1n),
  );
/** Machin's formula. */
const PI = 4n * (4n * atanInverse(5n) - atanInverse(239n));
/** ln x = 2 artanh((x - 1)/(x + 1)) after halving x into [1, 2). */
const artanh = (z: bigint) =>
  series(
    z,
    (term) => times(times(term, z), z),
    (term, n) => term / (2n * n + 1n),
  );
const LN2 = 2n * artanh(ONE / 3n);
const lnOf = (x: bigint): bigint => {
  let y = x;
  let halvings = 0n;
  while (y >= 2n * ONE) [y, halvings] = [y >> 1n, halvings + 1n];
  while (y < ONE) [y, halvings] = [y << 1n, halvings - 1n];
  return halvings * LN2 + 2n * artanh(((y - ONE) << BITS) / (y + ONE));
};
const erfcOf = (x: bigint): bigint => {
  const erf = series(
    x,
    (term, n) => -times(times(term, x), x) / n,
    (term, n) => term / (2n * n + 1n),
  );
  return ONE - (2n * erf * ONE) / rootOf(PI);
};
const rootOf = (x: bigint): bigint => {
  let y = 2n * ONE;
  for (let k = 0; k < 16; k += 1) y = (y + (x << BITS) / y) >> 1n;
  return y;
};

/** How far a double stands from the true value, in units of its own last place. */
const ulps = (got: number, want: bigint): number => {
  const step = fixed(Math.max(unit(got), Number.MIN_VALUE));
  return Number(((fixed(got) - want) * 1000n) / step) / 1000;
};
const unit = (x: number): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0) - Math.abs(x);
};
const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const within = (
  tolerance: number,
  arbitrary: fc.Arbitrary<number>,
  ours: (x: number) => number,
  judge: (x: bigint) => bigint,
) =>
  fc.assert(
    fc.property(arbitrary, (x) => {
      expect(Math.abs(ulps(ours(x), judge(fixed(x))))).toBeLessThanOrEqual(tolerance);
    }),
    { numRuns: 150, seed: 20101120 },
  );

// One unit in the last place is what msun's authors state; tan and pow are given a quarter more for their longer chains.
describe("elementary functions against exact arithmetic", () => {
  it("sin, cos", () => {
    within(1, inside(-50, 50), sin, sinOf);
    within(1, inside(-50, 50), cos, cosOf);
    within(1, inside(-1e-3, 1e-3), sin, sinOf);
  });
  it("tan", () => within(1.25, inside(-1.57, 1.57), tan, (x) => (sinOf(x) << BITS) / cosOf(x)));
  it("atan", () => within(1, inside(-1e6, 1e6), atan, atanOf));
  it("asin, acos", () => {
    const cosine = (x: bigint) => rootOf(ONE - times(x, x));
    within(1, inside(-0.999, 0.999), asin, (x) => atanOf((x << BITS) / cosine(x)));
    within(1, inside(-0.999, 0.999), acos, (x) => PI / 2n - atanOf((x << BITS) / cosine(x)));
  });
  it("exp", () => within(1, inside(-300, 300), exp, expOf));
  it("ln, log10", () => {
    within(1, inside(1e-300, 1e300), ln, lnOf);
    within(1, inside(0.5, 2), ln, lnOf);
    within(1.25, inside(1e-300, 1e300), log10, (x) => (lnOf(x) << BITS) / lnOf(10n * ONE));
  });
  it("cbrt", () => {
    within(1, inside(1e-300, 1e300), cbrt, (x) => expOf(lnOf(x) / 3n));
    expect(cbrt(-27)).toBe(-3);
  });
  it("finds the planted fault: a cube root by pow(x, 1/3) is off by many units", () => {
    const rough = (x: number) => pow(x, 1 / 3);
    expect(() => within(1, inside(1e200, 1e300), rough, (x) => expOf(lnOf(x) / 3n))).toThrow(
      "Property failed",
    );
    expect(() => within(1, inside(0.1, 3), (x) => sin(x) + 2.3e-16, sinOf)).toThrow("Property failed");
  });
  it("pow", () => {
    fc.assert(
      fc.property(inside(1e-30, 1e30), inside(-9, 9), (x, y) => {
        expect(Math.abs(ulps(pow(x, y), expOf(times(fixed(y), lnOf(fixed(x))))))).toBeLessThanOrEqual(1.25);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
  it("erfc, whose rational approximations are good to a few units", () =>
    within(4, inside(-4, 8), erfc, erfcOf));
  it("erfcInv undoes erfc", () => {
    fc.assert(
      fc.property(inside(1e-12, 2 - 1e-12), (p) => {
        // Relative error of p is |x·erfc'(x)/erfc(x)| times that of x: at most 60 here.
        expect(Math.abs(erfc(erfcInv(p)) / p - 1)).toBeLessThan(60 * 2.3e-16 * 8);
      }),
      { seed: 1 },
    );
  });
});

describe("quadrants, lengths and edges", () => {
  it("atan2 knows every quadrant and axis", () => {
    for (let k = -7; k <= 8; k += 1) {
      const angle = (k * Math.PI) / 8;
      expect(atan2(3 * sin(angle), 3 * cos(angle))).toBeCloseTo(angle, 14);
    }
    expect(Object.is(atan2(0, -1), Math.PI)).toBe(true);
    expect(Object.is(atan2(-0, 1), -0)).toBe(true);
  });
  it("lengths of whole triangles are exact", () => {
    expect(hypot2(3, 4)).toBe(5);
    expect(hypot3(2, -3, 6)).toBe(7);
  });
  it("what has no value is not a number", () => {
    expect(asin(1.5)).toBeNaN();
    expect(ln(-1)).toBeNaN();
    expect(pow(-8, 1 / 3)).toBeNaN();
    expect(ln(0)).toBe(-Infinity);
    expect(exp(-800)).toBe(0);
  });
});
