/** The way of least energy: it ends where it is aimed, and no other way of two-body motion needs less speed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { radFromDeg } from "../base/index.js";
import { directionOf, leastEnergyArc } from "./arc.js";

const R = 6_371_000;
const GM = 3.986004418e14;

describe("the way of least energy", () => {
  const place = fc.record({
    latDeg: fc.double({ min: -80, max: 80, noNaN: true }),
    lonDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  it("comes down within 3 km of the place it is aimed at (a millisecond's bisection of the last step)", () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.double({ min: 0, max: 120_000, noNaN: true }),
        (a, b, burnoutAltitudeM) => {
          const from = directionOf(radFromDeg(a.latDeg), radFromDeg(a.lonDeg));
          const to = directionOf(radFromDeg(b.latDeg), radFromDeg(b.lonDeg));
          const angle = Math.acos(from[0] * to[0] + from[1] * to[1] + from[2] * to[2]);
          fc.pre(angle > 0.08 && angle < 2);
          const path = leastEnergyArc({ from, to, burnoutAltitudeM, startUs: 0 });
          const s = new Float64Array(6);
          let [low, high] = [path.endUs - 10_000_000, path.endUs];
          for (let i = 0; i < 30; i += 1) {
            const middle = Math.round((low + high) / 2);
            path.stateAt(middle, s);
            if (Math.hypot(s[0]!, s[1]!, s[2]!) > R) low = middle;
            else high = middle;
          }
          path.stateAt(high, s);
          expect(Math.hypot(s[0]! - R * to[0], s[1]! - R * to[1], s[2]! - R * to[2])).toBeLessThan(3_000);
        },
      ),
      { numRuns: 60 },
    );
  });
  it("needs the least speed of all two-body ways between the points (1,000 other flight-path angles, whose step leaves 1e-6)", () => {
    for (const [degrees, burnoutAltitudeM] of [
      [10, 80_000],
      [27, 60_000],
      [60, 100_000],
    ] as const) {
      const angle = radFromDeg(degrees);
      const path = leastEnergyArc({
        from: [1, 0, 0],
        to: [Math.cos(angle), Math.sin(angle), 0],
        burnoutAltitudeM,
        startUs: 0,
      });
      const s = new Float64Array(6);
      path.stateAt(0, s);
      const speed = Math.hypot(s[3]!, s[4]!, s[5]!);
      const r1 = R + burnoutAltitudeM;
      let least = Infinity;
      for (let k = 1; k < 1000; k += 1) {
        const g = (k / 1000) * (Math.PI / 2);
        // The hit equation: Bate, Mueller & White (1971), ch. 6.2; Wheelon (1959).
        const c = Math.cos(g);
        const v2 = ((GM / r1) * (1 - Math.cos(angle))) / ((r1 / R) * c * c - c * Math.cos(angle + g));
        if (v2 > 0) least = Math.min(least, Math.sqrt(v2));
      }
      expect(speed / least).toBeGreaterThan(1 - 1e-5);
      expect(speed / least).toBeLessThan(1 + 1e-5);
    }
  });
});
