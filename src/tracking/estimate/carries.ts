/**
 * What comes down of a falling track that may be payload or stage, told by nothing yet: two expectations weighed by Bayes' rule.
 *
 * Before any drag is felt, a track that burnt to its end while nothing beside it went on burning carries the payload, parted or
 * not: whether the radar follows the payload or the empty stage a few metres beside it, above the air both fall as one, and the
 * payload's impact is the one to tell. A body that another left behind burning is a stage. Of one first seen falling nobody knows.
 * What the filter learnt from drag is its posterior over its own broad prior: a likelihood, under which each expectation is judged.
 *
 * source    coefficients by build: manage/signature.ts; the product and the evidence of two normals: any text on Bayes' rule
 * leaves out  a last stage that pushes off hard from its payload; decoys
 */
import { exp, ln } from "../../base/index.js";
import { copyMotion, newMotion, type Belief } from "../belief.js";
import { PER_BETA } from "../manage/signature.js";
import type { Motion } from "../predict/motion.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";

/** A plume so near may be of the stage that went on, m. */
const BESIDE_M = 100_000;
/** How probable a payload is before any drag: it burnt to the end, was first seen falling, was left behind. */
const CARRIES = 0.95;
const SEEN_FALLING = 0.5;
/** Once told from its neighbour by its echo. */
const TOLD_APART = 0.99;
const LEFT_BEHIND = 0.05;
/** So sure of one expectation, the other is left out. */
const SURE = 0.9;

/** The chance that a track that now begins to fall is a payload, as far as its story and other tracks tell. */
export const payloadChance = (b: Belief, all: readonly Belief[]): number => {
  if (!b.thrustSeen) return SEEN_FALLING;
  const isLeft = all.some((c) => c !== b && c.size === BOOST_SIZE && c.thrustSeen && isBeside(b, c));
  return isLeft ? LEFT_BEHIND : CARRIES;
};

const isBeside = (a: Belief, b: Belief): boolean => {
  const [x, y, z] = [a.x[0]! - b.x[0]!, a.x[1]! - b.x[1]!, a.x[2]! - b.x[2]!];
  return x * x + y * y + z * z < BESIDE_M * BESIDE_M;
};

const expected = newMotion(0);

export interface Falling {
  /** The motion by which to tell the impact: the belief's own, with 1/β as the two expectations have it where its build is not known. */
  readonly motion: Motion;
  /** How probable it is that it carries the payload. */
  readonly payload: number;
}

/** `chance` is what `payloadChance` said when it began to fall. */
export const fallingAs = (b: Belief, chance: number): Falling => {
  if (b.size === BOOST_SIZE) return { motion: b, payload: CARRIES };
  if (b.build !== "unknown")
    return { motion: b, payload: b.build === "payload" ? TOLD_APART : 1 - TOLD_APART };
  const [prior, sigma] = PER_BETA.unknown;
  const variance = b.p[6 * STRIDE + 6]!;
  const precision = 1 / variance - 1 / (sigma * sigma);
  const pulled = b.x[6]! / variance - prior / (sigma * sigma);
  const heavy = under(PER_BETA.payload, precision, pulled);
  const light = under(PER_BETA.stage, precision, pulled);
  const most = Math.max(heavy.lnEvidence, light.lnEvidence);
  const p = chance * exp(heavy.lnEvidence - most);
  const payload = p / (p + (1 - chance) * exp(light.lnEvidence - most));
  if (payload > SURE) return { motion: withPerBeta(b, heavy.mean, heavy.variance), payload };
  if (payload < 1 - SURE) return { motion: withPerBeta(b, light.mean, light.variance), payload };
  const mean = payload * heavy.mean + (1 - payload) * light.mean;
  const [up, down] = [light.mean - mean, heavy.mean - mean];
  const spread = payload * (heavy.variance + down * down) + (1 - payload) * (light.variance + up * up);
  return { motion: withPerBeta(b, mean, spread), payload };
};

/** Expectation times likelihood, and its evidence up to a factor that both share. */
const under = (
  [mean, sigma]: readonly [number, number],
  precision: number,
  pulled: number,
): { readonly mean: number; readonly variance: number; readonly lnEvidence: number } => {
  const own = 1 / (sigma * sigma);
  const variance = 1 / Math.max(own + precision, 0.1 * own);
  const posterior = variance * (mean * own + pulled);
  const lnEvidence =
    (0.5 * (posterior * posterior)) / variance - 0.5 * mean * mean * own + 0.5 * ln(variance * own);
  return { mean: posterior, variance, lnEvidence };
};

const withPerBeta = (b: Belief, mean: number, variance: number): Motion => {
  copyMotion(b, expected);
  const { x, p } = expected;
  x[6] = mean;
  for (let i = 0; i < COAST_SIZE; i += 1) p[6 * STRIDE + i] = p[i * STRIDE + 6] = 0;
  p[6 * STRIDE + 6] = variance;
  return expected;
};
