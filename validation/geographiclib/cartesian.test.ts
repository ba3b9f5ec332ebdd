/**
 * Earth-fixed points against the same ellipsoid's geodesics: over a short way chord and geodesic are one.
 *
 * source     geographiclib-geodesic 2.2.0; a chord is shorter than its arc s by s³ / 24 R², 0.0003 µm over 100 m
 * tolerance  1 µm: points of seven digits of metres carry a rounding of 1e-9 m each, the judge 5e-9 m
 */
import { Geodesic } from "geographiclib-geodesic";
import { expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";
import { geodeticFromItrf, itrfFromGeodetic } from "../../src/earth/index.js";

const DEG = Math.PI / 180;

it("5,000 steps of 100 m, anywhere and in any direction, are 100 m long", () => {
  const stream = randomStream(2, "cartesian", "validation");
  for (let i = 0; i < 5000; i += 1) {
    const lat = Math.asin(2 * stream.uniform() - 1) / DEG;
    const lon = 360 * stream.uniform() - 180;
    const end = Geodesic.WGS84.Direct(lat, lon, 360 * stream.uniform(), 100);
    const a = itrfFromGeodetic({ latRad: lat * DEG, lonRad: lon * DEG, heightM: 0 });
    const b = itrfFromGeodetic({ latRad: end.lat2! * DEG, lonRad: end.lon2! * DEG, heightM: 0 });
    expect(Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) - 100)).toBeLessThan(1e-6);
  }
});

it("there and back again is within 1 µm, up to geostationary height", () => {
  const stream = randomStream(3, "cartesian", "validation");
  for (let i = 0; i < 5000; i += 1) {
    const g = {
      latRad: Math.asin(2 * stream.uniform() - 1),
      lonRad: 2 * Math.PI * stream.uniform() - Math.PI,
      heightM: 35_786_000 * stream.uniform(),
    };
    const p = itrfFromGeodetic(g);
    const q = itrfFromGeodetic(geodeticFromItrf(p));
    expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])).toBeLessThan(1e-6);
  }
});
