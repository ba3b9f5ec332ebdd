/** What an infrared satellite sees; the Earth in between is judged by walking along the line of sight. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumePosition, geodeticFromItrf, itrfFromGeodetic, type Position } from "../earth/index.js";
import { infraredView, isBehindEarth } from "./infrared-view.js";
import type { InfraredModel } from "./models.js";
import { satellitePosition } from "./satellite.js";

const DEG = Math.PI / 180;
const MODEL: InfraredModel = {
  kind: "infrared",
  sigmaAngleRad: 2e-5,
  cloudBreakM: 10_000,
  falsePerScan: 0.1,
  orbit: { kind: "geostationary", lonDeg: 10 },
};
const satellite = satellitePosition(MODEL.orbit, 0);
const over = (latDeg: number, lonDeg: number, heightM: number) =>
  itrfFromGeodetic({ latRad: latDeg * DEG, lonRad: lonDeg * DEG, heightM });
const look = (target: Position<"itrf">, thrusting = true) =>
  infraredView(MODEL, satellite, target, { thrusting });

/** Lowest height of the line between its ends, by walking; Infinity where an end is the lowest. */
const lowestBetweenM = (a: Position<"itrf">, b: Position<"itrf">): number => {
  const steps = 4000;
  let lowest = Infinity;
  let where = 0;
  for (let i = 0; i <= steps; i += 1) {
    const f = i / steps;
    const h = geodeticFromItrf(
      assumePosition("itrf", a[0] + f * (b[0] - a[0]), a[1] + f * (b[1] - a[1]), a[2] + f * (b[2] - a[2])),
    ).heightM;
    if (h < lowest) [lowest, where] = [h, i];
  }
  return where === 0 || where === steps ? Infinity : lowest;
};

describe("the Earth in between", () => {
  it("is found as a walk along the line finds it", () => {
    const place = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      h: fc.double({ min: 21_000, max: 4_000_000, noNaN: true }),
    });
    fc.assert(
      fc.property(place, (p) => {
        const target = over(p.lat, p.lon, p.h);
        const lowest = lowestBetweenM(satellite, target);
        // Within 5 km of the shell the walk's steps and the shell's shape decide: no verdict there.
        fc.pre(Math.abs(lowest - 20_000) > 5000);
        expect(isBehindEarth(satellite, target, 20_000)).toBe(lowest < 20_000);
      }),
      { numRuns: 300 },
    );
  });

  it("does not hide what is low on the near side", () => {
    expect(isBehindEarth(satellite, over(35, 50, 100), 20_000)).toBe(false);
    expect(isBehindEarth(satellite, over(0, -170, 100_000), 20_000)).toBe(true);
  });
});

describe("an infrared satellite", () => {
  it("sees a plume above the clouds, straight down at elevation -90°", () => {
    const view = look(over(0, 10, 30_000));
    expect(view).toMatchObject({ seen: true, sigmaAngleRad: 2e-5 });
    if (view.seen) expect(view.elRad).toBeCloseTo(-Math.PI / 2, 6);
    if (view.seen) expect(view.rangeM).toBeUndefined();
  });

  it.each([
    ["not-thrusting", over(35, 50, 30_000), false],
    ["under-cloud", over(35, 50, 9_000), true],
    ["behind-earth", over(35, -160, 90_000), true],
  ] as const)("says %s", (why, target, thrusting) => {
    expect(look(target, thrusting)).toEqual({ seen: false, why });
  });

  it("measures the direction in the axes of the point below it: north is azimuth 0", () => {
    const north = look(over(40, 10, 30_000));
    const east = look(over(0, 50, 30_000));
    if (!north.seen || !east.seen) throw new Error("not seen");
    expect(Math.abs(Math.sin(north.azRad))).toBeLessThan(1e-6);
    expect(Math.cos(north.azRad)).toBeCloseTo(1, 9);
    expect(east.azRad).toBeCloseTo(Math.PI / 2, 6);
  });
});
