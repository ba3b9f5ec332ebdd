/** Two lines of sight: exact without noise, and with noise scattered as the covariance says. */
import { describe, expect, it } from "vitest";
import { randomStream } from "../base/index.js";
import { assumePosition, itrfFromGeodetic, type Position } from "../earth/index.js";
import { satellitePosition } from "./satellite.js";
import { triangulate, type Sight } from "./triangulate.js";
import type { Vector3 } from "./direction.js";

const DEG = Math.PI / 180;
const target = itrfFromGeodetic({ latRad: 38 * DEG, lonRad: 46 * DEG, heightM: 40_000 });
const west = satellitePosition({ kind: "geostationary", lonDeg: -15 }, 0);
const east = satellitePosition({ kind: "geostationary", lonDeg: 75 }, 0);
const toward = (from: Position<"itrf">, to: readonly number[]): Vector3 => {
  const d = [0, 1, 2].map((i) => to[i]! - from[i]!);
  const r = Math.hypot(...d);
  return [d[0]! / r, d[1]! / r, d[2]! / r];
};
const sight = (from: Position<"itrf">, sigmaAngleRad: number, to: readonly number[] = target): Sight => ({
  from,
  los: toward(from, to),
  sigmaAngleRad,
});
/** A sight knocked off by its own sigma, across the line, in two directions. */
const noisy = (s: Sight, normal: () => number): Sight => {
  const [x, y, z] = s.los;
  const across: Vector3 = toward(assumePosition("itrf", 0, 0, 0), [-y, x, 0]);
  const other: Vector3 = [
    y * across[2] - z * across[1],
    z * across[0] - x * across[2],
    x * across[1] - y * across[0],
  ];
  const [a, b] = [normal() * s.sigmaAngleRad, normal() * s.sigmaAngleRad];
  return {
    ...s,
    los: toward(
      assumePosition("itrf", 0, 0, 0),
      [0, 1, 2].map((i) => s.los[i]! + a * across[i]! + b * other[i]!),
    ),
  };
};

describe("triangulation", () => {
  it("meets at the object without noise", () => {
    const fix = triangulate(sight(west, 2e-5), sight(east, 4e-5));
    if (typeof fix === "string") throw new Error(fix);
    expect(Math.hypot(...[0, 1, 2].map((i) => fix.position[i]! - target[i]!))).toBeLessThan(0.01);
    expect(fix.missM).toBeLessThan(0.01);
  });

  it("scatters as its covariance says: 4,000 seeded draws, within 5 % and without bias", () => {
    const stream = randomStream(11, "pair", "noise");
    const [a, b] = [sight(west, 2e-5), sight(east, 4e-5)];
    const exact = triangulate(a, b);
    if (typeof exact === "string") throw new Error(exact);
    const draws = 4000;
    const found = Array.from({ length: draws }, () => {
      const fix = triangulate(
        noisy(a, () => stream.normal()),
        noisy(b, () => stream.normal()),
      );
      if (typeof fix === "string") throw new Error(fix);
      return fix;
    });
    const average = [0, 1, 2].map((i) => found.reduce((sum, f) => sum + f.position[i]!, 0) / draws);
    const scale = Math.sqrt(exact.covariance[0]! + exact.covariance[4]! + exact.covariance[8]!);
    for (let i = 0; i < 3; i += 1) {
      const sigma = Math.sqrt(exact.covariance[4 * i]!);
      expect(Math.abs(average[i]! - target[i]!)).toBeLessThan((5 * sigma) / Math.sqrt(draws));
      for (let j = 0; j <= i; j += 1) {
        const scatter =
          found.reduce((sum, f) => sum + (f.position[i]! - target[i]!) * (f.position[j]! - target[j]!), 0) /
          draws;
        expect(Math.abs(scatter - exact.covariance[3 * i + j]!)).toBeLessThan(0.05 * scale * scale);
      }
    }
    // The lines miss each other by as much as the noise alone makes them miss.
    const rms = Math.sqrt(found.reduce((sum, f) => sum + f.missM * f.missM, 0) / draws);
    expect(Math.abs(rms / exact.missSigmaM - 1)).toBeLessThan(0.05);
  });

  it("says parallel or behind, and fixes nothing then", () => {
    const near = assumePosition("itrf", west[0] + 1000, west[1], west[2]);
    expect(triangulate(sight(west, 1e-5), sight(near, 1e-5))).toBe("parallel");
    const away = [0, 1, 2].map((i) => 2 * west[i]! - target[i]!);
    expect(triangulate(sight(west, 1e-5, away), sight(east, 1e-5))).toBe("behind");
  });
});
