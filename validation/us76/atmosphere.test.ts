/**
 * The air against the US Standard Atmosphere 1976 as another program computes it.
 *
 * source     U.S. Standard Atmosphere, 1976 (NOAA-S/T 76-1562), by the Python package `fluids` 1.3.1, ATMOSPHERE_1976 (MIT),
 *            run for this project's survey in November 2026; heights are geometric
 * tolerance  1e-4 of each value: the package prints up to six digits, and the 1976 tables themselves five
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { densityKgPerM3, pressurePa, soundSpeedMps, temperatureK } from "../../src/earth/index.js";

type Row = readonly [heightM: number, kelvin: number, pascal: number, density: number, mps: number];
const { rows, tolerance } = JSON.parse(readFileSync(new URL("./table.json", import.meta.url), "utf8")) as {
  readonly rows: readonly Row[];
  readonly tolerance: number;
};

it.each(rows)("at %i m", (heightM, kelvin, pascal, density, mps) => {
  for (const [ours, theirs] of [
    [temperatureK(heightM), kelvin],
    [pressurePa(heightM), pascal],
    [densityKgPerM3(heightM), density],
    [soundSpeedMps(heightM), mps],
  ] as const)
    expect(Math.abs(ours / theirs - 1)).toBeLessThan(tolerance);
});
