import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geodesicInverse } from "../../earth/index.js";
import { MEAN_RADIUS_M } from "../reported/ellipse.js";
import { hazard } from "./envelope.js";
import { liftingGlide } from "./lifting-glide.js";

const DEG = Math.PI / 180;
const MU = 3.986004418e14;

/**
 * The judge: a point with lift and drag in air that thins by e in 7 km, over a sphere that stands still, by small steps; it
 * starts where lift and curve carry its weight, and its rises and falls about that are damped by flying a little more or
 * less lift, as any body does that glides.
 */
const flown = (speedMps: number, liftToDrag: number, untilMps: number) => {
  const liftAreaPerKg = 1e-3;
  const air = (h: number) => 1.4 * Math.exp(-h / 7000);
  const carried = (r: number, v: number) => MU / (r * r) - (v * v) / r;
  let h =
    7000 * Math.log((1.4 * 0.5 * speedMps ** 2 * liftAreaPerKg) / carried(MEAN_RADIUS_M + 40_000, speedMps));
  let [v, slope, s, t] = [speedMps, 0, 0, 0];
  const startM = h;
  const dt = 0.05;
  while (v > untilMps) {
    const r = MEAN_RADIUS_M + h;
    const lift = 0.5 * air(h) * v * v * liftAreaPerKg;
    const balance = carried(r, v);
    const damped = lift - 0.02 * v * (slope + (2 * 7000 * balance) / (liftToDrag * v * v));
    v += dt * (-lift / liftToDrag - (MU / (r * r)) * Math.sin(slope));
    slope += (dt * (damped - balance * Math.cos(slope))) / v;
    h += dt * v * Math.sin(slope);
    s += (dt * v * Math.cos(slope) * MEAN_RADIUS_M) / r;
    t += dt;
  }
  return { rangeM: s, timeS: t, startM, endM: h };
};

describe("a glide in equilibrium", () => {
  it("without height or turning is the closed form (R/2)(L/D) ln(1/(1 − (v/vc)²))", () => {
    const circular = Math.sqrt(MU / MEAN_RADIUS_M);
    for (const [v, ratio] of [
      [6000, 2.6],
      [3000, 1],
      [7500, 4],
    ] as const) {
      const wanted = (MEAN_RADIUS_M / 2) * ratio * Math.log(1 / (1 - (v / circular) ** 2));
      expect(Math.abs(liftingGlide({ speedMps: v, heightM: 0 }, ratio).rangeM / wanted - 1)).toBeLessThan(
        1e-12,
      );
    }
    // By hand, NACA 1382's form: half the circular speed and L/D = 1 give ln(4/3)/2 radii.
    expect(liftingGlide({ speedMps: circular / 2, heightM: 0 }, 1).rangeM / MEAN_RADIUS_M).toBeCloseTo(
      0.1438,
      4,
    );
  });

  it.each([
    [6500, 2.6],
    [5000, 2],
    [4000, 3],
  ])(
    "at %d m/s and L/D %d a body flown step by step goes as far and as long, within 4 %%, and never farther",
    (v, ratio) => {
      const until = 1000;
      const judge = flown(v, ratio, until);
      const from = liftingGlide({ speedMps: v, heightM: judge.startM }, ratio);
      const rest = liftingGlide({ speedMps: until, heightM: judge.endM }, ratio);
      expect(judge.rangeM / (from.rangeM - rest.rangeM)).toBeGreaterThan(0.96);
      expect(judge.rangeM).toBeLessThan(from.rangeM);
      expect(judge.timeS / (from.timeS - rest.timeS)).toBeGreaterThan(0.96);
      expect(judge.timeS).toBeLessThan(from.timeS);
    },
  );

  it("carried by the air goes as the sum of small steps says", () => {
    const [k, ratio, r] = [400, 2.5, MEAN_RADIUS_M];
    let s = 0;
    for (let v = 0.5; v < 5000; v += 1) s += (ratio * v) / (MU / (r * r) - (v + k) ** 2 / r);
    expect(Math.abs(liftingGlide({ speedMps: 5000, heightM: 0 }, ratio, k).rangeM / s - 1)).toBeLessThan(
      1e-6,
    );
  });

  it("goes farther with more speed, height or lift", () => {
    const speed = fc.double({ min: 500, max: 6500, noNaN: true });
    const height = fc.double({ min: 0, max: 60_000, noNaN: true });
    const ratio = fc.double({ min: 0.2, max: 4, noNaN: true });
    fc.assert(
      fc.property(speed, height, ratio, (speedMps, heightM, liftToDrag) => {
        const { rangeM } = liftingGlide({ speedMps, heightM }, liftToDrag);
        expect(liftingGlide({ speedMps: speedMps + 10, heightM }, liftToDrag).rangeM).toBeGreaterThan(rangeM);
        expect(liftingGlide({ speedMps, heightM: heightM + 500 }, liftToDrag).rangeM).toBeGreaterThan(rangeM);
        expect(liftingGlide({ speedMps, heightM }, liftToDrag + 0.1).rangeM).toBeGreaterThan(rangeM);
      }),
    );
  });

  it("refuses what is no glide", () => {
    expect(() => liftingGlide({ speedMps: 7900, heightM: 50_000 }, 2)).toThrow("GLIDE_SPEED_ORBITAL");
    expect(() => liftingGlide({ speedMps: 5000, heightM: 50_000 }, 0)).toThrow("LIFT_TO_DRAG_NOT_POSITIVE");
  });
});

