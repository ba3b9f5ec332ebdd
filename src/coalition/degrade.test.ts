/** Rounded copies stay honest: what they say of accuracy still holds, and they tell nothing finer than the grid. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseSpd, randomStream } from "../base/index.js";
import type { Ellipse, Message, Track } from "../messages/index.js";
import { degraded } from "./degrade.js";
import { farthestMoveKm, roundedEllipse, roundedPoint } from "./grid.js";
import { contourProbability, distanceKm } from "./ground.js";

const point = fc.record({
  latDeg: fc.double({ min: -86, max: 86, noNaN: true }),
  lonDeg: fc.double({ min: -179, max: 179, noNaN: true }),
});

describe("ground positions on a grid", () => {
  it("move no farther than the bound says, for grids from 1 to 1,000 km", () => {
    fc.assert(
      fc.property(point, fc.constantFrom(1, 10, 50, 200, 1000), (p, gridKm) => {
        const rounded = roundedPoint(p, gridKm);
        return distanceKm(p, rounded) <= farthestMoveKm(rounded, gridKm) * (1 + 1e-9);
      }),
      { numRuns: 2000 },
    );
  });
  it("say the same of every point of a cell", () => {
    const a = roundedPoint({ latDeg: 44.43, lonDeg: 26.1 }, 50);
    expect(roundedPoint({ latDeg: 44.44, lonDeg: 26.11 }, 50)).toEqual(a);
  });
});

/** True when points of the true ellipse's edge, and all inside, lie in the rounded one. */
const holdsTheTrueOne = (widen: (e: Ellipse, gridKm: number) => Ellipse): boolean =>
  !fc.check(
    fc.property(
      fc.record({
        latDeg: fc.double({ min: 30, max: 70, noNaN: true }),
        lonDeg: fc.double({ min: -20, max: 60, noNaN: true }),
      }),
      fc.double({ min: 0.5, max: 60, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 179 }),
      fc.constantFrom(5, 10, 50),
      (centre, semiMajorKm, ratio, azimuthDeg, gridKm) => {
        const ellipse: Ellipse = {
          ...centre,
          semiMajorKm,
          semiMinorKm: semiMajorKm * ratio,
          azimuthDeg,
          probability: 0.95,
        };
        const wide = widen(ellipse, gridKm);
        for (let k = 0; k < 24; k += 1) {
          const edge = edgePoint(ellipse, (k * Math.PI) / 12);
          if (contourProbability(wide, edge) > 0.95 + 0.004) return false;
        }
        return true;
      },
    ),
    { numRuns: 500, seed: 7 },
  ).failed;

/** A point on the edge, by a local flat map; its own error is why the property above leaves 0.4 % of probability. */
const edgePoint = (e: Ellipse, t: number) => {
  const [u, v] = [e.semiMajorKm * Math.cos(t), e.semiMinorKm * Math.sin(t)];
  const a = (e.azimuthDeg * Math.PI) / 180;
  const [north, east] = [u * Math.cos(a) - v * Math.sin(a), u * Math.sin(a) + v * Math.cos(a)];
  const latDeg = e.latDeg + north / 111.195;
  return {
    latDeg,
    lonDeg: e.lonDeg + east / (111.195 * Math.cos((((latDeg + e.latDeg) / 2) * Math.PI) / 180)),
  };
};

describe("a rounded ellipse", () => {
  it("holds the whole of the true one, so its probability is at least what it says", () => {
    expect(holdsTheTrueOne(roundedEllipse)).toBe(true);
  });
  it("finds the planted fault: centre rounded and axes kept", () => {
    const careless = (e: Ellipse, gridKm: number): Ellipse => ({
      ...roundedEllipse(e, gridKm),
      semiMajorKm: e.semiMajorKm,
      semiMinorKm: e.semiMinorKm,
    });
    expect(holdsTheTrueOne(careless)).toBe(false);
  });
});

const trackOf = (state: Track["state"]): Message => ({
  kind: "track",
  from: "NATO",
  timeUs: 0,
  label: { mode: "simulated", owner: "NATO", releasableTo: ["NATO", "RUS"], provenance: ["alpha"] },
  body: {
    trackId: "T",
    timeUs: 0,
    status: "confirmed",
    phase: "coast",
    state,
    covariance: [2500, 0, 0, 0, 0, 0, 2500, 0, 0, 0, 0, 2500, 0, 0, 0, 25, 0, 0, 25, 0, 25],
    sensors: ["alpha"],
    phenomenologies: ["radar"],
    firstSeenUs: 0,
    detections: 9,
    orbital: false,
    apogeeKm: 431.7,
    path: [[44.4321, 26.1234, 123.4, 30]],
  },
});

describe("a rounded track", () => {
  it("has errors as large as its covariance says: squared error by covariance averages its six dimensions", () => {
    const stream = randomStream(1, "track", "error");
    const runs = 4000;
    let sum = 0;
    for (let n = 0; n < runs; n += 1) {
      const truth = [3.3e6, 2.9e6, 4.9e6, -2000, 1500, 300].map(
        (x, i) => x + stream.uniform() * (i < 3 ? 1e5 : 1000),
      );
      const estimate = truth.map(
        (x, i) => x + stream.normal() * (i < 3 ? 50 : 5),
      ) as unknown as Track["state"];
      const copy = degraded(trackOf(estimate), { roundKm: 10 });
      if (typeof copy === "string" || copy.kind !== "track") throw new Error("not a track");
      const p = fullOf(copy.body.covariance);
      const w = inverseSpd(p, 6);
      const e = truth.map((x, i) => x - copy.body.state[i]!);
      for (let i = 0; i < 6; i += 1) for (let j = 0; j < 6; j += 1) sum += e[i]! * w[i * 6 + j]! * e[j]!;
    }
    // Uniform errors: variance of one squared, scaled error is 0.8; six of them over 4,000 runs stray by 0.035 (1 sigma).
    expect(Math.abs(sum / runs - 6)).toBeLessThan(0.14);
  });
  it("tells nothing finer than the grid: tracks of one cell give the same bytes", () => {
    const a = degraded(trackOf([3_300_100, 2_900_200, 4_900_300, -2010, 1510, 310]), {
      roundKm: 10,
      hideSensors: true,
    });
    const b = degraded(trackOf([3_304_900, 2_902_200, 4_898_300, -2030, 1530, 330]), {
      roundKm: 10,
      hideSensors: true,
    });
    expect(a).toEqual(b);
  });
});

const fullOf = (upper: readonly number[]): Float64Array => {
  const p = new Float64Array(36);
  let at = 0;
  for (let i = 0; i < 6; i += 1) for (let j = i; j < 6; j += 1) p[i * 6 + j] = p[j * 6 + i] = upper[at++]!;
  return p;
};
