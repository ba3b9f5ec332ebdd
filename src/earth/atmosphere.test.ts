/** The air as physics must have it, whatever the table: hydrostatic, unbroken, thinning; tables are judged in validation/us76. */
import { describe, expect, it } from "vitest";
import { AIR_TOP_M, densityKgPerM3, pressurePa, soundSpeedMps, temperatureK } from "./atmosphere.js";

describe("the air", () => {
  it("holds its own weight up to 86 km", () => {
    for (let h = 50; h < 85_900; h += 137) {
      const g = 9.80665 * (6_356_766 / (6_356_766 + h)) ** 2;
      const slope = (pressurePa(h + 1) - pressurePa(h - 1)) / 2;
      expect(slope / (-g * densityKgPerM3(h))).toBeCloseTo(1, 4);
    }
  });

  it("thins without a break from the ground to 1,000 km, and ends", () => {
    for (let h = -5000; h < AIR_TOP_M - 500; h += 500) {
      const ratio = densityKgPerM3(h + 500) / densityKgPerM3(h);
      expect(ratio).toBeLessThan(1);
      expect(ratio).toBeGreaterThan(0.88);
    }
    expect(densityKgPerM3(AIR_TOP_M)).toBe(0);
    expect(pressurePa(2e6)).toBe(0);
  });

  it("keeps the last temperature above the layers", () => {
    expect(temperatureK(300_000)).toBe(temperatureK(86_000));
    expect(soundSpeedMps(300_000)).toBe(soundSpeedMps(86_000));
  });

  it("refuses below its table", () => {
    expect(() => densityKgPerM3(-5001)).toThrow("ALTITUDE_BELOW_TABLE: -5001 m is below -5000 m");
    expect(() => densityKgPerM3(NaN)).toThrow("ALTITUDE_BELOW_TABLE");
  });
});
