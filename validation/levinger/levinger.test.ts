/**
 * Greatest range of six vehicles against another program's.
 *
 * authority  J. Levinger's missile range tool (2005, after D. Wright; MIT), jlev/ballistic-missile-range: its presets and its own
 *            V-2 drag curve, its integrator run under Python 3 in November 2026
 * tolerance  8 % of range: it is planar, turns by a rule (burnout at π/2 − (range/R + π)/4) instead of seeking the farthest
 *            flight, and has no drag on the way down. Flown here from the pole, where the Earth's turning adds nothing, and
 *            without drag after burnout. Apogees and times are not compared: its rule climbs more steeply
 */
import { describe, expect, it } from "vitest";
import { maxRange, type VehicleParameters } from "../../src/flight/index.js";

/** Its formula, which is straight between these Mach numbers. */
const DRAG = [
  [0.8, 0.15],
  [1.2, 0.4],
  [1.8, 0.25],
  [5, 0.15],
] as const;

/** Propellant kg, dry kg, Isp s (constant), thrust in kilograms-force, diameter. */
const stage = (propellantKg: number, dryKg: number, ispS: number, thrustKgf: number, diameterM: number) => ({
  propellantKg,
  dryKg,
  burnTimeS: (propellantKg * ispS) / thrustKgf,
  ispSeaLevelS: ispS,
  ispVacuumS: ispS,
  diameterM,
});

const CASES = [
  ["V-2", 975, [stage(8900, 4000, 210, 27_461, 1.65)], 238],
  ["Scud-B", 1000, [stage(5200, 1150, 226, 8300, 0.855)], 298],
  ["Al-Husayn", 500, [stage(5600, 1200, 226, 9177.4, 0.88)], 547],
  ["Nodong-A", 1000, [stage(12_798, 2294, 226, 26_600, 1.35)], 853],
  ["Nodong-A1", 650, [stage(14_950, 2371, 226, 31_260, 1.35)], 1203],
  ["TD-2", 1158, [stage(52_124, 3532, 230, 104_257, 2), stage(12_798, 2294, 264, 31_200, 2)], 4732],
] as const;

const POLE = { latRad: 1.5707, lonRad: 0, heightM: 0 };

describe("Levinger's tool", () => {
  it.each(CASES)("%s", (_name, payloadKg, stages, itsKm) => {
    const vehicle: VehicleParameters = {
      stages,
      payloadKg,
      payloadBetaKgPerM2: 1e9,
      separates: false,
      dragByMach: DRAG,
    };
    const { rangeM } = maxRange({ vehicle, from: POLE, azimuthRad: 1 }).flight;
    expect(Math.abs(rangeM / 1000 / itsKm - 1)).toBeLessThan(0.08);
  });
});
