/**
 * Classes of missile by energy and burn.
 *
 * source     speeds of least energy on a sphere of 6,371 km by range: closed form after Bate, Mueller & White, ch. 6, as tabled in
 *            this project's survey of open sources
 * tolerance  0.6 %: this project's radius is the equator's, 6,378 km, and range grows a little faster than speed squared
 */
import { describe, expect, it } from "vitest";
import { WGS84 } from "../../earth/index.js";
import { classesOf, leastEnergyReachKm, type Flown } from "./class.js";

const TABLE = [
  [300, 1.6965],
  [1000, 3.0161],
  [2000, 4.1129],
  [3500, 5.1671],
  [6000, 6.2491],
  [10_000, 7.1981],
] as const;

const flown = (speedMps: number, more: Partial<Flown> = {}): Flown => ({
  burns: false,
  state: [WGS84.aM, 0, 0, 0, speedMps, 0],
  sigmaSpeedMps: 5,
  orbital: false,
  burnt: "unknown",
  ...more,
});
const of = (f: Flown, name: string): number => classesOf(f).find((c) => c.class === name)!.probability;

it.each(TABLE)("%i km is the reach at %d km/s", (km, kmps) => {
  expect(Math.abs(leastEnergyReachKm(flown(0).state, kmps * 1000) / km - 1)).toBeLessThan(0.006);
});

describe("the classes", () => {
  it("sum to one, whatever is known", () => {
    for (const [, kmps] of TABLE)
      for (const burns of [true, false])
        for (const burnt of ["unknown", { seconds: 110, sigmaS: 10 }] as const) {
          const sum = classesOf(flown(kmps * 1000, { burns, burnt })).reduce((a, c) => a + c.probability, 0);
          expect(sum).toBeCloseTo(1, 3);
        }
  });
  it("never fall below what was flown: a reach of 2,000 km is no short-range missile's", () => {
    expect(of(flown(4112.9), "SRBM")).toBeLessThan(0.01);
    expect(of(flown(4112.9), "CRBM")).toBeLessThan(0.01);
    expect(of(flown(4112.9, { burns: true }), "SRBM")).toBeLessThan(0.01);
  });
  it("are told from each other by the burn: 2,000 km after 110 s is medium, 6,000 km after 250 s intercontinental", () => {
    expect(of(flown(4112.9, { burnt: { seconds: 110, sigmaS: 10 } }), "MRBM")).toBeGreaterThan(0.7);
    expect(of(flown(6249.1, { burnt: { seconds: 250, sigmaS: 15 } }), "ICBM")).toBeGreaterThan(0.95);
  });
  it("know that what goes into orbit is a launcher", () => {
    expect(of(flown(7900, { orbital: true }), "SLV")).toBeGreaterThan(0.95);
  });
  it("leave open what burns still: low and slow may become anything", () => {
    const early = flown(600, { burns: true, burnt: { seconds: 25, sigmaS: 8 } });
    for (const name of ["SRBM", "MRBM", "ICBM"]) expect(of(early, name)).toBeGreaterThan(0.05);
  });
});
