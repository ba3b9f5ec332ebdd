/**
 * A plume that satellites saw and see no more, with no radar to tell: taken to have burnt out between their looks.
 *
 * source    burnout uniform over the look in which it ended: mean in the middle, the spread of a uniform distribution
 */
import { predict } from "../predict/motion.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";
import type { Belief } from "../belief.js";
import { expectBeta } from "./signature.js";

/** A radar that saw it so lately will tell burnout better, s. */
const RADAR_S = 25;

export const assumeBurnout = (b: Belief, nowS: number, periodS: number): void => {
  if (b.size !== BOOST_SIZE || nowS - b.lastHitS < RADAR_S) return;
  predict(b, Math.max(b.timeS, b.lastInfraredS + periodS / 2));
  const { x, p } = b;
  // The look before may have missed it too, so twice a look's spread.
  const doubtS = (2 * periodS) / Math.sqrt(12);
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1) p[(3 + i) * STRIDE + 3 + j]! += doubtS * doubtS * x[6 + i]! * x[6 + j]!;
  for (let i = 6; i < 9; i += 1) {
    x[i] = 0;
    for (let j = 0; j < 9; j += 1) p[i * STRIDE + j] = p[j * STRIDE + i] = 0;
  }
  b.size = COAST_SIZE;
  expectBeta(b, true);
  b.coastSinceS = b.timeS;
  b.version += 1;
};
