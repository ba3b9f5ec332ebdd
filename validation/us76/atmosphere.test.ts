/**
 * The air against the US Standard Atmosphere 1976 as another program computes it.
 *
 * source     U.S. Standard Atmosphere, 1976 (NOAA-S/T 76-1562), by the Python package `fluids` 1.3.1, ATMOSPHERE_1976 (MIT),
 *            run for this project's survey in November 2026; heights are geometric
 * tolerance  1e-4 of each value: the package prints up to six digits, and the 1976 tables themselves five
 */
import { expect, it } from "vitest";
import { densityKgPerM3, pressurePa, soundSpeedMps, temperatureK } from "../../src/earth/index.js";

/** Height m, temperature K, pressure Pa, density kg/m³, speed of sound m/s. */
const TABLE = [
  [0, 288.15, 101_325, 1.225, 340.294],
  [1_000, 281.651, 89_876.3, 1.11166, 336.435],
  [5_000, 255.676, 54_048.3, 0.736428, 320.546],
  [10_000, 223.252, 26_499.9, 0.41351, 299.532],
  [11_000, 216.774, 22_700, 0.364802, 295.154],
  [15_000, 216.65, 12_111.8, 0.194755, 295.07],
  [20_000, 216.65, 5_529.31, 0.0889099, 295.07],
  [25_000, 221.552, 2_549.22, 0.0400839, 298.389],
  [30_000, 226.509, 1_197.03, 0.0184102, 301.709],
  [40_000, 250.35, 287.144, 0.00399568, 317.189],
  [50_000, 270.65, 79.7791, 0.00102688, 329.799],
  [60_000, 247.021, 21.9587, 3.09678e-4, 315.074],
  [70_000, 219.585, 5.2209, 8.28286e-5, 297.061],
  [80_000, 198.639, 1.05247, 1.8458e-5, 282.538],
  [86_000, 186.946, 0.37338, 6.95782e-6, 274.096],
] as const;

it.each(TABLE)("at %i m", (heightM, kelvin, pascal, density, mps) => {
  for (const [ours, theirs] of [
    [temperatureK(heightM), kelvin],
    [pressurePa(heightM), pascal],
    [densityKgPerM3(heightM), density],
    [soundSpeedMps(heightM), mps],
  ] as const)
    expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-4);
});
