/** The way ahead: step size, the ground, and the ends; the samples in between follow the equations of motion. */
import { describe, expect, it } from "vitest";
import { freeAcceleration } from "../../flight/index.js";
import { assumePosition, geodeticFromItrf } from "../../earth/index.js";
import { predictedPath, type Forecast } from "./forecast.js";
import { sampledPath } from "./path.js";
import { trackAbove } from "../doctrine/case.test.js";

const pathOf = (forecast: Forecast) => {
  if (forecast.outcome === "none") throw new Error(forecast.reason);
  return forecast;
};

describe("a forecast", () => {
  it("is within 10 m of a ten times finer one after 1,000 s", () => {
    const track = trackAbove({ heightM: 300_000, upMps: 3500, eastMps: 3000 });
    const [coarse, fine] = [5, 0.5].map((stepS) => pathOf(predictedPath(track, { stepS })));
    const [a, b] = [new Float64Array(6), new Float64Array(6)];
    coarse!.path.stateAt(track.timeUs + 1e9, a);
    fine!.path.stateAt(track.timeUs + 1e9, b);
    expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)).toBeLessThan(10);
  });

  it("ends on the ground, at its own time of impact", () => {
    const { path, impactUs } = pathOf(
      predictedPath(trackAbove({ heightM: 200_000, upMps: 500, eastMps: 2000 })),
    );
    const end = new Float64Array(6);
    path.stateAt(path.endUs, end);
    expect(
      Math.abs(geodeticFromItrf(assumePosition("itrf", end[0]!, end[1]!, end[2]!)).heightM),
    ).toBeLessThan(30);
    expect(Math.abs(Number(impactUs) - path.endUs)).toBeLessThanOrEqual(1);
  });

  it("accelerates as free flight does, drag and all", () => {
    const { path } = pathOf(
      predictedPath(trackAbove({ heightM: 60_000, upMps: -1500, eastMps: 2000 }), {
        betaKgPerM2: 3000,
        stepS: 1,
      }),
    );
    const [before, at, after, free] = [0, 0, 0, 0].map(() => new Float64Array(6));
    for (let s = 2; s < 20; s += 1.7) {
      const t = path.startUs + s * 1e6;
      path.stateAt(t - 1e5, before!);
      path.stateAt(t, at!);
      path.stateAt(t + 1e5, after!);
      freeAcceleration(at!, 3000, free!);
      for (let k = 0; k < 3; k += 1)
        expect(Math.abs((after![3 + k]! - before![3 + k]!) / 0.2 - free![k]!)).toBeLessThan(
          0.05 * (1 + Math.abs(free![k]!)),
        );
    }
  });

  it("says why there is none, and that an orbit never comes down", () => {
    const track = trackAbove({ heightM: 200_000, upMps: 0, eastMps: 2000 });
    expect(predictedPath({ ...track, phase: "boost" })).toMatchObject({
      outcome: "none",
      code: "STILL_BOOSTING",
    });
    expect(predictedPath(trackAbove({ heightM: -100, upMps: 0, eastMps: 0 }))).toMatchObject({
      code: "ALREADY_DOWN",
    });
    const orbit = predictedPath(trackAbove({ heightM: 600_000, upMps: 0, eastMps: 7150 }));
    expect(orbit).toMatchObject({ outcome: "path", impactUs: "none" });
    expect(() => predictedPath(track, { stepS: 0.01 })).toThrow("STEP_TOO_SMALL: a step of 0.01 s");
  });
});

describe("a path of samples", () => {
  /** A cubic in time is what lies between two samples, so a cubic comes back exactly. */
  const cubic = (t: number) => [t, 2 - t * t, t * t * t - t, 1, -2 * t, 3 * t * t - 1];
  const times = [0, 2, 3, 7, 11];
  const path = sampledPath(
    times.map((t) => t * 1e6),
    Float64Array.from(times.flatMap(cubic)),
  );

  it("gives a cubic back, asked in any order", () => {
    const out = new Float64Array(6);
    for (const t of [10.9, 0, 5, 2, 0.3, 11, 7, 3.1, 6.9]) {
      path.stateAt(t * 1e6, out);
      cubic(t).forEach((v, k) => expect(out[k]!).toBeCloseTo(v, 6));
    }
  });

  it("refuses times outside, times that do not rise, and too few", () => {
    const out = new Float64Array(6);
    expect(() => path.stateAt(11e6 + 1, out)).toThrow("PATH_TIME_OUTSIDE: 11000001 is outside 0 to 11000000");
    expect(() => path.stateAt(NaN, out)).toThrow("PATH_TIME_OUTSIDE");
    expect(() => sampledPath([0], new Float64Array(6))).toThrow("PATH_TOO_SHORT: 1 times");
    expect(() => sampledPath([0, 0], new Float64Array(12))).toThrow("PATH_NOT_RISING: time 1 is 0");
  });
});
