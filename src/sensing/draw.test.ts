/** Draws: the scatter is what the sensor says it is, misses are as many as its probability says, false ones lie in its field. */
import { describe, expect, it } from "vitest";
import { randomStream } from "../base/index.js";
import { WGS84 } from "../earth/index.js";
import { detectionAxes, sightTriad } from "./direction.js";
import { drawDetection, falseDetections } from "./draw.js";
import type { InfraredModel, RadarModel, Seen } from "./models.js";
import { satellitePosition } from "./satellite.js";

const VIEW: Seen = {
  seen: true,
  rangeM: 1e6,
  azRad: 0.1,
  elRad: 1.2,
  snr: 20,
  detectionProbability: 0.8,
  sigmaRangeM: 25,
  sigmaAngleRad: 1e-3,
};
const RADAR: RadarModel = {
  kind: "radar",
  referenceRangeM: 1e6,
  referenceRcsM2: 0.1,
  referenceSnr: 20,
  beamwidthRad: 0.01,
  bandwidthHz: 1e6,
  minElevationRad: -0.01,
  maxElevationRad: 1.4,
  azimuthHalfWidthRad: 1,
  instrumentedRangeM: 3e6,
  falseAlarmProbability: 1e-6,
};
const GEO: InfraredModel = {
  kind: "infrared",
  sigmaAngleRad: 2e-5,
  cloudBreakM: 1e4,
  falsePerScan: 2,
  orbit: { kind: "geostationary", lonDeg: 10 },
};
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const m = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - m) ** 2)));
};

describe("a look", () => {
  const draws = 20_000;
  const stream = randomStream(7, "radar", "look");
  const all = Array.from({ length: draws }, () => drawDetection(VIEW, stream));
  const hits = all.filter((d) => d !== "missed");

  it("succeeds as often as its probability says", () => {
    // Five standard deviations of a binomial: 5 √(0.8 · 0.2 / 20000) = 0.014.
    expect(Math.abs(hits.length / draws - 0.8)).toBeLessThan(0.014);
  });

  it("scatters by its own sigmas along and across the line of sight, without bias, even high up", () => {
    const across = hits.map((d) => (d.azRad > Math.PI ? d.azRad - 2 * Math.PI : d.azRad) - 0.1);
    const range = hits.map((d) => d.rangeM! - 1e6);
    // Sample deviations of 16,000 draws scatter by 0.6 %: 3 % is five of those.
    expect(Math.abs((deviation(across) * Math.cos(1.2)) / 1e-3 - 1)).toBeLessThan(0.03);
    expect(Math.abs(deviation(hits.map((d) => d.elRad)) / 1e-3 - 1)).toBeLessThan(0.03);
    expect(Math.abs(deviation(range) / 25 - 1)).toBeLessThan(0.03);
    expect(Math.abs(mean(range))).toBeLessThan(5 * (25 / Math.sqrt(hits.length)));
    expect(hits[0]).toMatchObject({ sigmaRangeM: 25, sigmaAngleRad: 1e-3, snr: 20 });
  });

  it("takes as many numbers when it misses as when it hits, so later looks stay what they were", () => {
    const after = (probability: number) => {
      const s = randomStream(3, "radar", "look");
      drawDetection({ ...VIEW, detectionProbability: probability }, s);
      return s.uniform();
    };
    expect(after(1)).toBe(after(1e-12));
  });

  it("of an infrared satellite has no range", () => {
    const { rangeM: _r, sigmaRangeM: _s, ...angles } = VIEW;
    const d = drawDetection({ ...angles, detectionProbability: 1 }, randomStream(1, "ir", "look"));
    expect(d).not.toHaveProperty("rangeM");
    expect(d).not.toHaveProperty("sigmaRangeM");
  });
});

describe("false detections", () => {
  it("of a radar lie in its field, and are as many as asked", () => {
    const stream = randomStream(5, "radar", "false");
    const scans = Array.from({ length: 4000 }, () =>
      falseDetections(RADAR, stream, { meanPerScan: 1.5, azimuthRad: 6 }),
    );
    const all = scans.flat();
    expect(Math.abs(all.length / 4000 - 1.5)).toBeLessThan(5 * Math.sqrt(1.5 / 4000));
    for (const d of all) {
      expect(Math.cos(d.azRad - 6)).toBeGreaterThanOrEqual(Math.cos(1) - 1e-12);
      expect(d.azRad).toBeGreaterThanOrEqual(0);
      expect(d.azRad).toBeLessThan(2 * Math.PI);
      expect(d.elRad).toBeGreaterThanOrEqual(0);
      expect(d.elRad).toBeLessThanOrEqual(1.4);
      expect(d.rangeM!).toBeLessThanOrEqual(3e6);
    }
    expect(falseDetections(RADAR, stream)).toEqual([]);
  });

  it("of a satellite point at the Earth, over all of its disc", () => {
    const satellite = satellitePosition(GEO.orbit, 0);
    const axes = detectionAxes(satellite);
    const stream = randomStream(5, "sat", "false");
    const all = Array.from({ length: 2000 }, () => falseDetections(GEO, stream)).flat();
    let outer = 0;
    const half = Math.asin(WGS84.aM / Math.hypot(...satellite));
    for (const d of all) {
      const { los } = sightTriad(axes, d.azRad, d.elRad);
      // Distance of the line from the Earth's centre.
      const along = -(los[0] * satellite[0] + los[1] * satellite[1] + los[2] * satellite[2]);
      const apart = Math.sqrt(Math.max(Math.hypot(...satellite) ** 2 - along * along, 0));
      expect(apart).toBeLessThanOrEqual(WGS84.aM * (1 + 1e-9));
      // Equal solid angle lies inside and outside this cone.
      if (1 - Math.cos(d.elRad + Math.PI / 2) > (1 - Math.cos(half)) / 2) outer += 1;
    }
    expect(Math.abs(outer / all.length - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / all.length));
  });
});
