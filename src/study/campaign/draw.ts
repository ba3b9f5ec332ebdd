/**
 * What run n of a study flies with: its seed and the value of every factor, from the study's seed and n alone.
 *
 * shape     keyed streams: run n draws the same whoever plays it, whenever; every option of a run shares its draws, so that
 *           options are compared and not their luck (common random numbers)
 * source    Latin hypercube: McKay, Beckman & Conover, Technometrics 21 (1979) 239-245; radial matrices for Sobol indices:
 *           Saltelli and others, Computer Physics Communications 181 (2010) 259-270
 */
import { erfc, erfcInv, randomStream } from "../../base/index.js";
import type { Factor, StudyFile } from "./study-file.js";

export type FactorValue = number | string | boolean;

export interface Draw {
  readonly seed: number;
  /** By path. */
  readonly values: Readonly<Record<string, FactorValue>>;
  /** Runs of one group are counted together: a cell of a factorial design; 0 otherwise. */
  readonly group: number;
}

export const drawOf = (study: StudyFile, run: number): Draw => {
  const { factors } = study;
  const valued = (quantile: (factor: number) => number) =>
    Object.fromEntries(factors.map((f, i) => [f.path, valueAt(f, quantile(i))]));
  switch (study.design) {
    case "monte-carlo":
      return { seed: luck(study, run), group: 0, values: valued((i) => uniform(study, i, run)) };
    case "latin-hypercube":
      return { seed: luck(study, run), group: 0, values: valued((i) => stratified(study, i, run)) };
    case "full-factorial": {
      const cells = cellsOf(study);
      const cell = run % cells;
      // One repeat of all cells shares its luck.
      return { seed: luck(study, Math.floor(run / cells)), group: cell, values: cellValues(factors, cell) };
    }
    case "sobol": {
      const matrices = matricesOf(study);
      const [row, matrix] = [Math.floor(run / matrices), run % matrices];
      // 0 is A, 1 is B, 2 + i is A with factor i from B; the last factor is luck itself.
      const fromB = (factor: number): boolean => matrix === 1 || matrix === 2 + factor;
      return {
        seed: luck(study, fromB(factors.length) ? -1 - row : row),
        group: 0,
        values: valued((i) => uniform(study, i, fromB(i) ? -1 - row : row)),
      };
    }
  }
};

/** Cells of a full factorial design. */
export const cellsOf = (study: StudyFile): number =>
  study.factors.reduce((n, f) => n * levelsOf(f).length, 1);

/** Matrices of a Sobol design: A, B, and one for each factor and for luck. */
export const matricesOf = (study: StudyFile): number => study.factors.length + 3;

/** The factor's value at a quantile between 0 and 1. */
export const valueAt = (factor: Factor, q: number): FactorValue => {
  if (factor.uniform !== undefined) return factor.uniform[0] + q * (factor.uniform[1] - factor.uniform[0]);
  if (factor.normal !== undefined) {
    const { mean, sd, low, high } = factor.normal;
    // Cut at both ends, so that no draw lies outside.
    const [a, b] = [below((low - mean) / sd), below((high - mean) / sd)];
    const x = mean - sd * Math.SQRT2 * erfcInv(2 * (a + q * (b - a)));
    return Math.min(Math.max(x, low), high);
  }
  if (factor.triangular !== undefined) {
    const [low, mode, high] = factor.triangular;
    const whole = high - low;
    return q < (mode - low) / whole
      ? low + Math.sqrt(q * whole * (mode - low))
      : high - Math.sqrt((1 - q) * whole * (high - mode));
  }
  const levels = levelsOf(factor);
  return levels[Math.min(levels.length - 1, Math.floor(q * levels.length))]!;
};

const levelsOf = (factor: Factor): readonly FactorValue[] => factor.values ?? factor.disputed ?? [];

/** The standard normal distribution function. */
const below = (z: number): number => erfc(-z / Math.SQRT2) / 2;

const luck = (study: StudyFile, n: number): number =>
  Math.floor(randomStream(study.seed, "study", "luck", n).uniform() * 4_294_967_296);

const uniform = (study: StudyFile, factor: number, n: number): number =>
  randomStream(study.seed, `factor ${factor}`, "draw", n).uniform();

/** Block b of `points` runs is one hypercube: each factor meets each of its strata once, in an order of its own. */
const stratified = (study: StudyFile, factor: number, run: number): number => {
  const { points } = study;
  const block = Math.floor(run / points);
  const order = Array.from({ length: points }, (_, i) => i);
  const shuffle = randomStream(study.seed, `factor ${factor}`, "strata", block);
  for (let i = points - 1; i > 0; i -= 1) {
    const j = Math.floor(shuffle.uniform() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return (order[run % points]! + uniform(study, factor, run)) / points;
};

const cellValues = (factors: readonly Factor[], cell: number): Readonly<Record<string, FactorValue>> => {
  let left = cell;
  return Object.fromEntries(
    factors.map((f) => {
      const levels = levelsOf(f);
      const at = left % levels.length;
      left = Math.floor(left / levels.length);
      return [f.path, levels[at]!];
    }),
  );
};
