import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degFromRad, radFromDeg, Refusal, rounded } from "./index.js";

describe("units", () => {
  it("degrees and back", () => {
    expect(radFromDeg(180)).toBe(Math.PI);
    fc.assert(
      fc.property(fc.double({ min: -360, max: 360, noNaN: true }), (deg) => {
        // Two roundings, one multiplication, one division: at most two units in the last place.
        expect(Math.abs(degFromRad(radFromDeg(deg)) - deg)).toBeLessThanOrEqual(
          Math.abs(deg) * 4.5e-16 + 1e-300,
        );
      }),
    );
  });

  it("rounds to so many decimals, and never to minus zero", () => {
    expect(rounded(1234.5678, 2)).toBe(1234.57);
    expect(rounded(-0.001, 2)).toBe(0);
    expect(Object.is(rounded(-0.001, 2), 0)).toBe(true);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (x, decimals) => {
          const half = 0.5 / Number(`1e${decimals}`);
          expect(Math.abs(rounded(x, decimals) - x)).toBeLessThanOrEqual(half * (1 + 1e-6) + 1e-9);
          expect(rounded(rounded(x, decimals), decimals)).toBe(rounded(x, decimals));
        },
      ),
    );
  });
});

describe("a refusal", () => {
  it("carries its code, both numbers and a sentence", () => {
    const refusal = new Refusal("ALTITUDE_BELOW_TABLE", "-250 m is below 0 m, where the table starts", {
      altitudeM: -250,
      floorM: 0,
    });
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal.code).toBe("ALTITUDE_BELOW_TABLE");
    expect(refusal.values).toEqual({ altitudeM: -250, floorM: 0 });
    expect(refusal.message).toBe("ALTITUDE_BELOW_TABLE: -250 m is below 0 m, where the table starts");
  });
});
