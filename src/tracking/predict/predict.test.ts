/** Forces against flight's, the transition against differences of falls, the quick air against US76. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densityKgPerM3, itrfFromGeodetic } from "../../earth/index.js";
import { freeAcceleration } from "../../flight/index.js";
import { airDensity } from "./air.js";
import { fallOf, fallStep } from "./forces.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE, transitionOf } from "./transition.js";

const states = fc
  .tuple(
    fc.double({ min: -1.4, max: 1.4, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: 1_000, max: 1_500_000, noNaN: true }),
    fc.array(fc.double({ min: -5_000, max: 5_000, noNaN: true }), { minLength: 3, maxLength: 3 }),
  )
  .map(([latRad, lonRad, heightM, v]) =>
    Float64Array.from([...itrfFromGeodetic({ latRad, lonRad, heightM }), ...v, 0, 0, 0]),
  );

describe("free fall", () => {
  it("is flight's, to the width of its air table and the drag above it", () => {
    fc.assert(
      fc.property(states, fc.double({ min: 100, max: 10_000, noNaN: true }), (s, beta) => {
        const [own, other] = [new Float64Array(3), new Float64Array(3)];
        fallOf(s, 1 / beta, own);
        freeAcceleration(s, beta, other);
        const drag = 0.5 * airDensity(0) * 7.5e7 * (1 / beta);
        for (let i = 0; i < 3; i += 1)
          // 10⁻⁴ of the densest drag there could be below; above 130 km drag is below 10 mm/s² for the lightest.
          expect(Math.abs(own[i]! - other[i]!)).toBeLessThan(0.01 + 1e-4 * drag);
      }),
      { numRuns: 300 },
    );
  });

  it("takes its air from US76 within 10⁻⁴", () => {
    for (let h = -3_950; h < 129_000; h += 237)
      expect(Math.abs(airDensity(h) / densityKgPerM3(h) - 1)).toBeLessThan(h < 86_000 ? 1e-4 : 3e-4);
  });
});

describe("transition", () => {
  const column = (s: Float64Array, h: number, size: number, k: number, step: number): Float64Array => {
    const run = (by: number): Float64Array => {
      const x = Float64Array.from(s);
      x[k]! += by;
      const boosts = size === BOOST_SIZE;
      fallStep(x, h, boosts ? 0 : x[6]!, boosts ? x[6]! : 0, boosts ? x[7]! : 0, boosts ? x[8]! : 0);
      return x;
    };
    const [up, down] = [run(step), run(-step)];
    return Float64Array.from(up, (v, i) => (v - down[i]!) / (2 * step));
  };

  it.each([COAST_SIZE, BOOST_SIZE])("of %i numbers is the difference of two falls over 10 s", (size) => {
    fc.assert(
      fc.property(states, (s) => {
        if (size === COAST_SIZE) s[6] = 1e-3;
        const phi = new Float64Array(STRIDE * STRIDE);
        // Above the air, where the matrix leaves nothing out but terms of the third order.
        const out = new Float64Array(3);
        const air = size === COAST_SIZE ? fallOf(s, s[6]!, out) : 0;
        if (size === COAST_SIZE && Math.hypot(s[0]!, s[1]!, s[2]!) < 6.6e6) return;
        transitionOf(s, 10, size, air, s[6]!, phi);
        for (let k = 0; k < (size === COAST_SIZE ? 6 : 9); k += 1) {
          const c = column(s, 10, size, k, k < 3 ? 100 : 1);
          for (let i = 0; i < 6; i += 1) {
            const scale = i < 3 ? [1, 10, 50][Math.floor(k / 3)]! : [0.02, 1, 10][Math.floor(k / 3)]!;
            // J2 is a thousandth of the pull, and the third order of a step a thousandth of the first.
            expect(Math.abs(phi[i * STRIDE + k]! - c[i]!)).toBeLessThan(1e-3 * scale);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
