import { describe, expect, it } from "vitest";
import { areaOf, type Area } from "./area.js";
import { pointAt, signedArea, type LonLat } from "./ring.js";

const CENTRES: readonly LonLat[] = [
  [46, 38],
  [179, -20],
  [-179.5, 60],
  [10, 88],
  [120, -85],
  [-180, 0],
  [0, 0],
];
const RADII_KM = [300, 2500, 7000, 12_000, 17_500];

const disc = ([lonDeg, latDeg]: LonLat, km: number): LonLat[] => {
  const points = Array.from({ length: 180 }, (_, i) =>
    pointAt({ latDeg, lonDeg }, ((180 - i) * 2 * Math.PI) / 180, km),
  );
  return [...points, points[0]!];
};
const ringsOf = (area: Area): readonly (readonly LonLat[])[] =>
  area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
/** By the even-odd rule on the plane. */
const holds = (area: Area, [x, y]: LonLat): boolean =>
  ringsOf(area).some((ring) => {
    let inside = false;
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    });
    return inside;
  });
const kmBetween = (a: LonLat, b: LonLat): number => {
  const [p, q, l] = [(a[1] * Math.PI) / 180, (b[1] * Math.PI) / 180, ((b[0] - a[0]) * Math.PI) / 180];
  const cos = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(l);
  return 6371.0088 * Math.acos(Math.max(-1, Math.min(1, cos)));
};

describe("an area of the sphere on the map", () => {
  const cases = CENTRES.flatMap((centre) => RADII_KM.map((km) => [centre, km] as const));

  it.each(cases)("around %s, %d km: holds what is within the distance and nothing else", (centre, km) => {
    const area = areaOf(disc(centre, km));
    const wrong: LonLat[] = [];
    for (let lon = -178.3; lon < 180; lon += 7.1)
      for (let lat = -88.7; lat < 90; lat += 3.9) {
        const away = kmBetween(centre, [lon, lat]);
        if (Math.abs(away - km) > 60 && holds(area, [lon, lat]) !== away < km) wrong.push([lon, lat]);
      }
    expect(wrong).toEqual([]);
  });

  it.each(cases)("around %s, %d km: closed rings, counter-clockwise, within the map", (centre, km) => {
    for (const ring of ringsOf(areaOf(disc(centre, km)))) {
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      expect(signedArea(ring)).toBeGreaterThan(0);
      for (const [i, [lon, lat]] of ring.entries()) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        // No edge leaps over the map, but along a pole.
        const before = ring[i - 1];
        if (before !== undefined && Math.abs(lat) < 90) expect(Math.abs(lon - before[0])).toBeLessThan(180);
      }
    }
  });

  it("one that does not touch 180° stays one polygon", () => {
    expect(areaOf(disc([46, 38], 2500)).type).toBe("Polygon");
    expect(areaOf(disc([179, -20], 2500)).type).toBe("MultiPolygon");
  });
});
