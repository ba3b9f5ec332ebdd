/** Satellites: where a step-by-step integration of the same orbit in an unmoving frame puts them. */
import { describe, expect, it } from "vitest";
import { geodeticFromItrf, gmstRad, gravityItrf } from "../earth/index.js";
import type { Orbit } from "./models.js";
import { ELEMENTS_EPOCH_US, satellitePosition } from "./satellite.js";

const MOLNIYA: Orbit = {
  kind: "elliptical",
  semiMajorAxisM: 26_562_000,
  eccentricity: 0.737,
  inclinationDeg: 63.4,
  raanDeg: 80,
  argPerigeeDeg: 270,
  meanAnomalyDeg: 180,
};

/** The point in a frame that does not turn, at seconds after the epoch of the elements. */
const inertial = (orbit: Orbit, s: number): [number, number, number] => {
  const timeUs = ELEMENTS_EPOCH_US + Math.round(s * 1e6);
  const [x, y, z] = satellitePosition(orbit, timeUs);
  const turn = gmstRad(timeUs);
  return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn), z];
};

/** Fourth-order Runge–Kutta; the pull is symmetric about the axis but for J3, so its axes need not turn. */
const integrated = (start: readonly number[], seconds: number, stepS: number): number[] => {
  const pull = new Float64Array(3);
  const slope = (s: readonly number[]): number[] => {
    gravityItrf(s[0]!, s[1]!, s[2]!, pull);
    return [s[3]!, s[4]!, s[5]!, pull[0]!, pull[1]!, pull[2]!];
  };
  let s = [...start];
  for (let t = 0; t < seconds - 1e-9; t += stepS) {
    const plus = (k: readonly number[], f: number) => s.map((v, i) => v + f * k[i]!);
    const k1 = slope(s);
    const k2 = slope(plus(k1, stepS / 2));
    const k3 = slope(plus(k2, stepS / 2));
    const k4 = slope(plus(k3, stepS));
    s = s.map((v, i) => v + (stepS / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
  }
  return s;
};

describe("a highly elliptical satellite", () => {
  it("is where an integration puts it, over the hours around its apogee", () => {
    const at = inertial(MOLNIYA, 0);
    const [before, after] = [inertial(MOLNIYA, -1), inertial(MOLNIYA, 1)];
    const velocity = [0, 1, 2].map((i) => (after[i]! - before[i]!) / 2);
    for (const hours of [1, 3]) {
      const judge = integrated([...at, ...velocity], hours * 3600, 10);
      const ours = inertial(MOLNIYA, hours * 3600);
      // Short-period terms are left out: a few km; no J2 at all, or a wrong rate of turning, would be tens to thousands.
      expect(Math.hypot(...[0, 1, 2].map((i) => ours[i]! - judge[i]!))).toBeLessThan(10_000);
    }
  });

  it("keeps between perigee and apogee and within its inclination", () => {
    for (let s = 0; s < 86_400; s += 600) {
      const p = satellitePosition(MOLNIYA, ELEMENTS_EPOCH_US + s * 1e6);
      const r = Math.hypot(...p);
      expect(r).toBeGreaterThan(26_562_000 * (1 - 0.737) - 1);
      expect(r).toBeLessThan(26_562_000 * (1 + 0.737) + 1);
      expect(Math.abs(Math.asin(p[2] / r))).toBeLessThan((63.4 * Math.PI) / 180 + 1e-9);
    }
  });

  it("turns its perigee as J2 turns it: not at all at 63.4°, by the textbook's rate elsewhere", () => {
    // Vallado, 4th ed., ch. 9.6: node rate -3/2 n J2 (a_E/p)² cos i. A year moves the ascending node by that much.
    const tilted: Orbit = { ...MOLNIYA, inclinationDeg: 50, eccentricity: 0.1, meanAnomalyDeg: 0 };
    const { semiMajorAxisM: a } = tilted;
    const n = Math.sqrt(3.986004418e14 / a ** 3);
    const p = a * (1 - 0.01);
    const rate = -1.5 * n * 1.08262668e-3 * (6_378_137 / p) ** 2 * Math.cos((50 * Math.PI) / 180);
    const nodeAt = (s: number): number => {
      const [u, v] = [inertial(tilted, s), inertial(tilted, s + 60)];
      const h = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
      return Math.atan2(h[0]!, -h[1]!);
    };
    const days = 20;
    expect((nodeAt(days * 86_400) - nodeAt(0)) / (days * 86_400) / rate).toBeCloseTo(1, 2);
  });
});

describe("a geostationary satellite", () => {
  it("stands still over its longitude, on the equator", () => {
    const orbit: Orbit = { kind: "geostationary", lonDeg: -15 };
    for (const us of [0, 9e15]) {
      const g = geodeticFromItrf(satellitePosition(orbit, us));
      expect(g.latRad).toBe(0);
      expect((g.lonRad * 180) / Math.PI).toBeCloseTo(-15, 12);
    }
  });
});
