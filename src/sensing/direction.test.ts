/** Lines of sight: an orthonormal triad that agrees with the Earth's own directions, at the poles and the zenith too. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  anglesOfEnu,
  assumePosition,
  azimuthElevationRange,
  enuAxes,
  itrfFromGeodetic,
} from "../earth/index.js";
import { detectionAxes, sightTriad, type Vector3 } from "./direction.js";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const dot = (a: Vector3, b: Vector3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const site = fc.record({
  latRad: number(-1.57, 1.57),
  lonRad: number(-3.14, 3.14),
  heightM: number(0, 36_000_000),
});

it("the triad is orthonormal whatever the direction", () => {
  fc.assert(
    fc.property(site, number(0, 6.28), number(-Math.PI / 2, Math.PI / 2), (at, az, el) => {
      const { los, right, rise } = sightTriad(enuAxes(at.latRad, at.lonRad), az, el);
      for (const v of [los, right, rise]) expect(dot(v, v)).toBeCloseTo(1, 12);
      for (const [a, b] of [
        [los, right],
        [los, rise],
        [right, rise],
      ] as const)
        expect(Math.abs(dot(a, b))).toBeLessThan(1e-12);
    }),
  );
});

it("the axes of a sensor are those of the place it stands over", () => {
  fc.assert(
    fc.property(site, (at) => {
      const axes = detectionAxes(itrfFromGeodetic(at));
      const judge = enuAxes(at.latRad, at.lonRad);
      for (const name of ["east", "north", "up"] as const)
        for (let i = 0; i < 3; i += 1) expect(Math.abs(axes[name][i]! - judge[name][i]!)).toBeLessThan(1e-9);
    }),
  );
});

it("an object along the line of sight is found at the azimuth and elevation it was put at", () => {
  fc.assert(
    fc.property(site, number(0, 6.28), number(-1.5, 1.5), number(1e3, 5e7), (at, az, el, range) => {
      const from = itrfFromGeodetic(at);
      const { los } = sightTriad(detectionAxes(from), az, el);
      const target = [0, 1, 2].map((i) => from[i]! + range * los[i]!);
      const seen = azimuthElevationRange(at, assumePosition("itrf", target[0]!, target[1]!, target[2]!));
      expect(Math.abs(seen.elRad - el)).toBeLessThan(1e-7);
      expect(Math.abs(Math.sin((seen.azRad - az) / 2)) * Math.cos(el)).toBeLessThan(1e-7);
    }),
  );
});

it("angles come back, and azimuth runs clockwise from north within one turn", () => {
  fc.assert(
    fc.property(number(0, 6.28), number(-1.57, 1.57), number(1e-3, 1e7), (az, el, length) => {
      const [e, n, u] = [Math.sin(az) * Math.cos(el), Math.cos(az) * Math.cos(el), Math.sin(el)];
      const back = anglesOfEnu(e * length, n * length, u * length);
      expect(back.azRad).toBeGreaterThanOrEqual(0);
      expect(back.azRad).toBeLessThanOrEqual(2 * Math.PI);
      expect(Math.abs(back.elRad - el)).toBeLessThan(1e-12);
      expect(Math.abs(Math.sin((back.azRad - az) / 2)) * Math.cos(el)).toBeLessThan(1e-12);
    }),
  );
  expect(anglesOfEnu(1, 0, 0)).toEqual({ azRad: Math.PI / 2, elRad: 0 });
  expect(anglesOfEnu(0, 0, 2).elRad).toBe(Math.PI / 2);
});
