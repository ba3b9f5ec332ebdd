/**
 * Maximum range of four published cases.
 *
 * authority  G. Forden, "GUI Missile Flyout", Science & Global Security 15 (2007) 133–146: Table 1 (inputs), Table 3 (maximum
 *            range at azimuth 40° east of north), Fig. 1 (drag coefficient), as transcribed in
 *            armscontrolwonk/GUI-Flyout-Implementation, commit a538182 (missile_models.py, METHODS.md §15.1); read November 2026
 * tolerance  6 %: his launch latitude, atmosphere and step are not stated and he integrates by forward Euler; an
 *            independent Runge–Kutta integration by the same inputs differs from him by −1.3 to +4.8 %
 */
import { describe, expect, it } from "vitest";
import { maxRange, type VehicleParameters } from "../../src/flight/index.js";

const DRAG = [
  [0, 0.2],
  [0.85, 0.2],
  [1, 0.27],
  [1.2, 0.27],
  [2, 0.2],
  [4.5, 0.2],
] as const;

/** Fuelled mass without payload, dry mass, Isp (constant), burn time, diameter. */
const stage = (fuelledKg: number, dryKg: number, ispS: number, burnTimeS: number, diameterM: number) => ({
  propellantKg: fuelledKg - dryKg,
  dryKg,
  burnTimeS,
  ispSeaLevelS: ispS,
  ispVacuumS: ispS,
  diameterM,
});
type Stage = ReturnType<typeof stage>;

/** The body stays on the warhead, at the drag coefficient that his table has for fast flight. */
const vehicle = (payloadKg: number, ...stages: readonly Stage[]): VehicleParameters => {
  const last = stages[stages.length - 1]!;
  const areaM2 = (Math.PI / 4) * last.diameterM ** 2;
  return {
    stages,
    payloadKg,
    payloadBetaKgPerM2: (last.dryKg + payloadKg) / (0.2 * areaM2),
    separates: false,
    dragByMach: DRAG,
  };
};

const CASES = [
  ["Scud-B", vehicle(1000, stage(4897, 1198, 230, 75, 0.84)), 288, 302],
  ["Al Hussein", vehicle(191, stage(6073, 1334, 230, 90, 0.84)), 693, 719],
  ["No-dong", vehicle(1000, stage(19_900, 3900, 240, 70, 0.88)), 973, 983],
  [
    "Taepodong-1",
    vehicle(454, stage(19_900, 3800, 240, 70, 0.88), stage(4897, 1198, 230, 75, 0.84)),
    2349,
    2319,
  ],
] as const;

const from = { latRad: (40.8 * Math.PI) / 180, lonRad: 0, heightM: 0 };
const rangeKm = (v: VehicleParameters) =>
  maxRange({ vehicle: v, from, azimuthRad: (40 * Math.PI) / 180 }).flight.rangeM / 1000;

describe("Forden 2007", () => {
  it.each(CASES)("%s flies as far as he found", (_name, v, published) => {
    expect(Math.abs(rangeKm(v) / published - 1)).toBeLessThan(0.06);
  });

  // The independent integration turns over at its own rate and re-enters by the Mach table: 3 %.
  it.each(CASES)(
    "%s flies as far as an independent integration of the same inputs",
    (_name, v, _f, other) => {
      expect(Math.abs(rangeKm(v) / other - 1)).toBeLessThan(0.03);
    },
  );

  it("would notice a tenth less specific impulse", () => {
    const v = CASES[0][1];
    const weak = { ...v, stages: [{ ...v.stages[0]!, ispSeaLevelS: 207, ispVacuumS: 207 }] };
    expect(Math.abs(rangeKm(weak) / 288 - 1)).toBeGreaterThan(0.06);
  });
});
