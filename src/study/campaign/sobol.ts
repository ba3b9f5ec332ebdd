/**
 * Sobol indices: how much of a figure's variance each factor makes alone, and with all others.
 *
 * shape     outputs of matrix A, of B, and of A with column i from B, row by row
 * source    first order: Saltelli and others, Computer Physics Communications 181 (2010) 259-270, table 2 (b); total:
 *           Jansen, Computer Physics Communications 117 (1999) 35-43; intervals by bootstrap over rows
 * refuses   SOBOL_TOO_FEW below eight rows, SOBOL_CONSTANT where the figure never changes
 */
import { randomStream, Refusal } from "../../base/index.js";

export interface SobolRow {
  readonly a: number;
  readonly b: number;
  readonly ab: readonly number[];
}

export interface SobolIndex {
  readonly first: number;
  readonly total: number;
  /** 95 % of the bootstrap's indices lie this far at most from the index. */
  readonly firstHalfWidth: number;
  readonly totalHalfWidth: number;
}

const RESAMPLES = 200;

export const sobolIndices = (rows: readonly SobolRow[], seed: number): readonly SobolIndex[] => {
  if (rows.length < 8)
    throw new Refusal("SOBOL_TOO_FEW", `${rows.length} rows; 8 is the least`, { rows: rows.length });
  const best = estimate(rows);
  if (best === "constant")
    throw new Refusal("SOBOL_CONSTANT", "the figure never changes, so nothing explains it");
  const random = randomStream(seed, "sobol", "bootstrap");
  const apart = best.map(() => ({ first: [] as number[], total: [] as number[] }));
  for (let k = 0; k < RESAMPLES; k += 1) {
    const again = estimate(rows.map(() => rows[Math.floor(random.uniform() * rows.length)]!));
    if (again === "constant") continue;
    again.forEach((index, i) => {
      apart[i]!.first.push(Math.abs(index.first - best[i]!.first));
      apart[i]!.total.push(Math.abs(index.total - best[i]!.total));
    });
  }
  return best.map((index, i) => ({
    ...index,
    firstHalfWidth: quantile(apart[i]!.first, 0.95),
    totalHalfWidth: quantile(apart[i]!.total, 0.95),
  }));
};

const estimate = (rows: readonly SobolRow[]): { first: number; total: number }[] | "constant" => {
  const n = rows.length;
  const mean = rows.reduce((sum, r) => sum + r.a + r.b, 0) / (2 * n);
  const variance =
    rows.reduce((sum, r) => sum + (r.a - mean) * (r.a - mean) + (r.b - mean) * (r.b - mean), 0) / (2 * n);
  if (!(variance > 0)) return "constant";
  return rows[0]!.ab.map((_, i) => {
    let [first, total] = [0, 0];
    for (const { a, b, ab } of rows) {
      // Around the mean, which changes no expectation and loses no digits.
      first += (b - mean) * (ab[i]! - a);
      total += (a - ab[i]!) * (a - ab[i]!);
    }
    return { first: first / n / variance, total: total / (2 * n) / variance };
  });
};

/** The value below which this part of the sorted values lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
};
