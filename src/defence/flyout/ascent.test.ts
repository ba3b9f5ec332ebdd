/** One ascent against a step-by-step flight of another make: symplectic, in small steps. */
import { describe, expect, it } from "vitest";
import { Ascent } from "./ascent.js";
import { SPHERE_GM_M3PS2 as GM, SPHERE_RADIUS_M as R } from "./ceiling.js";

interface Point {
  readonly t: number;
  readonly angleRad: number;
  readonly radiusM: number;
}

/** Velocity Verlet at 0.02 s, thrust constant in direction during the burn. */
const flown = (acceleration: number, burnS: number, elevationRad: number): Point[] => {
  const [ax, ay] = [acceleration * Math.cos(elevationRad), acceleration * Math.sin(elevationRad)];
  const h = 0.02;
  let [x, y, u, v] = [0, R, 0, 0];
  const pull = (px: number, py: number, t: number): [number, number] => {
    const k = GM / Math.hypot(px, py) ** 3;
    return t < burnS - h / 2 ? [ax - k * px, ay - k * py] : [-k * px, -k * py];
  };
  const points: Point[] = [{ t: 0, angleRad: 0, radiusM: R }];
  for (let i = 1; i < 100_000; i += 1) {
    const t = (i - 1) * h;
    const [a, b] = pull(x, y, t);
    const [x2, y2] = [x + h * u + 0.5 * h * h * a, y + h * v + 0.5 * h * h * b];
    // The thrust of the step's own interval: it stops between steps, not within one.
    const [c, d] = pull(x2, y2, t);
    [x, y, u, v] = [x2, y2, u + 0.5 * h * (a + c), v + 0.5 * h * (b + d)];
    points.push({ t: i * h, angleRad: Math.atan2(x, y), radiusM: Math.hypot(x, y) });
    if (Math.hypot(x, y) < R) break;
  }
  return points;
};

/** Where a flight crosses a radius, first going up and then coming down. */
const crossings = (points: readonly Point[], radiusM: number): Point[] => {
  const found: Point[] = [];
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (a.radiusM < radiusM === b.radiusM < radiusM) continue;
    const f = (radiusM - a.radiusM) / (b.radiusM - a.radiusM);
    found.push({ t: a.t + f * (b.t - a.t), angleRad: a.angleRad + f * (b.angleRad - a.angleRad), radiusM });
  }
  return found;
};

describe("an ascent", () => {
  it.each([
    [3000, 20, 60],
    [3000, 20, 20],
    [4500, 60, 45],
    [6300, 80, 70],
    [1600, 10, 80],
  ])("of %i m/s in %i s at %i° crosses each height where the stepped flight does", (speed, burnS, elDeg) => {
    const points = flown(speed / burnS, burnS, (elDeg * Math.PI) / 180);
    const top = Math.max(...points.map((p) => p.radiusM));
    const ascent = new Ascent();
    ascent.fly(speed / burnS, burnS, (elDeg * Math.PI) / 180);
    expect(Math.abs(ascent.apogeeRadiusM - top)).toBeLessThan(5);
    for (const f of [0.01, 0.05, 0.2, 0.5, 0.8, 0.95]) {
      const radiusM = R + f * (top - R);
      const [up, down] = crossings(points, radiusM);
      expect(ascent.crossUp(radiusM)).toBe(true);
      // Boost is kept as 48 samples joined by lines in the root of height: a few hundredths of a second there.
      const slackS = up!.t < burnS ? 0.05 : 0.005;
      expect(Math.abs(ascent.crossingS - up!.t)).toBeLessThan(slackS);
      expect(Math.abs(ascent.crossingAngleRad - up!.angleRad) * R).toBeLessThan(slackS * speed);
      expect(ascent.crossDown(radiusM)).toBe(true);
      expect(Math.abs(ascent.crossingS - down!.t)).toBeLessThan(0.02);
      expect(Math.abs(ascent.crossingAngleRad - down!.angleRad) * R).toBeLessThan(0.02 * speed);
    }
    expect(ascent.crossUp(top + 50)).toBe(false);
    expect(ascent.crossDown(top + 50)).toBe(false);
  });
});
