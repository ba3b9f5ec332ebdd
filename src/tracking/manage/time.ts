/**
 * What time alone does: tracks end, burn out unseen, are carried on, and are found to be one.
 */
import type { Belief } from "../belief.js";
import type { Core } from "../core.js";
import { heightM } from "../predict/air.js";
import { predict } from "../predict/motion.js";
import { BOOST_SIZE } from "../predict/transition.js";
import { mergeDuplicates } from "./duplicates.js";
import { end, endIfOver, sweep } from "./life.js";
import { isOverlooked } from "./overlooked.js";
import { plumeGone, plumePeriodS } from "./plume.js";
import { assumeBurnout } from "./quiet.js";

/** A falling track that nobody saw for so long is carried to now, s; a low one always. */
const STALE_S = 15;
const LOW_M = 50_000;

export const pass = (core: Core, nowS: number): void => {
  let ended = false;
  for (const b of core.beliefs) {
    if (b.number > 0 && b.size === BOOST_SIZE && plumeGone(core, b, nowS))
      assumeBurnout(b, nowS, plumePeriodS(core, b));
    if (b.size !== BOOST_SIZE && nowS - b.timeS > (isLow(b) ? 0 : STALE_S)) {
      predict(b, nowS);
      b.version += 1;
    }
    ended = endIfOver(core, b, nowS) || (isOverlooked(core, b, nowS) && end(core, b)) || ended;
  }
  if (ended) sweep(core);
  mergeDuplicates(core);
};

const isLow = ({ x }: Belief): boolean => heightM(x[0]!, x[1]!, x[2]!) < LOW_M;
