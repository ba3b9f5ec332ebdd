/**
 * Maximum range of four published cases.
 *
 * authority  G. Forden, "GUI Missile Flyout", Science & Global Security 15 (2007) 133–146: Table 1 (inputs), Table 3 (maximum
 *            range at azimuth 40° east of north), Fig. 1 (drag coefficient), as transcribed in
 *            armscontrolwonk/GUI-Flyout-Implementation, commit a538182 (missile_models.py, METHODS.md §15.1); read November 2026
 * tolerance  6 %: his launch latitude, atmosphere and step are not stated and he integrates by forward Euler; an
 *            independent Runge–Kutta integration by the same inputs differs from him by −1.3 to +4.8 %
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maxRange, type VehicleParameters } from "../../src/flight/index.js";

interface Case {
  readonly name: string;
  readonly payloadKg: number;
  readonly stages: readonly {
    readonly fuelledKg: number;
    readonly dryKg: number;
    readonly ispS: number;
    readonly burnTimeS: number;
    readonly diameterM: number;
  }[];
  readonly publishedKm: number;
  readonly independentKm: number;
}
const { cases, dragByMach, tolerance } = JSON.parse(
  readFileSync(new URL("./cases.json", import.meta.url), "utf8"),
) as {
  readonly cases: readonly Case[];
  readonly dragByMach: VehicleParameters["dragByMach"];
  readonly tolerance: number;
};

/** The body stays on the warhead, at the drag coefficient that his table has for fast flight. */
const vehicleOf = ({ stages, payloadKg }: Case): VehicleParameters => {
  const last = stages[stages.length - 1]!;
  const areaM2 = (Math.PI / 4) * last.diameterM ** 2;
  return {
    stages: stages.map(({ fuelledKg, dryKg, ispS, burnTimeS, diameterM }) => ({
      propellantKg: fuelledKg - dryKg,
      dryKg,
      burnTimeS,
      ispSeaLevelS: ispS,
      ispVacuumS: ispS,
      diameterM,
    })),
    payloadKg,
    payloadBetaKgPerM2: (last.dryKg + payloadKg) / (0.2 * areaM2),
    separates: false,
    dragByMach,
  };
};

const from = { latRad: (40.8 * Math.PI) / 180, lonRad: 0, heightM: 0 };
const rangeKm = (v: VehicleParameters) =>
  maxRange({ vehicle: v, from, azimuthRad: (40 * Math.PI) / 180 }).flight.rangeM / 1000;

describe("Forden 2007", () => {
  it.each(cases)("$name flies as far as he found", (one) => {
    expect(Math.abs(rangeKm(vehicleOf(one)) / one.publishedKm - 1)).toBeLessThan(tolerance);
  });

  // The independent integration turns over at its own rate and re-enters by the Mach table: 3 %.
  it.each(cases)("$name flies as far as an independent integration of the same inputs", (one) => {
    expect(Math.abs(rangeKm(vehicleOf(one)) / one.independentKm - 1)).toBeLessThan(0.03);
  });

  it("would notice a tenth less specific impulse", () => {
    const v = vehicleOf(cases[0]!);
    const weak = { ...v, stages: [{ ...v.stages[0]!, ispSeaLevelS: 207, ispVacuumS: 207 }] };
    expect(Math.abs(rangeKm(weak) / cases[0]!.publishedKm - 1)).toBeGreaterThan(tolerance);
  });
});