describe("the area to warn", () => {
  const question = {
    from: { latRad: 50 * DEG, lonRad: 30 * DEG, heightM: 0 },
    headingRad: 270 * DEG,
    speedMps: 5000,
    heightM: 45_000,
    liftToDrag: { low: 2, high: 2.6 },
    turnRad: 40 * DEG,
  };

  it("is a sector: its edge lies at the glide's range and within the turn, its places within it, and the sure part in it", () => {
    const { area, sure, places, rangeM } = hazard(question);
    expect(area[0]).toEqual(area.at(-1));
    for (const [ring, most] of [
      [area, rangeM.high],
      [sure, rangeM.low],
    ] as const)
      for (const point of ring.slice(1, -1)) {
        const way = geodesicInverse(question.from, point);
        const offDeg = Math.abs(((way.azimuthRad / DEG + 360) % 360) - 270);
        const isOnArc = Math.abs(way.distanceM / most - 1) < 1e-6;
        const isOnSide = Math.abs(offDeg - 40) < 1e-3 && way.distanceM < most;
        expect(isOnArc ? offDeg < 40.001 : isOnSide).toBe(true);
      }
    expect(places.length).toBeGreaterThan(100);
    for (const place of places) expect(place.distanceKm).toBeLessThan(rangeM.high / 1000);
    expect(places.some((p) => p.name === "Warsaw")).toBe(true);
    expect(places.some((p) => p.name === "Moscow")).toBe(false);
  });

  it("eastward the Earth carries it farther, and half a turn is the whole disc", () => {
    const east = hazard({ ...question, headingRad: 90 * DEG });
    expect(east.rangeM.high).toBeGreaterThan(1.05 * hazard(question).rangeM.high);
    const disc = hazard({ ...question, turnRad: Math.PI });
    expect(disc.area).toHaveLength(181);
    expect(disc.places.some((p) => p.name === "Moscow")).toBe(true);
  });

  it("northward it may be faster than eastward, where the turning makes it orbit", () => {
    const fast = { ...question, speedMps: 7600, turnRad: 1 * DEG };
    expect(hazard({ ...fast, headingRad: 0 }).rangeM.high).toBeGreaterThan(10e6);
    expect(() => hazard({ ...fast, headingRad: 90 * DEG })).toThrow("GLIDE_SPEED_ORBITAL");
  });

  it("refuses a reversed range and no turn", () => {
    expect(() => hazard({ ...question, liftToDrag: { low: 3, high: 2 } })).toThrow("LIFT_TO_DRAG_REVERSED");
    expect(() => hazard({ ...question, turnRad: 0 })).toThrow("TURN_NOT_POSITIVE");
  });
});
