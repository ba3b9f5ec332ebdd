/**
 * At one height, where and when the ascents of falling elevation cross it: the raw material of one row of the table.
 *
 * shape     one entry an elevation that gets there, upward and downward crossing; Infinity where it does not come down here
 */
import type { Ascent } from "./ascent.js";
import { SPHERE_RADIUS_M } from "./ceiling.js";

/** A metre: straight up is not exactly straight up in floating point. */
const SLACK_M = 1;

export class LevelCurve {
  readonly upM: Float64Array;
  readonly upS: Float64Array;
  readonly downM: Float64Array;
  readonly downS: Float64Array;
  count = 0;
  /** True where a lower ascent does not get this high: under its apogee the last one's two crossings are nearly one. */
  closed = false;

  constructor(capacity: number) {
    this.upM = new Float64Array(capacity);
    this.upS = new Float64Array(capacity);
    this.downM = new Float64Array(capacity);
    this.downS = new Float64Array(capacity);
  }

  clear(): void {
    this.count = 0;
    this.closed = false;
  }

  /** By falling elevation; false, and nothing added, where the ascent does not get this high. */
  add(ascent: Ascent, radiusM: number): boolean {
    const i = this.count;
    if (!ascent.crossUp(radiusM)) return false;
    this.upM[i] = ascent.crossingAngleRad * SPHERE_RADIUS_M;
    this.upS[i] = ascent.crossingS;
    const down = ascent.crossDown(radiusM);
    this.downM[i] = down ? ascent.crossingAngleRad * SPHERE_RADIUS_M : Infinity;
    this.downS[i] = down ? ascent.crossingS : Infinity;
    this.count += 1;
    return true;
  }

  farthestM(): number {
    let far = SLACK_M;
    for (let i = 0; i < this.count; i += 1) {
      far = Math.max(far, this.upM[i]!);
      if (this.downM[i]! < Infinity) far = Math.max(far, this.downM[i]!);
    }
    return far;
  }
}

/** Range at a column, as a fraction of the reach: columns crowd towards the edge, where time grows as a root. */
export const fractionOf = (column: number, columns: number): number => {
  const s = column / (columns - 1);
  return s * (2 - s);
};

/** Lowers the row's times to what the curve allows; how many columns are still without a time. */
export const coverNodes = (
  curve: LevelCurve,
  reachM: number,
  timeS: Float64Array,
  offset: number,
  columns: number,
): number => {
  const { upM, upS, downM, downS, count } = curve;
  const join = (fromM: number, fromS: number, toM: number, toS: number): void => {
    if (!(fromM < Infinity && toM < Infinity)) return;
    const low = Math.min(fromM, toM);
    const high = Math.max(fromM, toM);
    // The column at or above `low`, by the inverse of fractionOf, less one for rounding.
    const first =
      low >= reachM ? columns - 1 : Math.floor((1 - Math.sqrt(1 - low / reachM)) * (columns - 1)) - 1;
    for (let k = Math.max(first, 0); k < columns; k += 1) {
      const r = reachM * fractionOf(k, columns);
      if (r > high + SLACK_M) break;
      if (r < low - SLACK_M) continue;
      const f = high > low ? Math.max(0, Math.min(1, (r - fromM) / (toM - fromM))) : 0;
      const t = fromS + f * (toS - fromS);
      if (t < timeS[offset + k]!) timeS[offset + k] = t;
    }
  };
  for (let i = 0; i < count; i += 1) {
    if (i + 1 < count) {
      join(upM[i]!, upS[i]!, upM[i + 1]!, upS[i + 1]!);
      join(downM[i]!, downS[i]!, downM[i + 1]!, downS[i + 1]!);
    }
  }
  if (curve.closed && count > 0) join(upM[count - 1]!, upS[count - 1]!, downM[count - 1]!, downS[count - 1]!);
  let open = 0;
  for (let k = 0; k < columns; k += 1) if (!(timeS[offset + k]! < Infinity)) open += 1;
  return open;
};
