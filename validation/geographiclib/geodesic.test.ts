/**
 * Geodesics against GeographicLib.
 *
 * source     C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013) 43-55, in two forms: the lengths printed by
 *            pyproj 3.7.2 for the ways of this project's scenarios (survey of November 2026), and the package
 *            geographiclib-geodesic 2.2.0 run here on drawn points
 * tolerance  scenario ways 1 m (printed to the metre) and 0.001° in azimuth (printed to that); drawn pairs 1 mm, the figure
 *            Vincenty gives for his series; nearly opposite points 1 m, where the series does not settle and a shot decides
 */
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";
import { geodesicDirect, geodesicInverse } from "../../src/earth/index.js";

const DEG = Math.PI / 180;
const ground = (latDeg: number, lonDeg: number) => ({ latRad: latDeg * DEG, lonRad: lonDeg * DEG });
type Place = readonly [latDeg: number, lonDeg: number];
const TEHRAN: Place = [35.6892, 51.389];
const TABRIZ: Place = [38.08, 46.29];

const LISTED: readonly (readonly [string, Place, Place, number, number | undefined])[] = [
  ["Tehran to Moscow", TEHRAN, [55.7558, 37.6173], 2464.069, 339.125],
  ["Tehran to Warsaw", TEHRAN, [52.2297, 21.0122], 3016.097, 317.045],
  ["Tehran to Berlin", TEHRAN, [52.52, 13.405], 3510.668, 314.16],
  ["Tehran to Paris", TEHRAN, [48.8566, 2.3522], 4217.55, 305.864],
  ["Tehran to London", TEHRAN, [51.5074, -0.1278], 4405.946, 309.996],
  ["Tehran to Lisbon", TEHRAN, [38.7223, -9.1393], 5284.466, 292.69],
  ["Tehran to Ankara", TEHRAN, [39.9334, 32.8597], 1694.685, 291.682],
  ["Tehran to Bucharest", TEHRAN, [44.4268, 26.1025], 2352.912, 302.081],
  ["Tehran to Volgograd", TEHRAN, [48.708, 44.5133], 1551.993, 340.822],
  ["Tabriz to Bucharest", TABRIZ, [44.4268, 26.1025], 1826.722, undefined],
  ["Tabriz to Moscow", TABRIZ, [55.7558, 37.6173], 2069.234, undefined],
  ["Tabriz to Warsaw", TABRIZ, [52.2297, 21.0122], 2511.985, undefined],
  ["Tabriz to Berlin", TABRIZ, [52.52, 13.405], 2998.6, undefined],
];

describe("the ways of the scenarios", () => {
  it.each(LISTED)("%s", (_name, from, to, km, azimuthDeg) => {
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
