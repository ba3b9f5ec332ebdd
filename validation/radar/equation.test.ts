/**
 * The range equation's own laws, one published pair of ranges, and two worked accuracies.
 *
 * source     Skolnik, Introduction to Radar Systems, 3rd ed., ch. 1: R⁴ is as cross-section and as 1 / (signal to noise)
 *            Lewis and Postol on the AN/TPY-2 (mostlymissiledefense.com, 21 September 2012), as recalled by this project's
 *            survey and not read again: about 870 km at a signal to noise of 20 and 580 km at 100, for 0.01 m²
 *            worked accuracies: σ_R = c / (2 B √(2 SNR)), 1 MHz at 20 gives 23.7 m; σ_θ = θ₃ / (1.6 √(2 SNR)), 0.5° gives 0.049°
 * tolerance  1e-12 for the laws, 1 % for ranges given to two digits, the last printed digit for the accuracies
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleSigmaRad, radarSnr, rangeForSnrM, rangeSigmaM } from "../../src/sensing/index.js";

const radar = fc.record({
  referenceRangeM: fc.double({ min: 1e5, max: 6e6, noNaN: true }),
  referenceRcsM2: fc.double({ min: 1e-3, max: 100, noNaN: true }),
  referenceSnr: fc.double({ min: 1, max: 1000, noNaN: true }),
});
const rcsM2 = fc.double({ min: 1e-3, max: 100, noNaN: true });
const snr = fc.double({ min: 0.1, max: 1e4, noNaN: true });

describe("the range equation", () => {
  it("sees sixteen times the cross-section twice as far", () => {
    fc.assert(
      fc.property(radar, rcsM2, snr, (r, sigma, s) => {
        expect(rangeForSnrM(r, 16 * sigma, s) / rangeForSnrM(r, sigma, s)).toBeCloseTo(2, 12);
      }),
    );
  });

  it("sees half as far where sixteen times the signal to noise is asked", () => {
    fc.assert(
      fc.property(radar, rcsM2, snr, (r, sigma, s) => {
        expect(rangeForSnrM(r, sigma, 16 * s) / rangeForSnrM(r, sigma, s)).toBeCloseTo(0.5, 12);
      }),
    );
  });

  it("gives back its reference point, and a range for a signal to noise gives that signal to noise", () => {
    fc.assert(
      fc.property(radar, rcsM2, snr, (r, sigma, s) => {
        expect(radarSnr(r, r.referenceRcsM2, r.referenceRangeM) / r.referenceSnr).toBeCloseTo(1, 12);
        expect(radarSnr(r, sigma, rangeForSnrM(r, sigma, s)) / s).toBeCloseTo(1, 12);
      }),
    );
  });

  it("takes 870 km at a signal to noise of 20 to 580 km at 100", () => {
    const tpy2 = { referenceRangeM: 870_000, referenceRcsM2: 0.01, referenceSnr: 20 };
    expect(Math.abs(rangeForSnrM(tpy2, 0.01, 100) / 580_000 - 1)).toBeLessThan(0.01);
  });
});

describe("accuracy", () => {
  it("in range: 1 MHz at 20 gives 23.7 m", () => {
    expect(Math.abs(rangeSigmaM(1e6, 20) - 23.7)).toBeLessThan(0.05);
  });
  it("in angle: half a degree at 20 gives 0.049°", () => {
    expect(Math.abs((angleSigmaRad((0.5 * Math.PI) / 180, 20) * 180) / Math.PI - 0.049)).toBeLessThan(0.0005);
  });
});
