/**
 * The flight of least energy between two points of a sphere, in closed form.
 *
 * authority  Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6, evaluated for R = 6371 km and
 *            μ = 398600.4418 km³/s² by an independent program, November 2026
 * tolerance  1e-4: the table is printed to four or five digits
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leastEnergyEllipse, reportedEllipse } from "../../src/flight/index.js";

/** Range km, speed km/s, angle °, apogee km, time s. */
type Row = readonly [rangeKm: number, speed: number, angle: number, apogee: number, time: number];
const { rows: TABLE } = JSON.parse(readFileSync(new URL("./least-energy.json", import.meta.url), "utf8")) as {
  readonly rows: readonly Row[];
};

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
