/** The table of fly-outs against ascents it was not built from, and against what no table may do. */
import { describe, expect, it } from "vitest";
import type { Interceptor } from "../../messages/index.js";
import { Ascent } from "./ascent.js";
import { SPHERE_RADIUS_M as R } from "./ceiling.js";
import { flyOutTable } from "./table.js";

const made = (
  burnoutSpeedMps: number,
  burnTimeS: number,
  minKm: number,
  maxKm: number,
  rangeKm: number,
): Interceptor => ({
  class: `${burnoutSpeedMps}`,
  burnoutSpeedMps,
  burnTimeS,
  minAltitudeM: minKm * 1000,
  maxAltitudeM: maxKm * 1000,
  maxRangeM: rangeKm * 1000,
  singleShot: 0.7,
  reactionTimeS: 5,
});
const CLASSES = [
  made(1600, 12, 5, 30, 60),
  made(2700, 18, 40, 150, 200),
  made(3250, 40, 80, 500, 900),
  made(4500, 60, 90, 1000, 2300),
  made(6300, 80, 120, 1800, 5500),
];

/** Shortest time to a range at a height over 3,000 full burns whose elevations are not the table's. */
const fastest = (of: Interceptor, heightM: number): ((rangeM: number) => number) => {
  const ascent = new Ascent();
  const count = 3001;
  const upM: number[] = [];
  const upS: number[] = [];
  const downM: number[] = [];
  const downS: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const elevationRad = ((90 - 87 * (i / (count - 1))) * Math.PI) / 180;
    ascent.fly(of.burnoutSpeedMps / of.burnTimeS, of.burnTimeS, elevationRad);
    if (!ascent.crossUp(R + heightM)) break;
    upM.push(ascent.crossingAngleRad * R);
    upS.push(ascent.crossingS);
    const down = ascent.crossDown(R + heightM);
    downM.push(down ? ascent.crossingAngleRad * R : NaN);
    downS.push(ascent.crossingS);
  }
  // Under the apogee of the last one its two crossings are nearly one.
  if (upM.length < count) {
    upM.push(downM[downM.length - 1]!);
    upS.push(downS[downS.length - 1]!);
  }
  return (rangeM) => {
    let best = Infinity;
    for (const [m, s] of [
      [upM, upS],
      [downM, downS],
    ] as const)
      for (let i = 1; i < m.length; i += 1) {
        const [a, b] = [m[i - 1]!, m[i]!];
        if (!((a <= rangeM && rangeM <= b) || (b <= rangeM && rangeM <= a))) continue;
        best = Math.min(best, s[i - 1]! + (b === a ? 0 : (rangeM - a) / (b - a)) * (s[i]! - s[i - 1]!));
      }
    return best;
  };
};

describe("a fly-out table", () => {
  it("agrees with ascents it was not built from: half within 0.2 s, 99 of 100 within 2.5 s", () => {
    const errors: number[] = [];
    for (const of of CLASSES) {
      const table = flyOutTable(of);
      for (let k = 1; k < 12; k += 1) {
        const h = table.minHeightM + ((table.maxHeightM - table.minHeightM) * (k - 0.37)) / 12;
        const judge = fastest(of, h);
        for (let f = 0.013; f < 1; f += 0.031) {
          const t = table.timeToReachS(f * table.reachM(h), h);
          const best = judge(f * table.reachM(h));
          if (t !== "none" && best < Infinity) errors.push(Math.abs(t - best));
        }
      }
    }
    errors.sort((a, b) => a - b);
    expect(errors.length).toBeGreaterThan(1000);
    expect(errors[Math.floor(errors.length / 2)]!).toBeLessThan(0.2);
    expect(errors[Math.floor(errors.length * 0.99)]!).toBeLessThan(2.5);
  });

  it("has no time outside its band, its reach and its class", () => {
    for (const of of CLASSES) {
      const table = flyOutTable(of);
      expect(table.maxGroundRangeM).toBeLessThanOrEqual(of.maxRangeM);
      expect(table.minHeightM).toBe(of.minAltitudeM);
      expect(table.maxHeightM).toBeLessThanOrEqual(of.maxAltitudeM);
      expect(table.timeToReachS(0, table.minHeightM - 1)).toBe("none");
      expect(table.timeToReachS(0, table.maxHeightM + 1)).toBe("none");
      expect(table.reachM(table.maxHeightM + 1)).toBe(0);
      for (let k = 0; k <= 10; k += 1) {
        const h = table.minHeightM + ((table.maxHeightM - table.minHeightM) * k) / 10;
        expect(table.timeToReachS(table.reachM(h) + 1, h)).toBe("none");
        expect(table.timeToReachS(NaN, h)).toBe("none");
      }
    }
  });

  it("takes longer to go farther at one height, but for what the grid rounds", () => {
    for (const of of CLASSES) {
      const table = flyOutTable(of);
      const h = (table.minHeightM + table.maxHeightM) / 2;
      let before = 0;
      for (let f = 0; f <= 1; f += 0.02) {
        const t = table.timeToReachS(f * table.reachM(h), h);
        if (t === "none") continue;
        expect(t).toBeGreaterThan(before - 0.5);
        before = t;
      }
    }
  });

  it("is faster with a faster interceptor", () => {
    const [slow, fast] = [made(3000, 40, 80, 400, 800), made(3600, 40, 80, 400, 800)].map(flyOutTable);
    for (let h = 90_000; h < 350_000; h += 20_000)
      for (let r = 0; r < slow!.reachM(h); r += 40_000) {
        const [a, b] = [slow!.timeToReachS(r, h), fast!.timeToReachS(r, h)];
        if (a === "none") continue;
        expect(b).not.toBe("none");
        expect(Number(b)).toBeLessThan(a + 0.5);
      }
  });

  it("is the same table for the same numbers, and refuses what cannot fly", () => {
    const a = flyOutTable(CLASSES[1]!);
    const b = flyOutTable({ ...CLASSES[1]!, singleShot: 0.1 });
    expect(b.timeToReachS(50_000, 60_000)).toBe(a.timeToReachS(50_000, 60_000));
    expect(() => flyOutTable(made(1000, 100, 5, 30, 60))).toThrow("THRUST_BELOW_WEIGHT");
    expect(() => flyOutTable(made(3000, 30, 30, 30, 60))).toThrow("BAND_EMPTY");
    expect(() => flyOutTable(made(1600, 12, 400, 500, 60))).toThrow("BAND_ABOVE_REACH");
    expect(() => flyOutTable(made(12_000, 60, 100, 500, 900))).toThrow("BURNOUT_SPEED_ABOVE_ESCAPE");
  });
});
