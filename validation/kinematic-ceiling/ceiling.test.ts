/**
 * No fly-out goes farther or higher than its burnout speed can carry it.
 *
 * source     hard limits on a sphere of 6,371 km without drag, μ = 398,600.4418 km³/s², by an independent script of this
 *            project's survey (November 2026), from Q = v²R/μ: range 2R asin(Q/(2−Q)), height R Q/(2−Q)
 *            (Bate, Mueller & White, Fundamentals of Astrodynamics, 1971, ch. 6)
 * tolerance  0.5 km for the limits, printed in whole kilometres; none at all for the fly-outs
 */
import { describe, expect, it } from "vitest";
import { flyOutTable, kinematicCeiling } from "../../src/defence/index.js";

/** Burnout speed km/s, farthest range km, greatest height km. */
const LIMITS = [
  [1.5, 233, 117],
  [2, 421, 210],
  [2.6, 728, 364],
  [2.8, 852, 426],
  [3, 988, 494],
  [3.5, 1386, 691],
  [4, 1875, 934],
  [4.5, 2476, 1230],
  [5, 3215, 1591],
  [5.5, 4135, 2031],
  [6, 5298, 2573],
  [6.3, 6156, 2960],
  [7, 8910, 4101],
] as const;

describe.each(LIMITS)("at %d km/s", (speedKmps, rangeKm, heightKm) => {
  const ceiling = kinematicCeiling(speedKmps * 1000);

  it("the limit is the listed one", () => {
    expect(Math.abs(ceiling.maxRangeM / 1000 - rangeKm)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(ceiling.maxHeightM / 1000 - heightKm)).toBeLessThanOrEqual(0.5);
  });

  it.each([10, 30, 60])(
    "no fly-out of a %i s burn passes it, even where its class allows more",
    (burnTimeS) => {
      if ((speedKmps * 1000) / burnTimeS <= 15) return;
      const table = flyOutTable({
        class: "unbounded",
        burnoutSpeedMps: speedKmps * 1000,
        burnTimeS,
        minAltitudeM: 5000,
        maxAltitudeM: 1e8,
        maxRangeM: 1e8,
        singleShot: 0.5,
        reactionTimeS: 0,
      });
      expect(table.maxGroundRangeM).toBeLessThanOrEqual(rangeKm * 1000 + 500);
      expect(table.maxHeightM).toBeLessThanOrEqual(heightKm * 1000 + 500);
      let asked = 0;
      for (let h = table.minHeightM; h <= table.maxHeightM; h += (table.maxHeightM - table.minHeightM) / 37)
        for (let f = 0; f <= 1; f += 0.02) {
          const r = f * table.maxGroundRangeM;
          const t = table.timeToReachS(r, h);
          if (t === "none") continue;
          asked += 1;
          expect(ceiling.contains(r, h)).toBe(true);
          // Nothing is faster than its burnout speed all the way along the chord.
          const R = 6_371_000;
          const chord = Math.sqrt(R * R + (R + h) ** 2 - 2 * R * (R + h) * Math.cos(r / R));
          expect(t).toBeGreaterThan(chord / (speedKmps * 1000));
        }
      expect(asked).toBeGreaterThan(500);
    },
  );
});
