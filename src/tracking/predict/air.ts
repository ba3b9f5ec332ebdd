/**
 * Height and air density at the price of a few multiplications: a filter asks for them thousands of times a second.
 *
 * frame     ITRF
 * domain    density from -4 km, held constant below, to `AIR_TOP_M`, none above
 * accuracy  height along the radius: its sign is exact, 5 m at 1,000 km; density within 1e-4 of earth's US76 (predict.test.ts)
 */
import { densityKgPerM3, WGS84 } from "../../earth/index.js";

export const AIR_TOP_M = 130_000;
const LOWEST_M = -4_000;
const STEP_M = 100;
const SECOND_E2 = WGS84.e2 / (1 - WGS84.e2);

/** Above the ellipsoid, m. */
export const heightM = (x: number, y: number, z: number): number => {
  const r2 = x * x + y * y + z * z;
  return Math.sqrt(r2) - WGS84.aM / Math.sqrt(1 + (SECOND_E2 * z * z) / r2);
};

const table = Float64Array.from({ length: (AIR_TOP_M - LOWEST_M) / STEP_M + 2 }, (_, i) =>
  densityKgPerM3(LOWEST_M + i * STEP_M),
);

/** Straight between entries 100 m apart. */
export const airDensity = (atM: number): number => {
  if (atM >= AIR_TOP_M) return 0;
  const u = (Math.max(atM, LOWEST_M) - LOWEST_M) / STEP_M;
  const i = Math.floor(u);
  const low = table[i]!;
  return low + (u - i) * (table[i + 1]! - low);
};
