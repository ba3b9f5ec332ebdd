/**
 * The density of the air for the quick integrator: cubics on cells of 500 m that meet the standard at both ends.
 *
 * domain    -4 km (below, as thick as there) to 200 km; above, none
 * source    US76 of the room `earth`; where one of its layers' corners lies within a cell, the standard itself is asked
 * accuracy  1e-6 of the standard, and of its slope at the ends of a cell (landing.test.ts)
 */
import { densityKgPerM3 } from "../../earth/index.js";

export const AIR_CELLS_TOP_M = 200_000;
const LOW_M = -4_000;
const CELL_M = 500;
const COUNT = (AIR_CELLS_TOP_M - LOW_M) / CELL_M;
const AGREES = 1e-6;

/** Four coefficients a cell; NaN where the standard has a corner. */
const CELLS = new Float64Array(4 * COUNT);

/** kg/m³ at a height; allocates nothing. */
export const cellDensity = (heightM: number): number => {
  const at = (heightM - LOW_M) / CELL_M;
  if (!(at > 0)) return CELLS[0]!;
  if (at >= COUNT) return 0;
  const cell = Math.floor(at);
  const s = at - cell;
  const j = 4 * cell;
  const density = CELLS[j]! + s * (CELLS[j + 1]! + s * (CELLS[j + 2]! + s * CELLS[j + 3]!));
  return density > 0 ? density : densityKgPerM3(heightM);
};

const fill = (cell: number): void => {
  const at = (s: number): number => densityKgPerM3(LOW_M + CELL_M * (cell + s));
  const [low, high] = [at(0), at(1)];
  // Slopes from within, so that a corner at the cell's end does not count.
  const d = 1e-3;
  const lowSlope = (4 * at(d) - at(2 * d) - 3 * low) / (2 * d);
  const highSlope = (3 * high - 4 * at(1 - d) + at(1 - 2 * d)) / (2 * d);
  const bend = 3 * (high - low) - 2 * lowSlope - highSlope;
  const twist = 2 * (low - high) + lowSlope + highSlope;
  CELLS.set([low, lowSlope, bend, twist], 4 * cell);
  for (let s = 0.05; s < 1; s += 0.1) {
    const is = low + s * (lowSlope + s * (bend + s * twist));
    if (!(Math.abs(is / at(s) - 1) < AGREES)) CELLS[4 * cell] = NaN;
  }
};

for (let cell = 0; cell < COUNT; cell += 1) fill(cell);
