/** Height and ground range, quick ones, against the exact. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { assumePosition, geodesicInverse, geodeticFromItrf, itrfFromGeodetic } from "../../earth/index.js";
import { groundRangeM, heightM } from "./ground.js";
import { siteDirection } from "./window.js";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

it("height is within 25 m of the ellipsoid's, up to 2,000 km", () => {
  fc.assert(
    fc.property(number(-1.57, 1.57), number(-3.14, 3.14), number(0, 2e6), (latRad, lonRad, h) => {
      const [x, y, z] = itrfFromGeodetic({ latRad, lonRad, heightM: h });
      const exact = geodeticFromItrf(assumePosition("itrf", x, y, z)).heightM;
      expect(Math.abs(heightM(x, y, z) - exact)).toBeLessThan(25);
    }),
    { numRuns: 2000 },
  );
});

it("ground range is within 0.3 % of the geodesic and 0.34 % of the height", () => {
  fc.assert(
    fc.property(number(-80, 80), number(-180, 180), number(-80, 80), number(0, 60), (lat, lon, lat2, d) => {
      const [ux, uy, uz] = siteDirection({ latDeg: lat, lonDeg: lon, altitudeM: 300 });
      const to = { latRad: (lat2 * Math.PI) / 180, lonRad: ((lon + d) * Math.PI) / 180 };
      const [x, y, z] = itrfFromGeodetic({ ...to, heightM: 150_000 });
      const { distanceM } = geodesicInverse(
        { latRad: (lat * Math.PI) / 180, lonRad: (lon * Math.PI) / 180 },
        to,
      );
      expect(Math.abs(groundRangeM(ux, uy, uz, x, y, z) - distanceM)).toBeLessThan(
        0.003 * distanceM + 0.0034 * 150_000,
      );
    }),
    { numRuns: 2000 },
  );
});
