/**
 * The flight of least energy between two points of a sphere, in closed form.
 *
 * authority  Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6, evaluated for R = 6371 km and
 *            μ = 398600.4418 km³/s² by an independent program, November 2026
 * tolerance  1e-4: the table is printed to four or five digits
 */
import { describe, expect, it } from "vitest";
import { leastEnergyEllipse, reportedEllipse } from "../../src/flight/index.js";

/** Range km, speed km/s, angle °, apogee km, time s. */
const TABLE = [
  [300, 1.6965, 44.326, 74.1, 251.0],
  [500, 2.1734, 43.876, 122.5, 327.4],
  [600, 2.3717, 43.651, 146.4, 360.4],
  [1000, 3.0161, 42.752, 239.9, 474.4],
  [1300, 3.4009, 42.077, 307.9, 548.5],
  [1500, 3.6265, 41.628, 352.1, 594.6],
  [2000, 4.1129, 40.503, 458.8, 701.8],
  [2500, 4.5182, 39.379, 559.9, 801.1],
  [3000, 4.865, 38.255, 655.2, 895.0],
  [3500, 5.1671, 37.131, 744.6, 984.9],
  [4000, 5.4335, 36.007, 828.0, 1071.5],
  [5000, 5.8834, 33.758, 976.0, 1236.7],
  [5500, 6.0752, 32.634, 1040.5, 1315.8],
  [6000, 6.2491, 31.51, 1098.5, 1392.7],
  [8000, 6.8046, 27.014, 1263.7, 1679.5],
  [10_000, 7.1981, 22.517, 1319.5, 1931.0],
  [12_000, 7.4796, 18.02, 1264.5, 2143.1],
  [13_000, 7.5877, 15.772, 1195.8, 2233.1],
] as const;

/** Half a unit of the last digit printed, or 1e-4. */
const within = (want: number, digit: number) => Math.max(1e-4 * want, 0.5001 * digit);
const off = (got: number, want: number) => Math.abs(got - want);

describe("least-energy flights", () => {
  it.each(TABLE)("%d km", (rangeKm, speed, angle, apogee, time) => {
    const e = leastEnergyEllipse(rangeKm * 1000);
    expect(off(e.speedMps / 1000, speed)).toBeLessThanOrEqual(within(speed, 1e-4));
    expect(off((e.angleRad * 180) / Math.PI, angle)).toBeLessThanOrEqual(within(angle, 1e-3));
    expect(off(e.apogeeM / 1000, apogee)).toBeLessThanOrEqual(within(apogee, 0.1));
    expect(off(e.timeS, time)).toBeLessThanOrEqual(within(time, 0.1));
  });

  it("the ellipse of a range and its least-energy apogee is the same one", () => {
    for (const [rangeKm] of TABLE) {
      const e = leastEnergyEllipse(rangeKm * 1000);
      const r = reportedEllipse(rangeKm * 1000, e.apogeeM);
      expect(Math.abs(r.timeS / e.timeS - 1)).toBeLessThan(1e-9);
      expect(Math.abs(r.speedMps / e.speedMps - 1)).toBeLessThan(1e-9);
      expect(Math.abs(r.angleRad / e.angleRad - 1)).toBeLessThan(1e-7);
    }
  });
});
