/**
 * Geodesics against GeographicLib.
 *
 * source     C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013) 43-55, in two forms: the lengths printed by
 *            pyproj 3.7.2 for the ways of this project's scenarios (survey of November 2026), and the package
 *            geographiclib-geodesic 2.2.0 run here on drawn points
 * tolerance  scenario ways 1 m (printed to the metre) and 0.001° in azimuth (printed to that); drawn pairs 1 mm, the figure
 *            Vincenty gives for his series; nearly opposite points 1 m, where the series does not settle and a shot decides
 */
import { readFileSync } from "node:fs";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";
import { geodesicDirect, geodesicInverse } from "../../src/earth/index.js";

const DEG = Math.PI / 180;
const ground = (latDeg: number, lonDeg: number) => ({ latRad: latDeg * DEG, lonRad: lonDeg * DEG });
type Place = readonly [latDeg: number, lonDeg: number];
interface Way {
  readonly name: string;
  readonly from: Place;
  readonly to: Place;
  readonly km: number;
  readonly azimuthDeg?: number;
}
const { ways } = JSON.parse(readFileSync(new URL("./ways.json", import.meta.url), "utf8")) as {
  readonly ways: readonly Way[];
};

describe("the ways of the scenarios", () => {
  it.each(ways)("$name", ({ from, to, km, azimuthDeg }) => {
    const way = geodesicInverse(ground(...from), ground(...to));
    expect(Math.abs(way.distanceM - km * 1000)).toBeLessThan(1);
    if (azimuthDeg !== undefined) expect(Math.abs(way.azimuthRad / DEG - azimuthDeg)).toBeLessThan(0.001);
  });
});

describe("drawn pairs", () => {
  const stream = randomStream(1, "geodesic", "validation");
  const lat = () => Math.asin(2 * stream.uniform() - 1) / DEG;
  const lon = () => 360 * stream.uniform() - 180;

  it("20,000 pairs all over the Earth: length within 1 mm, end point of the way out within 1 mm", () => {
    let worstM = 0;
    let worstEndM = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const [a, b, c, d] = [lat(), lon(), lat(), lon()];
      const judge = Geodesic.WGS84.Inverse(a, b, c, d);
      worstM = Math.max(worstM, Math.abs(geodesicInverse(ground(a, b), ground(c, d)).distanceM - judge.s12!));
      const end = geodesicDirect(ground(a, b), judge.azi1! * DEG, judge.s12!);
      const missed = Geodesic.WGS84.Inverse(c, d, end.latRad / DEG, end.lonRad / DEG).s12!;
      worstEndM = Math.max(worstEndM, missed);
    }
    expect(worstM).toBeLessThan(1e-3);
    expect(worstEndM).toBeLessThan(1e-3);
  });

  it("500 pairs nearly opposite each other: length within 1 m", () => {
    let worstM = 0;
    for (let i = 0; i < 500; i += 1) {
      const [a, b] = [lat(), lon()];
      const c = Math.max(-90, Math.min(90, -a + (stream.uniform() - 0.5)));
      const d = b + 180 + (stream.uniform() - 0.5);
      const judge = Geodesic.WGS84.Inverse(a, b, c, d).s12!;
      worstM = Math.max(worstM, Math.abs(geodesicInverse(ground(a, b), ground(c, d)).distanceM - judge));
    }
    expect(worstM).toBeLessThan(1);
  });
});
