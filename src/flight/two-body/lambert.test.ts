import fc from "fast-check";
import { expect, it } from "vitest";
import { WGS84 } from "../../earth/index.js";
import { lambert } from "./lambert.js";

type Vector = readonly [number, number, number];

/** The brute-force judge: two bodies by Runge and Kutta's small steps. */
const flown = (from: Vector, velocity: Vector, timeS: number): number[] => {
  const pull = (s: readonly number[]): number[] => {
    const r = Math.hypot(s[0]!, s[1]!, s[2]!);
    const g = -WGS84.gmM3ps2 / (r * r * r);
    return [s[3]!, s[4]!, s[5]!, g * s[0]!, g * s[1]!, g * s[2]!];
  };
  let s: number[] = [...from, ...velocity];
  const steps = Math.ceil(timeS / 2);
  const h = timeS / steps;
  const moved = (k: readonly number[], by: number) => s.map((x, i) => x + by * k[i]!);
  for (let n = 0; n < steps; n += 1) {
    const k1 = pull(s);
    const k2 = pull(moved(k1, h / 2));
    const k3 = pull(moved(k2, h / 2));
    const k4 = pull(moved(k3, h));
    s = s.map((x, i) => x + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
  }
  return s;
};

/** Not nearly in line: there the plane is poorly known. */
const place = fc
  .record({
    radiusM: fc.double({ min: 6.4e6, max: 9e6, noNaN: true }),
    z: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
    lonRad: fc.double({ min: -3, max: 3, noNaN: true }),
  })
  .map(({ radiusM, z, lonRad }): Vector => {
    const across = radiusM * Math.sqrt(1 - z * z);
    return [across * Math.cos(lonRad), across * Math.sin(lonRad), radiusM * z];
  });

it("what it says to depart with arrives, there and then, with the velocity it says", () => {
  fc.assert(
    fc.property(
      place,
      place,
      fc.double({ min: 600, max: 4000, noNaN: true }),
      fc.constantFrom("short" as const, "long" as const),
      (from, to, timeS, way) => {
        const cosine =
          (from[0] * to[0] + from[1] * to[1] + from[2] * to[2]) / (Math.hypot(...from) * Math.hypot(...to));
        fc.pre(Math.abs(cosine) < 0.999);
        const { departureMps, arrivalMps } = lambert(from, to, timeS, way);
        // Through the Earth's centre region the judge's steps are too long.
        const lowest = perigeeM(from, departureMps);
        fc.pre(lowest > 1e6);
        const end = flown(from, departureMps, timeS);
        for (let i = 0; i < 3; i += 1) {
          expect(Math.abs(end[i]! - to[i]!)).toBeLessThan(50);
          expect(Math.abs(end[i + 3]! - arrivalMps[i]!)).toBeLessThan(0.1);
        }
      },
    ),
    { numRuns: 100, seed: 3 },
  );
});

const perigeeM = (r: Vector, v: Vector): number => {
  const h = Math.hypot(r[1] * v[2] - r[2] * v[1], r[2] * v[0] - r[0] * v[2], r[0] * v[1] - r[1] * v[0]);
  const energy = Math.hypot(...v) ** 2 / 2 - WGS84.gmM3ps2 / Math.hypot(...r);
  const p = (h * h) / WGS84.gmM3ps2;
  return p / (1 + Math.sqrt(Math.max(0, 1 + (2 * energy * p) / WGS84.gmM3ps2)));
};

it("refuses what has no answer, or more than one", () => {
  const x: Vector = [7e6, 0, 0];
  expect(() => lambert(x, [0, 7e6, 0], 0)).toThrow("TIME_NOT_POSITIVE");
  expect(() => lambert(x, [-7e6, 0, 0], 1000)).toThrow("TRANSFER_PLANE_UNKNOWN");
  expect(() => lambert(x, [8e6, 0, 0], 1000)).toThrow("TRANSFER_PLANE_UNKNOWN");
  expect(() => lambert(x, [0, 7e6, 0], 1e-3, "long")).toThrow("TRANSFER_TOO_FAST");
});
