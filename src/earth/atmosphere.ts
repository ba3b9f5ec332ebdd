/**
 * The air: US Standard Atmosphere 1976 to 86 km, its density table above, nothing beyond 1,000 km.
 *
 * domain    heights above the ellipsoid, read as heights above the sea, from -5 km; nothing is allocated
 * source    U.S. Standard Atmosphere, 1976 (NOAA-S/T 76-1562), layers and constants; above 86 km its table of density,
 *           straight lines in the logarithm between the entries
 * accuracy  1e-4 of the table to 86 km (validation/us76); above, up to 3 % between entries
 * leaves out  weather, latitude, season, the Sun: above 200 km the true air may be thinner or thicker by a factor
 * refuses   ALTITUDE_BELOW_TABLE
 */
import { exp, ln, Refusal } from "../base/index.js";

const R = 287.05287;
const G0 = 9.80665;
const EARTH_M = 6_356_766;
const GAMMA = 1.4;
const LOWEST_M = -5_000;
const LAYERS_TOP_M = 86_000;
export const AIR_TOP_M = 1_000_000;

/** Base of each layer: geopotential height m, temperature K, lapse K/m; pressures follow from the sea's. */
const BASE_M = [0, 11_000, 20_000, 32_000, 47_000, 51_000, 71_000] as const;
const LAPSE = [-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002] as const;
const BASE_K = new Float64Array(7);
const BASE_PA = new Float64Array(7);

/** Above the layers: geometric height km, density kg/m³. */
// prettier-ignore
const UPPER = [
  [86, 6.958e-6], [90, 3.416e-6], [95, 1.393e-6], [100, 5.604e-7], [110, 9.708e-8], [120, 2.222e-8], [130, 8.152e-9],
  [140, 3.831e-9], [150, 2.076e-9], [160, 1.233e-9], [180, 5.194e-10], [200, 2.541e-10], [250, 6.073e-11],
  [300, 1.916e-11], [350, 7.014e-12], [400, 2.803e-12], [450, 1.184e-12], [500, 5.215e-13], [600, 1.137e-13],
  [700, 3.07e-14], [800, 1.136e-14], [900, 5.759e-15], [1000, 3.561e-15],
] as const;
const UPPER_M = Float64Array.from(UPPER, ([km]) => km * 1000);
const UPPER_LN = Float64Array.from(UPPER, ([, density]) => ln(density));

export const temperatureK = (heightM: number): number => {
  const h = geopotentialM(Math.min(heightM, LAYERS_TOP_M));
  const i = layerAt(h);
  return BASE_K[i]! + LAPSE[i]! * (h - BASE_M[i]!);
};

/** Pascals; above 86 km it falls as the density does. */
export const pressurePa = (heightM: number): number => {
  if (heightM > LAYERS_TOP_M) return densityKgPerM3(heightM) * R * TOP_K;
  return pressureInLayers(geopotentialM(heightM));
};

export const densityKgPerM3 = (heightM: number): number => {
  if (heightM > LAYERS_TOP_M) return upperDensity(heightM);
  const h = geopotentialM(heightM);
  const i = layerAt(h);
  return pressureInLayers(h) / (R * (BASE_K[i]! + LAPSE[i]! * (h - BASE_M[i]!)));
};

/** Speed of sound; above 86 km, where it means little, that of 86 km. */
export const soundSpeedMps = (heightM: number): number => Math.sqrt(GAMMA * R * temperatureK(heightM));

const geopotentialM = (heightM: number): number => {
  if (!(heightM >= LOWEST_M))
    throw new Refusal("ALTITUDE_BELOW_TABLE", `${heightM} m is below ${LOWEST_M} m, where the table starts`, {
      heightM,
    });
  return (EARTH_M * heightM) / (EARTH_M + heightM);
};

const layerAt = (h: number): number => {
  let i = 6;
  while (i > 0 && h < BASE_M[i]!) i -= 1;
  return i;
};

const pressureInLayers = (h: number): number => {
  const i = layerAt(h);
  return pressureAbove(i, h - BASE_M[i]!);
};

const pressureAbove = (i: number, aboveM: number): number => {
  const lapse = LAPSE[i]!;
  const base = BASE_K[i]!;
  if (lapse === 0) return BASE_PA[i]! * exp((-G0 * aboveM) / (R * base));
  return BASE_PA[i]! * exp((-G0 / (R * lapse)) * ln(1 + (lapse * aboveM) / base));
};

const upperDensity = (heightM: number): number => {
  if (heightM >= AIR_TOP_M) return 0;
  let i = 0;
  while (heightM >= UPPER_M[i + 1]!) i += 1;
  const f = (heightM - UPPER_M[i]!) / (UPPER_M[i + 1]! - UPPER_M[i]!);
  return exp(UPPER_LN[i]! + f * (UPPER_LN[i + 1]! - UPPER_LN[i]!));
};

BASE_K[0] = 288.15;
BASE_PA[0] = 101_325;
for (let i = 1; i < 7; i += 1) {
  const thick = BASE_M[i]! - BASE_M[i - 1]!;
  BASE_K[i] = BASE_K[i - 1]! + LAPSE[i - 1]! * thick;
  BASE_PA[i] = pressureAbove(i - 1, thick);
}
const TOP_K = temperatureK(LAYERS_TOP_M);
