/**
 * Observed lofted flights: what their apogee and range imply for time and for range flown flat.
 *
 * authority  CNS/NTI North Korea missile test database as carried in nagix/nk-missile-tests (data/test.en.json), read
 *            November 2026; Kepler coasts by an independent program (R = 6371 km, μ = 398600.4418 km³/s², no boost);
 *            D. Wright, Union of Concerned Scientists, for the ranges flown flat (2017) and the Hwasong-14 times
 * tolerance  coasts 1 s: printed to 1 s. Intercontinental times 2 %: what a boost unknown by 80 s leaves of an hour. Other times:
 *            inside the band, up to a minute where they are given in minutes. Ranges: inside the band, whose best is within
 *            10 %: Wright fits each vehicle's stages, this knows none; for 4,500 km he says more than 13,000 km
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

  it.each(FLIGHTS.slice(0, 9))(
    "%s: the best guess of the whole time is within 2 %%",
    (_name, apogeeKm, rangeKm, reportedS) => {
      const { flightTimeS } = reconstruct({ rangeM: rangeKm * 1000, apogeeM: apogeeKm * 1000 });
      expect(Math.abs(flightTimeS.best / reportedS - 1)).toBeLessThan(0.02);
    },
  );

  it("37 to 40 minutes of 4 July 2017 stand in the band, both ends", () => {
    for (const min of [37, 40]) {
      const found = reconstruct({ rangeM: 933_000, apogeeM: 2_802_000, flightTimeS: min * 60 });
      expect(found.finding, `${min}`).toBe("fits");
    }
  });

  it("the October 2022 flight over Japan: coasts of 1,193 and 1,218 s at its two ends, and 22 minutes fit both", () => {
    for (const [apogeeKm, rangeKm, coastS] of [
      [970, 4500, 1193],
      [1000, 4600, 1218],
    ] as const) {
      const found = reconstruct({ rangeM: rangeKm * 1000, apogeeM: apogeeKm * 1000, flightTimeS: 22 * 60 });
      expect(Math.abs(found.coastTimeS - coastS)).toBeLessThanOrEqual(1);
      expect(found.finding).toBe("fits");
    }
  });

  it("Scud-ER, March 2017: a coast of 494 s", () => {
    expect(
      Math.abs(reconstruct({ rangeM: 1_000_000, apogeeM: 260_000 }).coastTimeS - 494),
    ).toBeLessThanOrEqual(1);
  });

  it("the interceptor's booster of 2003: 6.28 km/s at 47° and a coast of 29.5 minutes", () => {
    const found = reconstruct({ rangeM: 5_300_000, apogeeM: 1_900_000 });
    expect(Math.abs(found.coastTimeS / 60 - 29.5)).toBeLessThan(0.1);
    expect(found.burnoutSpeedMps).toBeLessThan(6280);
    expect(found.burnoutSpeedMps).toBeGreaterThan(0.9 * 6280);
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
    expect(Math.abs(best / 1000 / flatKm - 1)).toBeLessThan(0.1);
  });
});
