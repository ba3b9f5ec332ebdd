import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypot3 } from "../base/index.js";
import { places, placesWithin } from "./places.js";

/** A judge that shares nothing with the code: chord between unit vectors over every place. */
const chordKm = (latA: number, lonA: number, latB: number, lonB: number): number => {
  const v = (lat: number, lon: number) => {
    const [a, o] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(a) * Math.cos(o), Math.cos(a) * Math.sin(o), Math.sin(a)] as const;
  };
  const [p, q] = [v(latA, lonA), v(latB, lonB)];
  return 2 * 6371.0088 * Math.asin(Math.min(1, hypot3(p[0] - q[0], p[1] - q[1], p[2] - q[2]) / 2));
};

describe("places", () => {
  it("holds every capital of the fine region's larger nations, once", () => {
    for (const [name, nation] of [
      ["Ankara", "TUR"],
      ["Bucharest", "ROU"],
      ["Moscow", "RUS"],
      ["Berlin", "DEU"],
      ["London", "GBR"],
      ["Tehran", "IRN"],
    ])
      expect(
        places.filter((p) => p.name === name && p.nation === nation && p.population > 1_000_000),
      ).toHaveLength(1);
  });
  it("keeps to its thresholds and to real coordinates", () => {
    expect(Math.min(...places.map((p) => p.population))).toBeGreaterThanOrEqual(15_000);
    expect(
      places.every(
        (p) =>
          Math.abs(p.latDeg) <= 90 &&
          Math.abs(p.lonDeg) <= 180 &&
          /^[A-Z]{3}$/.test(p.nation) &&
          p.name !== "",
      ),
    ).toBe(true);
  });
  it("does not count New York's boroughs beside New York", () => {
    expect(places.some((p) => p.name === "Brooklyn" && p.population > 1_000_000)).toBe(false);
  });
});

describe("placesWithin", () => {
  it("finds what a search of every place finds, over poles and the date line too", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0, max: 6000, noNaN: true }),
        (lat, lon, radius) => {
          const found = placesWithin(lat, lon, radius);
          const sure = places.filter((p) => chordKm(lat, lon, p.latDeg, p.lonDeg) < radius - 1e-3);
          const possible = places.filter((p) => chordKm(lat, lon, p.latDeg, p.lonDeg) < radius + 1e-3);
          expect(found.length).toBeGreaterThanOrEqual(sure.length);
          expect(found.length).toBeLessThanOrEqual(possible.length);
          for (let i = 1; i < found.length; i += 1)
            expect(found[i]!.distanceKm).toBeGreaterThanOrEqual(found[i - 1]!.distanceKm);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
  it("finds Bucharest at Bucharest", () => {
    expect(placesWithin(44.4268, 26.1025, 5)[0]).toMatchObject({ name: "Bucharest", nation: "ROU" });
  });
  it("refuses a latitude beyond the pole and a negative radius", () => {
    expect(() => placesWithin(91, 0, 1)).toThrow("LATITUDE_OUT_OF_RANGE");
    expect(() => placesWithin(0, 0, -1)).toThrow("RADIUS_NEGATIVE");
  });
});
