/** The pull against the numerical gradient of the potential it is the gradient of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gravityItrf } from "./gravity.js";
import { WGS84 } from "./wgs84.js";

/** V by its definition, Legendre polynomials written out. */
const potential = (x: number, y: number, z: number): number => {
  const r = Math.hypot(x, y, z);
  const u = z / r;
  const a = WGS84.aM / r;
  const p2 = (3 * u * u - 1) / 2;
  const p3 = (5 * u ** 3 - 3 * u) / 2;
  const p4 = (35 * u ** 4 - 30 * u * u + 3) / 8;
  return (WGS84.gmM3ps2 / r) * (1 - WGS84.j2 * a ** 2 * p2 - WGS84.j3 * a ** 3 * p3 - WGS84.j4 * a ** 4 * p4);
};

const point = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 6.28, noNaN: true }),
    fc.double({ min: 6.3e6, max: 2e7, noNaN: true }),
  )
  .map(([u, lon, r]) => {
    const across = r * Math.sqrt(1 - u * u);
    return [across * Math.cos(lon), across * Math.sin(lon), r * u] as const;
  });

describe("gravitation", () => {
  it("is the gradient of the potential", () => {
    const out = new Float64Array(3);
    fc.assert(
      fc.property(point, ([x, y, z]) => {
        gravityItrf(x, y, z, out);
        const h = 200;
        const slope = [
          (potential(x + h, y, z) - potential(x - h, y, z)) / (2 * h),
          (potential(x, y + h, z) - potential(x, y - h, z)) / (2 * h),
          (potential(x, y, z + h) - potential(x, y, z - h)) / (2 * h),
        ];
        // The difference quotient is good to h² of the third derivative: 1e-9 of g at this step.
        for (let i = 0; i < 3; i += 1) expect(Math.abs(out[i]! - slope[i]!)).toBeLessThan(2e-8);
      }),
    );
  });

  it("with the turning of the Earth gives the normal gravity of WGS 84 at equator and pole", () => {
    const out = new Float64Array(3);
    gravityItrf(WGS84.aM, 0, 0, out);
    // TR8350.2 table 3.4: 9.7803253359 and 9.8321849378 m/s². Terms above J4 and EGM96's odd ones are worth 1e-5.
    expect(-out[0]! - WGS84.omegaRadps * WGS84.omegaRadps * WGS84.aM).toBeCloseTo(9.7803253359, 4);
    gravityItrf(0, 0, WGS84.bM, out);
    expect(Math.abs(-out[2]! - 9.8321849378)).toBeLessThan(2e-4);
  });
});
