/**
 * A cheap question before a dear one: could this sight be that belief at all?
 *
 * frame     ITRF
 * accuracy  never says no to a sight within `SIGMAS` standard deviations of the forecast; says yes to many others
 */
import type { Motion } from "../predict/motion.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { FROM, hasRange, LOS, RANGE, SIGMA_RANGE, SIGMA_RIGHT, SIGMA_RISE } from "./sight.js";

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
  const place = p[0]! + p[STRIDE + 1]! + p[2 * STRIDE + 2]!;
  const speed = p[3 * STRIDE + 3]! + p[4 * STRIDE + 4]! + p[5 * STRIDE + 5]!;
  const spread = Math.sqrt(2 * (place + dt * dt * speed) + wide * wide + deep * deep);
  const reach = SIGMAS * spread + 0.5 * dt * dt * (m.size === BOOST_SIZE ? THRUST : FALL);
  return along > 0 && across2 + off * off < reach * reach;
};
