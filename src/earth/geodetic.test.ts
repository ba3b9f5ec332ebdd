/** Latitude, longitude, height there and back, at poles and centre too. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geodeticFromItrf, heightItrfM, itrfFromGeodetic } from "./geodetic.js";
import { azimuthElevationRange, enuAxes } from "./local.js";
import { assumePosition } from "./position.js";
import { WGS84 } from "./wgs84.js";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.record({
  latRad: number(-Math.PI / 2, Math.PI / 2),
  lonRad: number(-Math.PI, Math.PI),
  heightM: number(-10_000, 40_000_000),
});

describe("geodetic coordinates", () => {
  it("come back within a micrometre", () => {
    fc.assert(
      fc.property(place, (g) => {
        const p = itrfFromGeodetic(g);
        const back = geodeticFromItrf(p);
        expect(Math.abs(back.heightM - g.heightM)).toBeLessThan(1e-6);
        expect(Math.abs(back.latRad - g.latRad) * 6.4e6).toBeLessThan(1e-6);
        expect(heightItrfM(p[0], p[1], p[2])).toBe(back.heightM);
      }),
    );
  });

  it("are exact on the axes", () => {
    expect(geodeticFromItrf(assumePosition("itrf", WGS84.aM + 5, 0, 0))).toEqual({
      latRad: 0,
      lonRad: 0,
      heightM: 5,
    });
    const pole = geodeticFromItrf(assumePosition("itrf", 0, 0, -WGS84.bM - 7));
    expect(pole.latRad).toBe(-Math.PI / 2);
    expect(pole.heightM).toBeCloseTo(7, 6);
  });

  it("refuse what has none", () => {
    expect(() => geodeticFromItrf(assumePosition("itrf", 0, 0, 0))).toThrow("POSITION_AT_CENTRE");
    expect(() => itrfFromGeodetic({ latRad: 1.6, lonRad: 0, heightM: 0 })).toThrow(
      "LATITUDE_OUT_OF_RANGE: 1.6",
    );
  });
});

describe("directions", () => {
  it("give the point again along the axes", () => {
    fc.assert(
      fc.property(place, number(0, 2 * Math.PI), number(-1.5, 1.5), number(1, 5e6), (site, az, el, range) => {
        const at = { ...site, heightM: Math.min(site.heightM, 9000) };
        const from = itrfFromGeodetic(at);
        const { east, north, up } = enuAxes(at.latRad, at.lonRad);
        const along = [Math.sin(az) * Math.cos(el), Math.cos(az) * Math.cos(el), Math.sin(el)] as const;
        const p = [0, 1, 2].map(
          (i) => from[i]! + range * (along[0] * east[i]! + along[1] * north[i]! + along[2] * up[i]!),
        );
        const seen = azimuthElevationRange(at, assumePosition("itrf", p[0]!, p[1]!, p[2]!));
        expect(Math.abs(seen.rangeM - range)).toBeLessThan(1e-6);
        expect(Math.abs(seen.elRad - el) * range).toBeLessThan(1e-5);
        const turn = (seen.azRad - az) / (2 * Math.PI);
        expect(Math.abs(turn - Math.round(turn)) * range * Math.cos(el)).toBeLessThan(1e-5);
      }),
    );
  });
});
