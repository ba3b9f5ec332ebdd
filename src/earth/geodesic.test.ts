/** Ways over the ellipsoid there and back, and the ones no series settles on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geodesicDirect, geodesicInverse } from "./geodesic.js";
import { WGS84 } from "./wgs84.js";

const ground = fc.record({
  latRad: fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }),
  lonRad: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
});

describe("geodesics", () => {
  it("arrive where they were aimed", () => {
    fc.assert(
      fc.property(ground, ground, (a, b) => {
        const way = geodesicInverse(a, b);
        const end = geodesicDirect(a, way.azimuthRad, way.distanceM);
        expect(geodesicInverse(end, b).distanceM).toBeLessThan(2e-3);
      }),
      { numRuns: 2000 },
    );
  });

  it("are as long back as there, and no longer than half a meridian", () => {
    fc.assert(
      fc.property(ground, ground, (a, b) => {
        const there = geodesicInverse(a, b).distanceM;
        expect(Math.abs(there - geodesicInverse(b, a).distanceM)).toBeLessThan(2e-3);
        expect(there).toBeLessThan(20_003_931.5);
      }),
    );
  });

  it("of a point to itself are nothing", () => {
    expect(geodesicInverse({ latRad: 0.7, lonRad: 1 }, { latRad: 0.7, lonRad: 1 })).toEqual({
      distanceM: 0,
      azimuthRad: 0,
    });
  });

  it("between opposite points of the equator run over a pole", () => {
    const way = geodesicInverse({ latRad: 0, lonRad: 0 }, { latRad: 0, lonRad: Math.PI });
    // Half a meridian of WGS 84 is 20,003,931.4586 m.
    expect(way.distanceM).toBeCloseTo(20_003_931.4586, 2);
  });

  it("refuse a latitude that is none", () => {
    expect(() => geodesicInverse({ latRad: 2, lonRad: 0 }, { latRad: 0, lonRad: 0 })).toThrow(
      "LATITUDE_OUT_OF_RANGE",
    );
    expect(WGS84.bM).toBeCloseTo(6_356_752.3142, 4);
  });
});
