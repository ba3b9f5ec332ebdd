/**
 * Means with their confidence intervals, and the rule that ends a study.
 *
 * source    Student's t by the expansion of Abramowitz & Stegun (1964), 26.7.5; sequential rule of fixed width: Chow & Robbins,
 *           Annals of Mathematical Statistics 36 (1965) 457-462
 * domain    five observations and more; fewer have no interval
 * accuracy  the t quantile within 0.1 % from five degrees of freedom on; coverage of the 95 % interval where the rule stopped:
 *           93 to 97 % (interval.test.ts)
 */
import { erfcInv, Refusal } from "../../base/index.js";

export interface Interval {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  /** Infinite below five observations. */
  readonly halfWidth: number;
}

const LEAST = 5;

/**
 * `share` says that observations lie between 0 and 1. A run of equal ones has no scatter to judge by, and would end the study
 * with an interval of no width: there the variance has 1/n added, as Chow and Robbins' rule does.
 */
export const intervalOf = (values: readonly number[], confidence: number, share: boolean): Interval => {
  const n = values.length;
  let mean = 0;
  let squares = 0;
  values.forEach((x, i) => {
    const apart = x - mean;
    mean += apart / (i + 1);
    squares += apart * (x - mean);
  });
  const variance = n < 2 ? 0 : squares / (n - 1);
  const judged = share ? variance + 1 / n : variance;
  return {
    n,
    mean,
    sd: Math.sqrt(variance),
    halfWidth: n < LEAST ? Infinity : studentT(confidence, n - 1) * Math.sqrt(judged / n),
  };
};

/** Whether the interval is as narrow as asked; what asks for nothing is. */
export const isNarrow = (
  interval: Interval,
  asked: { readonly halfWidth?: number | undefined; readonly relative?: number | undefined },
): boolean =>
  interval.halfWidth <= (asked.halfWidth ?? Infinity) &&
  interval.halfWidth <= (asked.relative === undefined ? Infinity : asked.relative * Math.abs(interval.mean));

/** How far the two-sided interval of this confidence reaches, in standard errors. */
export const studentT = (confidence: number, freedom: number): number => {
  if (!(freedom >= 4))
    throw new Refusal("TOO_FEW", `${freedom} degrees of freedom; 4 is the least`, { freedom });
  const z = Math.SQRT2 * erfcInv(1 - confidence);
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92_160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
};
