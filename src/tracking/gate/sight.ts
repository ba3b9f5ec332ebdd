/**
 * A detection as lines in space: where it was seen from, along which direction, how far, and how surely.
 *
 * frame     ITRF
 * shape     rows of `SIGHT` numbers in one table, so that a scan allocates nothing once the table is large enough
 * source    a polar measurement read on the triad of its own direction (converted measurements): Bar-Shalom, Li & Kirubarajan
 *           (2001), ch. 10.4; the bias that conversion leaves, Rσ²/2, is below a metre for 1 mrad at 1,000 km
 */
import { cos, sin } from "../../base/index.js";

export const SIGHT = 18;
export const TIME = 0;
export const FROM = 1;
export const LOS = 4;
export const RIGHT = 7;
export const RISE = 10;
/** NaN where the sensor measures angles alone. */
export const RANGE = 13;
export const SIGMA_RANGE = 14;
export const SIGMA_RIGHT = 15;
export const SIGMA_RISE = 16;
export const SNR = 17;

/** East, north and up of a sensor (rows), and where it stands. */
export interface Stand {
  readonly origin: readonly [number, number, number] | Float64Array;
  readonly axes: Float64Array;
}

export interface SightTable {
  rows: Float64Array;
  count: number;
}

export const newSightTable = (): SightTable => ({ rows: new Float64Array(SIGHT * 32), count: 0 });

/** Adds one detection; sigmas of direction are across the line of sight, radians. */
export const addSight = (
  table: SightTable,
  timeS: number,
  stand: Stand,
  azRad: number,
  elRad: number,
  rangeM: number,
  sigmaRangeM: number,
  sigmaRightRad: number,
  sigmaRiseRad: number,
  snr: number,
): void => {
  const at = table.count * SIGHT;
  if (at + SIGHT > table.rows.length) {
    const wider = new Float64Array(table.rows.length * 2);
    wider.set(table.rows);
    table.rows = wider;
  }
  const { rows } = table;
  const sa = sin(azRad);
  const ca = cos(azRad);
  const se = sin(elRad);
  const ce = cos(elRad);
  rows[at + TIME] = timeS;
  for (let i = 0; i < 3; i += 1) {
    const e = stand.axes[i]!;
    const n = stand.axes[3 + i]!;
    const u = stand.axes[6 + i]!;
    rows[at + FROM + i] = stand.origin[i]!;
    rows[at + LOS + i] = sa * ce * e + ca * ce * n + se * u;
    rows[at + RIGHT + i] = ca * e - sa * n;
    rows[at + RISE + i] = -sa * se * e - ca * se * n + ce * u;
  }
  rows[at + RANGE] = rangeM;
  rows[at + SIGMA_RANGE] = sigmaRangeM;
  rows[at + SIGMA_RIGHT] = sigmaRightRad;
  rows[at + SIGMA_RISE] = sigmaRiseRad;
  rows[at + SNR] = snr;
  table.count += 1;
};

/** Position that a sight with range gives, into `out` (3). */
export const positionOfSight = (rows: Float64Array, at: number, out: Float64Array): void => {
  const range = rows[at + RANGE]!;
  for (let i = 0; i < 3; i += 1) out[i] = rows[at + FROM + i]! + range * rows[at + LOS + i]!;
};

/** Whether the sight tells a range. */
export const hasRange = (rows: Float64Array, at: number): boolean => !Number.isNaN(rows[at + RANGE]!);

/** Sights nobody took, oldest first. */
export interface Seeds {
  rows: Float64Array;
  sensors: string[];
  count: number;
}

export const newSeeds = (): Seeds => ({ rows: new Float64Array(SIGHT * 64), sensors: [], count: 0 });
