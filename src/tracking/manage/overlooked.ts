/**
 * A falling track that its sensors ought to see and do not: it is not where it is believed to be.
 *
 * Nobody tells a tracker where a sensor looks. But a radar that goes on seeing a body near by, which returns no more than this one
 * did, would see this one too.
 */
import { ln } from "../../base/index.js";
import type { Belief } from "../belief.js";
import type { Core } from "../core.js";
import { BOOST_SIZE } from "../predict/transition.js";

/** Unseen for so long, s, while the other was seen at least so much later. */
const UNSEEN_S = 30;
const LATER_S = 20;
const NEAR_M = 80_000;
/** An echo up to twice as strong counts as no more. */
const NO_MORE_LN = ln(2);

export const isOverlooked = (core: Core, b: Belief, nowS: number): boolean => {
  if (b.size === BOOST_SIZE || b.number === 0 || nowS - b.lastHitS < UNSEEN_S) return false;
  return core.beliefs.some(
    (c) => c !== b && c.lastHitS > b.lastHitS + LATER_S && isBeside(b, c) && isNoBrighter(c, b),
  );
};

const isBeside = (a: Belief, b: Belief): boolean => {
  const dt = b.timeS - a.timeS;
  let sum = 0;
  for (let i = 0; i < 3; i += 1) {
    const d = b.x[i]! - a.x[i]! - dt * a.x[3 + i]!;
    sum += d * d;
  }
  return sum < NEAR_M * NEAR_M;
};

const isNoBrighter = (c: Belief, b: Belief): boolean => {
  for (const [sensor, echo] of c.echoes) {
    const own = b.echoes.get(sensor);
    if (own !== undefined && echo < own + NO_MORE_LN) return true;
  }
  return false;
};
