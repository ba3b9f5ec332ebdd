/**
 * A candidate from two radar detections.
 *
 * frame     ITRF
 * domain    two detections at least `LEAST_APART_S` apart (the caller's)
 * source    one-point start with a broad velocity, whose mean is the line between the two; the second detection then updates it
 */
import { keepFirstFix, keepPlot, newBelief, type Belief } from "../belief.js";
import { predict } from "../predict/motion.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";
import { LOS, RANGE, RIGHT, RISE, SIGMA_RANGE, SIGMA_RIGHT, SIGMA_RISE, TIME } from "../gate/sight.js";
import type { Settings } from "../settings.js";
import { expectBeta } from "../manage/signature.js";

const SIGMA_SPEED_MPS = 4_000;
/** What a missile's thrust may be before anything is known of it, m/s². */
export const SIGMA_THRUST = 30;
const SIGMAS = 3;

export const candidateFromPair = (
  settings: Settings,
  seedRows: Float64Array,
  seedAt: number,
  from: Float64Array,
  rows: Float64Array,
  at: number,
  to: Float64Array,
  apartS: number,
): Belief | "none" => {
  const d = [to[0]! - from[0]!, to[1]! - from[1]!, to[2]! - from[2]!] as const;
  const distance = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  const slack = SIGMAS * (widthOf(seedRows, seedAt) + widthOf(rows, at));
  if (distance > settings.fastestMps * apartS + slack) return "none";
  const b = newBelief(settings.motion === "powered" ? BOOST_SIZE : COAST_SIZE, seedRows[seedAt + TIME]!);
  const slow = Math.min(1, (settings.fastestMps * apartS) / Math.max(distance, 1));
  for (let i = 0; i < 3; i += 1) {
    b.x[i] = from[i]!;
    b.x[3 + i] = (slow * d[i]!) / apartS;
    b.p[(3 + i) * STRIDE + 3 + i] = SIGMA_SPEED_MPS * SIGMA_SPEED_MPS;
  }
  addCovariance(b.p, seedRows, seedAt);
  if (b.size === BOOST_SIZE) for (let i = 6; i < 9; i += 1) b.p[i * STRIDE + i] = SIGMA_THRUST * SIGMA_THRUST;
  else {
    b.build = "payload";
    expectBeta(b);
  }
  keepFirstFix(b, b.timeS);
  b.kinds.push("radar");
  b.hits = 1;
  keepPlot(b, seedRows, seedAt);
  predict(b, rows[at + TIME]!);
  return b;
};

/** Standard deviations of a detection, summed, m. */
const widthOf = (rows: Float64Array, at: number): number =>
  rows[at + SIGMA_RANGE]! + rows[at + RANGE]! * (rows[at + SIGMA_RIGHT]! + rows[at + SIGMA_RISE]!);

const addCovariance = (p: Float64Array, rows: Float64Array, at: number): void => {
  const range = rows[at + RANGE]!;
  addAxis(p, rows, at + LOS, rows[at + SIGMA_RANGE]!);
  addAxis(p, rows, at + RIGHT, range * rows[at + SIGMA_RIGHT]!);
  addAxis(p, rows, at + RISE, range * rows[at + SIGMA_RISE]!);
};

const addAxis = (p: Float64Array, rows: Float64Array, at: number, sigma: number): void => {
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1) p[i * STRIDE + j]! += sigma * sigma * rows[at + i]! * rows[at + j]!;
};
