/**
 * Kepler's equation and the geostationary radius.
 *
 * source     Curtis, Orbital Mechanics for Engineering Students, 3rd ed., ex. 3.3: e = 0.24649, M = 0.62749 gives E = 0.80521
 *            geostationary radius 42,164 km: the same book, ch. 2
 * tolerance  1e-5: M is printed to 5e-6, and dE/dM is 1.2 here; 1 km for a radius printed in kilometres
 */
import { expect, it } from "vitest";
import { eccentricAnomalyRad, GEOSTATIONARY_RADIUS_M } from "../../src/sensing/index.js";

it("Curtis 3.3", () => {
  expect(Math.abs(eccentricAnomalyRad(0.62749, 0.24649) - 0.80521)).toBeLessThan(1e-5);
});

it("geostationary satellites stand at 42,164 km", () => {
  expect(Math.abs(GEOSTATIONARY_RADIUS_M / 1000 - 42_164)).toBeLessThan(1);
});

it("solves the equation for every eccentricity below 1", () => {
  for (const e of [0, 0.1, 0.5, 0.737, 0.79, 0.81, 0.95, 0.99])
    for (let m = -Math.PI; m <= Math.PI; m += 0.01) {
      const anomaly = eccentricAnomalyRad(m, e);
      expect(Math.abs(anomaly - e * Math.sin(anomaly) - m)).toBeLessThan(1e-12);
    }
});
