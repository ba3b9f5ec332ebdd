/**
 * Drag in boost by a table of Mach numbers, and of a spent stage by its size.
 *
 * domain    a table with at least two rows, Mach rising; outside it the end values hold, as its publishers draw it
 */
import type { StageParameters } from "../vehicle.js";

export const dragCoefficient = (table: readonly (readonly [number, number])[], mach: number): number => {
  let low = table[0]!;
  if (mach <= low[0]) return low[1];
  for (let i = 1; i < table.length; i += 1) {
    const high = table[i]!;
    if (mach <= high[0]) return low[1] + ((high[1] - low[1]) * (mach - low[0])) / (high[0] - low[0]);
    low = high;
  }
  return low[1];
};

/**
 * Ballistic coefficient of a stage that tumbles: its mass over drag coefficient times mean projected area.
 *
 * source    the mean projected area of a convex body is a quarter of its surface (Cauchy); the body is a cylinder that
 *           holds its propellant at 1,200 kg/m³ and one diameter more for engine and skirt
 * accuracy  an estimate: bulk density and a drag coefficient of 1.3 are assumed, which is worth perhaps ±50 %
 */
export const tumblingBetaKgPerM2 = (stages: readonly StageParameters[], massKg: number): number => {
  const areaM2 = stages.reduce((sum, { diameterM: d, propellantKg }) => {
    const lengthM = d + propellantKg / (BULK_DENSITY_KGPM3 * (Math.PI / 4) * d * d);
    return sum + (Math.PI * d * lengthM + (Math.PI / 2) * d * d) / 4;
  }, 0);
  return massKg / (TUMBLING_CD * areaM2);
};

const BULK_DENSITY_KGPM3 = 1200;
const TUMBLING_CD = 1.3;
