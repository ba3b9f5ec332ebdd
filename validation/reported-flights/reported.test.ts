/**
 * Observed lofted flights: what their apogee and range imply for time and for range flown flat.
 *
 * authority  CNS/NTI North Korea missile test database as carried in nagix/nk-missile-tests (data/test.en.json), read
 *            November 2026; Kepler coasts by an independent program (R = 6371 km, μ = 398600.4418 km³/s², no boost);
 *            D. Wright, Union of Concerned Scientists, for the ranges flown flat (2017) and the Hwasong-14 times
 * tolerance  coasts 1 s: printed to 1 s. Times: inside the band, up to a minute where they are given in minutes. Ranges: inside
 *            the band, whose best is within 20 %: Wright fits each vehicle's stages, this knows none, and
 *            for 4,500 km he says more than 13,000 km
 */
import { describe, expect, it } from "vitest";
import { reconstruct } from "../../src/flight/index.js";

/** System, apogee km, range km, reported time s, Kepler coast s. */
const FLIGHTS = [
  ["Hwasong-17, 2022-11-18", 6040.9, 999.2, 4135, 3947],
  ["Hwasong-15, 2023-02-18", 5768.5, 989, 4015, 3782],
  ["Hwasong-17, 2023-03-16", 6045, 1000.2, 4151, 3949],
  ["Hwasong-18, 2023-07-12", 6648.4, 1001.2, 4491, 4319],
  ["Hwasong-18, 2023-12-18", 6518.2, 1002.3, 4415, 4239],
  ["Hwasong-19, 2024-10-31", 7687, 1001, 86 * 60, 4973],
  ["Hwasong-15, 2022-03-24, as Japan saw it", 6248, 1090, 71 * 60, 4075],
  ["Hwasong-15, 2017-11-28", 4475, 950, 54 * 60, 3017],
  ["Hwasong-14, 2017-07-28", 3724.9, 998, 47 * 60, 2587],
  ["Hwasong-14, 2017-07-04", 2802, 933, 38.5 * 60, 2065],
  ["Hwasong-12, 2017-08-29", 550, 2700, 14.5 * 60, 806],
  ["Black Brant XII, 1995-01-25", 1453, 1300, 24 * 60, 1309],
] as const;

describe("reported flights", () => {
  it.each(FLIGHTS)("%s", (_name, apogeeKm, rangeKm, reportedS, coastS) => {
    const found = reconstruct({ rangeM: rangeKm * 1000, apogeeM: apogeeKm * 1000, flightTimeS: reportedS });
    expect(Math.abs(found.coastTimeS - coastS)).toBeLessThanOrEqual(1);
    expect(found.consistent).toBe(true);
    expect(reportedS).toBeGreaterThan(found.flightTimeS.low - 60);
    expect(reportedS).toBeLessThan(found.flightTimeS.high + 60);
  });

  it("the boost of an intercontinental one adds what the reports show: 150 to 240 s at best guess", () => {
    for (const [, apogeeKm, rangeKm] of FLIGHTS.slice(0, 9)) {
      const found = reconstruct({ rangeM: rangeKm * 1000, apogeeM: apogeeKm * 1000 });
      expect(found.flightTimeS.best - found.coastTimeS).toBeGreaterThan(150);
      expect(found.flightTimeS.best - found.coastTimeS).toBeLessThan(240);
    }
  });

  it("KCNA's own time for 24 March 2022 is shorter than any coast to that apogee", () => {
    const found = reconstruct({ rangeM: 1_090_000, apogeeM: 6_248_500, flightTimeS: 4052 });
    expect(found.consistent).toBe(false);
    expect(found.why).toContain("4052 s is shorter than the coast alone");
    expect(found.why).toContain("4075 s");
  });

  /** Apogee km, range km, range flown flat by Wright. */
  it.each([
    [4500, 960, 13_000],
    [3700, 1000, 10_400],
    [2800, 930, 6700],
  ])("%d km up and %d km out is %d km flown flat", (apogeeKm, rangeKm, flatKm) => {
    const { low, best, high } = reconstruct({
      rangeM: rangeKm * 1000,
      apogeeM: apogeeKm * 1000,
    }).standardRangeM;
    expect(low / 1000).toBeLessThan(flatKm);
    expect(high / 1000).toBeGreaterThan(flatKm);
    expect(Math.abs(best / 1000 / flatKm - 1)).toBeLessThan(0.2);
  });
});
