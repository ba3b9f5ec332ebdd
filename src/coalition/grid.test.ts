/** Rounding to a grid: nothing moves farther than is said, and a widened ellipse holds what the true one held. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { contourProbability, distanceKm } from "./ground.js";
import { farthestMoveKm, roundedArea, roundedEllipse, roundedPoint } from "./grid.js";

const point = fc.record({
  latDeg: fc.double({ min: -90, max: 90, noNaN: true }),
  lonDeg: fc.double({ min: -180, max: 180, noNaN: true }),
});
const gridKm = fc.double({ min: 1, max: 1000, noNaN: true });

it("a point moves no farther than the bound, for grids to 1,000 km", () => {
  fc.assert(
    fc.property(point, gridKm, (p, grid) => {
      const rounded = roundedPoint(p, grid);
      expect(distanceKm(p, rounded)).toBeLessThanOrEqual(farthestMoveKm(rounded, grid) * (1 + 1e-9) + 1e-6);
    }),
    { numRuns: 5000 },
  );
});

it("rounding again changes nothing, and neighbours on one cell become one", () => {
  fc.assert(
    fc.property(point, gridKm, (p, grid) => {
      const once = roundedPoint(p, grid);
      expect(distanceKm(roundedPoint(once, grid), once)).toBeLessThan(1e-6);
    }),
  );
});

it("a rounded disc holds the disc it was", () => {
  fc.assert(
    fc.property(
      point,
      fc.double({ min: 1, max: 500, noNaN: true }),
      fc.double({ min: 1, max: 200, noNaN: true }),
      (p, radiusKm, grid) => {
        const area = roundedArea({ ...p, radiusKm }, grid);
        expect(area.radiusKm).toBeGreaterThanOrEqual(radiusKm + distanceKm(p, area) - 1e-6);
      },
    ),
  );
});

it("a rounded ellipse still holds every point inside the true one", () => {
  const here = fc.record({
    latDeg: fc.double({ min: -70, max: 70, noNaN: true }),
    lonDeg: fc.double({ min: -170, max: 170, noNaN: true }),
  });
  fc.assert(
    fc.property(
      here,
      fc.double({ min: 2, max: 60, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 180, noNaN: true }),
      fc.double({ min: 1, max: 50, noNaN: true }),
      (p, semiMajorKm, ratio, azimuthDeg, grid) => {
        const ellipse = {
          ...p,
          semiMajorKm,
          semiMinorKm: semiMajorKm * ratio,
          azimuthDeg,
          probability: 0.95,
        };
        const rounded = roundedEllipse(ellipse, grid);
        for (let k = 0; k < 24; k += 1) {
          // Points on the outline of the true one, on the flat map around its centre.
          const t = (2 * Math.PI * k) / 24;
          const along = semiMajorKm * Math.cos(t);
          const across = ellipse.semiMinorKm * Math.sin(t);
          const az = (azimuthDeg * Math.PI) / 180;
          const north = along * Math.cos(az) - across * Math.sin(az);
          const east = along * Math.sin(az) + across * Math.cos(az);
          const on = {
            latDeg: p.latDeg + north / 111.195,
            lonDeg: p.lonDeg + east / (111.195 * Math.cos((p.latDeg * Math.PI) / 180)),
          };
          // The flat map itself bends by parts of a per cent of the distance at these latitudes.
          if (contourProbability(ellipse, on) <= 0.95)
            expect(contourProbability(rounded, on)).toBeLessThan(0.96);
        }
      },
    ),
    { numRuns: 400 },
  );
});
