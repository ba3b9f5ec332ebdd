/**
 * A cheap question before a dear one: which sights of a scan could be that belief at all?
 *
 * frame     ITRF
 * accuracy  never says no to a sight within `SIGMAS` standard deviations of the forecast; says yes to many others
 * complexity  the tree's: log of the sights, and the answers
 */
import type { Motion } from "../predict/motion.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { FROM, hasRange, LOS, RANGE, SIGHT, SIGMA_RANGE, SIGMA_RIGHT, SIGMA_RISE } from "./sight.js";
import { ask, buildTree, hits } from "./tree.js";

const SIGMAS = 6;
/** What free fall and thrust may do beyond a straight line, m/s². */
const FALL = 12;
const THRUST = 80;

export const isNear = (m: Motion, rows: Float64Array, at: number, timeS: number): boolean => {
  const dt = timeS - m.timeS;
  const { x, p } = m;
  const dx = x[0]! + dt * x[3]! - rows[at + FROM]!;
  const dy = x[1]! + dt * x[4]! - rows[at + FROM + 1]!;
  const dz = x[2]! + dt * x[5]! - rows[at + FROM + 2]!;
  const along = dx * rows[at + LOS]! + dy * rows[at + LOS + 1]! + dz * rows[at + LOS + 2]!;
  const range = rows[at + RANGE]!;
  const ranged = hasRange(rows, at);
  const off = ranged ? along - range : 0;
  const across2 = dx * dx + dy * dy + dz * dz - along * along;
  const wide = Math.max(rows[at + SIGMA_RIGHT]!, rows[at + SIGMA_RISE]!) * (ranged ? range : along);
  const deep = ranged ? rows[at + SIGMA_RANGE]! : 0;
  const spread = Math.sqrt(2 * forecastVariance(p, dt) + wide * wide + deep * deep);
  const reach = SIGMAS * spread + 0.5 * dt * dt * (m.size === BOOST_SIZE ? THRUST : FALL);
  return along > 0 && across2 + off * off < reach * reach;
};

const forecastVariance = (p: Float64Array, dt: number): number => {
  const place = p[0]! + p[STRIDE + 1]! + p[2 * STRIDE + 2]!;
  const speed = p[3 * STRIDE + 3]! + p[4 * STRIDE + 4]! + p[5 * STRIDE + 5]!;
  return place + dt * dt * speed;
};

let widest = 0;
let deepest = 0;

/** Makes a scan's free sights ready to be asked for; all are of one sensor. */
export const openScan = (rows: Float64Array, count: number, marks: Int32Array): void => {
  buildTree(rows, count, marks);
  widest = 0;
  deepest = 0;
  for (let i = 0; i < count; i += 1) {
    const at = i * SIGHT;
    widest = Math.max(widest, rows[at + SIGMA_RIGHT]!, rows[at + SIGMA_RISE]!);
    if (hasRange(rows, at)) deepest = Math.max(deepest, rows[at + SIGMA_RANGE]!);
  }
};

/** Fills `near` with the numbers of the open scan's sights that are near, rising. */
export const askNear = (m: Motion, rows: Float64Array, timeS: number): void => {
  const dt = timeS - m.timeS;
  const { x, p } = m;
  const dx = x[0]! + dt * x[3]! - rows[FROM]!;
  const dy = x[1]! + dt * x[4]! - rows[FROM + 1]!;
  const dz = x[2]! + dt * x[5]! - rows[FROM + 2]!;
  const d = Math.sqrt(dx * dx + dy * dy + dz * dz);
  // `isNear`'s reach at its largest: a range is no longer than the distance and the reach together.
  const own =
    SIGMAS * Math.sqrt(2 * forecastVariance(p, dt) + deepest * deepest) +
    0.5 * dt * dt * (m.size === BOOST_SIZE ? THRUST : FALL);
  const reach = (own + SIGMAS * widest * d) / Math.max(0.1, 1 - SIGMAS * widest);
  const sine = reach / d;
  const chord = sine < 0.9 ? Math.sqrt(2 * (1 - Math.sqrt(1 - sine * sine))) : 2;
  ask(dx / d, dy / d, dz / d, chord + ROUNDING);
  let kept = 0;
  for (let k = 0; k < hits.count; k += 1) {
    const i = hits.ids[k]!;
    if (isNear(m, rows, i * SIGHT, timeS)) hits.ids[kept++] = i;
  }
  hits.count = kept;
};
const ROUNDING = 1e-9;
export { hits as near } from "./tree.js";
