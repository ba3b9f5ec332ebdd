/**
 * The integrator on the Kepler problem: a sphere without air, turning or flattening, where the answer has a closed form.
 *
 * authority  Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6 (least-energy flights) and ch. 1 (energy)
 * tolerance  1e-8 of the range and time: the tolerance asked for is 5 mm a step, and some fifty steps are taken
 */
import { describe, expect, it } from "vitest";
import { leastEnergyEllipse } from "../../src/flight/index.js";
import { FINE, integrate, type Acceleration } from "../../src/flight/integrate/dormand-prince.js";
import { crossingS } from "../../src/flight/integrate/event.js";
import { Path } from "../../src/flight/integrate/path.js";

const R = 6_371_000;
const MU = 3.986004418e14;
const central: Acceleration = (_t, s, out) => {
  const r = Math.hypot(s[0]!, s[1]!, s[2]!);
  for (let i = 0; i < 3; i += 1) out[i] = (-MU * s[i]!) / r ** 3;
};

const flown = (rangeM: number) => {
  const { speedMps, angleRad } = leastEnergyEllipse(rangeM);
  const state = Float64Array.of(R, 0, 0, speedMps * Math.sin(angleRad), speedMps * Math.cos(angleRad), 0);
  const path = new Path();
  const force = new Float64Array(3);
  central(0, state, force);
  path.push(0, state, force);
  const at = new Float64Array(6);
  const height = (s: Float64Array) => Math.hypot(s[0]!, s[1]!, s[2]!) - R;
  integrate(central, path, 10_000, FINE, (p) => {
    p.node(p.length - 1, at);
    return p.endS > 10 && height(at) < 0;
  });
  const tS = crossingS(path, height);
  path.within(path.length - 2, tS, at);
  return { tS, rangeM: R * Math.atan2(at[1]!, at[0]!), end: Float64Array.from(at), path };
};

describe("Kepler's problem", () => {
  it.each([300, 1000, 3000, 5500, 10_000, 13_000])("%d km: range and time", (km) => {
    const { tS, rangeM } = flown(km * 1000);
    expect(Math.abs(rangeM / (km * 1000) - 1)).toBeLessThan(1e-8);
    expect(Math.abs(tS / leastEnergyEllipse(km * 1000).timeS - 1)).toBeLessThan(1e-8);
  });

  it("energy between the nodes is the energy at the start: the interpolation is as good as the steps", () => {
    const { path, tS } = flown(10_000_000);
    const energy = (s: Float64Array) =>
      (s[3]! ** 2 + s[4]! ** 2 + s[5]! ** 2) / 2 - MU / Math.hypot(s[0]!, s[1]!, s[2]!);
    const s = new Float64Array(6);
    path.stateAt(0, s);
    const start = energy(s);
    for (let t = 0; t < tS; t += 0.37) {
      path.stateAt(t, s);
      expect(Math.abs(energy(s) / start - 1)).toBeLessThan(2e-9);
    }
  });
});
