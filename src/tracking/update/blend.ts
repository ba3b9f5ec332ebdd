/**
 * The mixture of several cases of one motion, as one normal density of the same mean and covariance.
 *
 * shape     kept scratch; where the motion holds models, each model's cases are mixed by themselves
 * source    moments of a mixture: Bar-Shalom, Li & Kirubarajan (2001), ch. 1.4.16
 */
import { copyMotion, newMotion } from "../belief.js";
import type { Filter } from "../filter.js";
import type { Motion } from "../predict/motion.js";
import { STRIDE } from "../predict/transition.js";
import { combine } from "./models.js";

const MOST_MODELS = 3;
interface Sum {
  weight: number;
  readonly x: Float64Array;
  /** Second moments about the motion's mean before. */
  readonly p: Float64Array;
}
const newSum = (): Sum => ({ weight: 0, x: new Float64Array(STRIDE), p: new Float64Array(STRIDE * STRIDE) });
const sums = Array.from({ length: MOST_MODELS }, newSum);
const single = [newMotion(0)];
const now = newMotion(0);
const d = new Float64Array(STRIDE);

const partsOf = (m: Motion): readonly Motion[] => {
  if (m.modes !== undefined) return m.modes.motions;
  single[0] = m;
  return single;
};

export const beginBlend = (m: Motion): void => {
  const parts = partsOf(m).length;
  for (let n = 0; n < parts; n += 1) {
    const sum = sums[n]!;
    sum.weight = 0;
    sum.x.fill(0);
    sum.p.fill(0);
  }
};

/** Adds the case of a sight taken in, or of none; `m` itself stays as it is. */
export const addToBlend = (m: Motion, weight: number, filter?: Filter, rows?: Float64Array, at = 0): void => {
  copyMotion(m, now);
  if (filter !== undefined && rows !== undefined) {
    filter.compare(now, rows, at);
    filter.takeIn(now);
  }
  const count = partsOf(m).length;
  for (let n = 0; n < count; n += 1) {
    const own = partsOf(m)[n]!;
    const part = partsOf(now)[n]!;
    const w = weight * (now.modes?.weights[n] ?? 1);
    const sum = sums[n]!;
    sum.weight += w;
    for (let i = 0; i < own.size; i += 1) d[i] = part.x[i]! - own.x[i]!;
    for (let i = 0; i < own.size; i += 1) {
      sum.x[i]! += w * d[i]!;
      for (let j = 0; j < own.size; j += 1)
        sum.p[i * STRIDE + j]! += w * (part.p[i * STRIDE + j]! + d[i]! * d[j]!);
    }
  }
};

export const endBlend = (m: Motion): void => {
  const parts = partsOf(m);
  let total = 0;
  for (let n = 0; n < parts.length; n += 1) total += sums[n]!.weight;
  for (let n = 0; n < parts.length; n += 1) {
    const sum = sums[n]!;
    const { x, p, size } = parts[n]!;
    if (sum.weight <= 0) continue;
    for (let i = 0; i < size; i += 1) d[i] = sum.x[i]! / sum.weight;
    for (let i = 0; i < size; i += 1) {
      x[i]! += d[i]!;
      for (let j = 0; j < size; j += 1)
        p[i * STRIDE + j] = sum.p[i * STRIDE + j]! / sum.weight - d[i]! * d[j]!;
    }
    if (m.modes !== undefined) m.modes.weights[n] = sum.weight / total;
  }
  if (m.modes !== undefined) combine(m, m.modes);
};
