import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import { enuAxes, geodesicInverse, itrfFromGeodetic } from "../../earth/index.js";
import { coast, freeAcceleration, impactCovariance, impactScatter, impactSensitivity } from "../index.js";
import { accelerationGradient } from "./gradient.js";

const stateOf = (lat: number, lon: number, heightM: number, e: number, n: number, u: number) => {
  const { east, north, up } = enuAxes(lat, lon);
  return Float64Array.from([
    ...itrfFromGeodetic({ latRad: lat, lonRad: lon, heightM }),
    ...[0, 1, 2].map((i) => e * east[i]! + n * north[i]! + u * up[i]!),
  ]);
};
const CASES = [
  ["short, in the air", stateOf(0.6, 1, 30_000, 1200, 200, 900), 3000],
  ["medium", stateOf(0.5, 0.9, 100_000, -2000, 2200, 2300), 5000],
  ["long", stateOf(1, 0.5, 150_000, -3500, 4500, 3500), 8000],
  ["long, no air", stateOf(-0.4, 3, 150_000, 3500, 4500, 3000), Infinity],
] as const;

describe.each(CASES)("sensitivity of the impact: %s", (_name, state, beta) => {
  const found = impactSensitivity(state, beta);

  it("the gradient of the forces is what differences of the forces give", () => {
    const gradient = new Float64Array(18);
    accelerationGradient(state, beta, gradient);
    const [low, high] = [new Float64Array(3), new Float64Array(3)];
    for (let j = 0; j < 6; j += 1) {
      const step = j < 3 ? 20 : 0.1;
      const at = (by: number) => state.map((s, k) => (k === j ? s + by : s));
      freeAcceleration(at(-step), beta, low);
      freeAcceleration(at(step), beta, high);
      const difference = [0, 1, 2].map((i) => (high[i]! - low[i]!) / (2 * step));
      const size = Math.hypot(...difference);
      for (let i = 0; i < 3; i += 1)
        expect(Math.abs(gradient[i * 6 + j]! - difference[i]!)).toBeLessThanOrEqual(2e-3 * size);
    }
  });

  it("by variational equations is what differences of whole flights give", () => {
    for (let j = 0; j < 6; j += 1) {
      const step = j < 3 ? 20 : 0.1;
      const shift = [-step, step].map((by) => {
        const flown = coast(
          state.map((s, k) => (k === j ? s + by : s)),
          beta,
        );
        if (flown.impact === "none") throw new Error("no impact");
        const { distanceM, azimuthRad } = geodesicInverse(found.impact, flown.impact);
        return [distanceM * Math.sin(azimuthRad), distanceM * Math.cos(azimuthRad), flown.flightTimeS];
      });
      const difference = [0, 1, 2].map((i) => (shift[1]![i]! - shift[0]![i]!) / (2 * step));
      const size = Math.hypot(difference[0]!, difference[1]!);
      for (let i = 0; i < 2; i += 1)
        expect(Math.abs(found.byState[i * 6 + j]! - difference[i]!)).toBeLessThan(2e-3 * size + 1e-3);
      expect(Math.abs(found.byState[12 + j]! - difference[2]!)).toBeLessThan(
        3e-3 * Math.abs(difference[2]!) + 1e-4,
      );
    }
  });

  it("carries a covariance to the ground as sampling does", () => {
    const covariance = new Float64Array(36);
    for (let i = 0; i < 6; i += 1) covariance[i * 7] = i < 3 ? 100 * 100 : 0.5 * 0.5;
    covariance[3] = covariance[18] = 0.6 * 100 * 0.5;
    const linear = impactCovariance(found, covariance);
    const samples = 3000;
    const drawn = impactScatter(state, beta, covariance, randomStream(4, "impact", "test"), samples);
    expect(drawn.stayedUp).toBe(0);
    for (let i = 0; i < 3; i += 1) {
      // Four standard errors of a sampled variance, of a sampled mean, and what bends.
      expect(Math.abs(drawn.covariance[i * 4]! / linear[i * 4]! - 1)).toBeLessThan(
        4 * Math.sqrt(2 / samples) + 0.01,
      );
      const sigma = Math.sqrt(linear[i * 4]!);
      expect(Math.abs(drawn.mean[i]!)).toBeLessThan((4 * sigma) / Math.sqrt(samples) + 0.02 * sigma);
      for (let j = 0; j < i; j += 1) {
        const product = sigma * Math.sqrt(linear[j * 4]!);
        expect(Math.abs(drawn.covariance[i * 3 + j]! - linear[i * 3 + j]!)).toBeLessThan(0.1 * product);
      }
    }
  });
});

describe("what stays up", () => {
  it("has no impact to be sensitive", () => {
    expect(() => impactSensitivity(stateOf(0, 0, 400_000, 7300, 0, 0), Infinity)).toThrow("STATE_STAYS_UP");
  });
});
