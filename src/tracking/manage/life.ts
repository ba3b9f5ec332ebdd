/**
 * From candidate to track to the end: what a hit and a scan do to a belief's standing.
 *
 * source    confirmation by the logarithm of the odds and a least number of hits: Blackman & Popoli (1999), ch. 6
 * leaves out  which sensors ought to have seen an object (nobody tells a tracker the sectors): where a scan does not say, time
 *           without any sight decides
 */
import { exp, ln } from "../../base/index.js";
import { heightM } from "../predict/air.js";
import { copyMotion, type Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { FILTERS } from "../update/filters.js";
import { testBurnout } from "./burnout.js";
import { plumeGone, plumePeriodS } from "./plume.js";

/** Between two tests of one track, s. */
const TEST_EVERY_S = 2;
/** A first state worth keeping: velocity known to this, m/s. */
const EARLY_SPEED_MPS = 120;
/** So low a first fix needs little help from a velocity, m; after so many sights any will do. */
const LOW_FIX_M = 30_000;
const LOW_FIX_HITS = 6;
/** Thrust beyond doubt: this many standard deviations and m/s². */
const THRUST_SIGMAS = 3;
const THRUST_MPS2 = 8;

export const afterHit = (core: Core, b: Belief): void => {
  const { settings } = core;
  if (b.status === "candidate" && !settings.candidatesShare && isWorthNaming(core, b)) nameIt(core, b);
  if (b.status === "tentative" && b.hits >= settings.confirmHits && b.score > settings.confirmScore)
    b.status = "confirmed";
  if (Number.isNaN(b.early.timeS) && isEarlyEnough(b)) copyMotion(b, b.early);
  if (b.size !== BOOST_SIZE) return;
  if (!b.thrustSeen) b.thrustSeen = b.lastInfraredS > -Infinity || thrustIsSure(b);
  if (b.status === "candidate" || b.lastHitS - b.burnoutTestedS < TEST_EVERY_S) return;
  b.burnoutTestedS = b.lastHitS;
  testBurnout(b, plumeGone(core, b, b.timeS), plumePeriodS(core, b));
};

export const isWorthNaming = ({ settings }: Core, b: Belief): boolean =>
  b.hits >= settings.tentativeHits && b.score > settings.confirmScore / 2;

export const nameIt = (core: Core, b: Belief): void => {
  b.status = "tentative";
  core.named += 1;
  b.number = core.named;
};

const isEarlyEnough = (b: Belief): boolean => {
  if (b.hits >= 3 && speedSpread(b) < EARLY_SPEED_MPS) return true;
  const { x } = b.firstFix;
  return b.hits >= LOW_FIX_HITS && heightM(x[0]!, x[1]!, x[2]!) < LOW_FIX_M;
};

const speedSpread = (b: Belief): number =>
  Math.sqrt(b.p[3 * STRIDE + 3]! + b.p[4 * STRIDE + 4]! + b.p[5 * STRIDE + 5]!);

const thrustIsSure = (b: Belief): boolean => {
  const [a, c, d] = [b.x[6]!, b.x[7]!, b.x[8]!];
  const size = Math.sqrt(a * a + c * c + d * d);
  const sigma = Math.sqrt(b.p[6 * STRIDE + 6]! + b.p[7 * STRIDE + 7]! + b.p[8 * STRIDE + 8]!);
  return size > THRUST_MPS2 && size > THRUST_SIGMAS * sigma;
};

/** Counts misses and removes what has ended. */
export const afterScan = (core: Core, scan: Scan): void => {
  let ended = false;
  for (const b of core.beliefs) {
    if (b.lastScan !== core.scans && core.settings.motion === "free" && b.timeS < scan.timeS)
      FILTERS[core.filter].predict(b, scan.timeS);
    if (b.lastScan !== core.scans && scan.covers(b)) {
      b.misses += 1;
      b.presenceLn += missedLn(scan);
      b.score += scan.logMiss;
    }
    ended = endIfOver(core, b, scan.timeS) || ended;
  }
  if (ended) sweep(core);
};

/** A miss and a hit of what is there, against what is there half the time: a second track of one object, or one that left. */
const missedLn = (scan: Scan): number => scan.logMiss - ln(1 - exp(scan.logHit) / 2);
export const HIT_LN = ln(2);

export const endIfOver = (core: Core, b: Belief, nowS: number): boolean =>
  isOver(core, b, nowS) && end(core, b);

/** Ends a belief: it is told of as dropped once, and swept out at the next chance. */
export const end = (core: Core, b: Belief): true => {
  b.status = b.number === 0 ? "candidate" : "dropped";
  b.score = -Infinity;
  if (b.number > 0) core.dropped.push(b);
  return true;
};

/** Takes out what has ended, keeping the order. */
export const sweep = (core: Core): void => {
  core.beliefs = core.beliefs.filter((b) => b.score !== -Infinity);
};

const isOver = (core: Core, b: Belief, nowS: number): boolean => {
  const { settings } = core;
  const silentS = nowS - b.lastHitS;
  if (b.status === "candidate")
    return b.misses >= settings.candidateMisses + (b.hits > 2 ? 1 : 0) || silentS > settings.candidateLifeS;
  if (b.presenceLn < -settings.leastPresenceLn) return true;
  if (heightM(b.x[0]!, b.x[1]!, b.x[2]!) < DOWN_M) return true;
  if (b.size === BOOST_SIZE || b.status === "tentative") return silentS > settings.boostLifeS;
  return silentS > settings.boostLifeS && spreadM(b) > settings.coastSpreadM;
};
const DOWN_M = -50;

const spreadM = (b: Belief): number => Math.sqrt(b.p[0]! + b.p[STRIDE + 1]! + b.p[2 * STRIDE + 2]!);
