/**
 * The ellipsoid's derived constants, its gravity, and one point by another program.
 *
 * source     NIMA TR8350.2, Department of Defense World Geodetic System 1984, 3rd ed. (2000), tables 3.3 and 3.4
 *            STK Components, the point 45° W, 15° N, 330 km, as printed in math.gl
 *            (modules/geospatial/test/ellipsoid/ellipsoid.spec.ts, commit 80cfb21, MIT)
 * tolerance  the last printed digit; gravity 1.4e-4 m/s²: the field of the ellipsoid has no J3 and another J4, and ours, the
 *            Earth's, differs by 4 × 2.53e-6 × 9.83 m/s² from the one and 5 × 0.75e-6 × 9.83 m/s² from the other at most
 */
import { describe, expect, it } from "vitest";
import { gravityItrf, itrfFromGeodetic, WGS84 } from "../../src/earth/index.js";

it("derived constants are those of the report", () => {
  expect(Math.abs(WGS84.bM - 6_356_752.3142)).toBeLessThan(5e-5);
  expect(Math.abs(WGS84.e2 - 6.69437999014e-3)).toBeLessThan(5e-14);
});

describe("gravity on the ellipsoid is the normal gravity of Somigliana's formula", () => {
  it.each([-90, -60, -45, -30, 0, 15, 38, 55, 75, 90])("at latitude %i°", (latDeg) => {
    const latRad = (latDeg * Math.PI) / 180;
    const s2 = Math.sin(latRad) ** 2;
    const normal = (9.7803253359 * (1 + 0.00193185265241 * s2)) / Math.sqrt(1 - 6.69437999014e-3 * s2);
    const [x, y, z] = itrfFromGeodetic({ latRad, lonRad: 1, heightM: 0 });
    const pull = new Float64Array(3);
    gravityItrf(x, y, z, pull);
    const spin2 = WGS84.omegaRadps ** 2;
    const ours = Math.hypot(pull[0]! + spin2 * x, pull[1]! + spin2 * y, pull[2]!);
    expect(Math.abs(ours - normal)).toBeLessThan(1.4e-4);
  });
});

it("45° W, 15° N, 330 km as STK Components has it", () => {
  const p = itrfFromGeodetic({ latRad: Math.PI / 12, lonRad: -Math.PI / 4, heightM: 330_000 });
  const theirs = [4582719.8827300891, -4582719.8827300882, 1725510.4250797231];
  for (let i = 0; i < 3; i += 1) expect(Math.abs(p[i]! - theirs[i]!)).toBeLessThan(1e-8);
});
