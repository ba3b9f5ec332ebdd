/** What a radar sees and what it does not, each reason at its own edge; the numbers of a look are those of the equation. */
import { describe, expect, it } from "vitest";
import { assumePosition, enuAxes, geodeticFromItrf, itrfFromGeodetic } from "../earth/index.js";
import { radioHorizonM } from "./horizon.js";
import type { RadarModel, View } from "./models.js";
import { isInSector, radarView } from "./radar-view.js";
import { radarSnr, snrForDetection, swerling1 } from "./radar-equation.js";

const DEG = Math.PI / 180;
const MODEL: RadarModel = {
  kind: "radar",
  referenceRangeM: 1_000_000,
  referenceRcsM2: 0.1,
  referenceSnr: 20,
  beamwidthRad: 0.01,
  bandwidthHz: 1e6,
  minElevationRad: 2 * DEG,
  maxElevationRad: 80 * DEG,
  azimuthHalfWidthRad: 60 * DEG,
  instrumentedRangeM: 2_000_000,
  falseAlarmProbability: 1e-6,
};
const SITE = { latRad: 38 * DEG, lonRad: 38 * DEG, heightM: 2000 };
const at = (azDeg: number, elDeg: number, rangeM: number) => {
  const { east, north, up } = enuAxes(SITE.latRad, SITE.lonRad);
  const from = itrfFromGeodetic(SITE);
  const [e, n, u] = [
    Math.sin(azDeg * DEG) * Math.cos(elDeg * DEG),
    Math.cos(azDeg * DEG) * Math.cos(elDeg * DEG),
    Math.sin(elDeg * DEG),
  ];
  const p = [0, 1, 2].map((i) => from[i]! + rangeM * (e * east[i]! + n * north[i]! + u * up[i]!));
  return assumePosition("itrf", p[0]!, p[1]!, p[2]!);
};
const look = (azDeg: number, elDeg: number, rangeM: number, model: RadarModel = MODEL): View =>
  radarView(model, SITE, 350 * DEG, 0.1, at(azDeg, elDeg, rangeM));
const why = (view: View) => (view.seen ? "seen" : view.why);

describe("a radar", () => {
  it("sees inside its sector, over the north line too, and not beside it", () => {
    for (const az of [-69, -30, 0, 20, 49]) expect(why(look(az, 20, 5e5))).toBe("seen");
    for (const az of [-71, 51, 110, 170, 250]) expect(why(look(az, 20, 5e5))).toBe("outside-azimuth");
    expect(why(look(170, 20, 5e5, { ...MODEL, azimuthHalfWidthRad: Math.PI }))).toBe("seen");
  });

  it("sees between its elevations and not beyond them", () => {
    for (const el of [2.1, 45, 79.9]) expect(why(look(0, el, 5e5))).toBe("seen");
    for (const el of [1.9, 80.1, 89]) expect(why(look(0, el, 5e5))).toBe("outside-elevation");
    expect(why(look(0, -1, 5e5))).toBe("below-horizon");
  });

  it("with a mask of 0 sees down to the 4/3 Earth horizon", () => {
    const open = { ...MODEL, minElevationRad: 0 };
    expect(why(look(0, 0.1, 5e5, open))).toBe("seen");
    // Below the horizontal what counts is the horizon between the two heights.
    for (let el = -0.2; el > -4; el -= 0.2) {
      const heightM = geodeticFromItrf(at(0, el, 4e5)).heightM;
      if (heightM < 0) continue;
      const expected = radioHorizonM(SITE.heightM, heightM) < 4e5 ? "below-horizon" : "seen";
      expect(why(look(0, el, 4e5, open))).toBe(expected);
    }
    expect(why(look(0, -1.5, 1e5, open))).toBe("seen");
    expect(why(look(0, -3.2, 4e5, open))).toBe("below-horizon");
  });

  it("sees to its instrumented range and not beyond", () => {
    expect(why(look(0, 20, 1_999_999))).toBe("seen");
    expect(why(look(0, 20, 2_000_001))).toBe("beyond-range");
  });

  it("reports true angles, range, and the signal to noise of the range equation", () => {
    const view = look(20, 30, 750_000);
    if (!view.seen) throw new Error(view.why);
    expect(view.azRad).toBeCloseTo(20 * DEG, 9);
    expect(view.elRad).toBeCloseTo(30 * DEG, 9);
    expect(view.rangeM).toBeCloseTo(750_000, 5);
    expect(view.snr / radarSnr(MODEL, 0.1, 750_000)).toBeCloseTo(1, 9);
    expect(view.detectionProbability).toBe(swerling1(view.snr, 1e-6));
  });
});

describe("detection of a fluctuating object", () => {
  it("falls from 1 to the false alarm rate, and its inverse is one", () => {
    expect(swerling1(0, 1e-6)).toBeCloseTo(1e-6, 12);
    expect(swerling1(1e9, 1e-6)).toBeCloseTo(1, 6);
    for (const p of [0.1, 0.5, 0.9, 0.99])
      expect(swerling1(snrForDetection(p, 1e-6), 1e-6)).toBeCloseTo(p, 12);
  });

  it("agrees with drawing the fluctuation: an exponential echo over a threshold", () => {
    // Threshold of 10⁻⁴ false alarms on exponential noise is -ln Pfa; with signal the mean is 1 + SNR (Skolnik, ch. 2).
    const threshold = -Math.log(1e-4);
    for (const snr of [1, 5, 20]) {
      let over = 0;
      const draws = 40_000;
      for (let i = 0; i < draws; i += 1) if (-Math.log((i + 0.5) / draws) * (1 + snr) > threshold) over += 1;
      expect(Math.abs(swerling1(snr, 1e-4) - over / draws)).toBeLessThan(1e-4);
    }
  });
});

describe("a sector", () => {
  it("agrees with the angle between two directions", () => {
    for (let centre = -400; centre < 400; centre += 37)
      for (let az = 0; az < 360; az += 7.3) {
        const cosine = Math.cos((az - centre) * DEG);
        expect(isInSector(az * DEG, centre * DEG, 50 * DEG)).toBe(cosine >= Math.cos(50 * DEG));
      }
  });
});
