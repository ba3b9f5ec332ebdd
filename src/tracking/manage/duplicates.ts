/**
 * Two tracks of one object: found by their nearness, and made one.
 *
 * Two tracks that one scan updated together are two objects, however near. Otherwise, when their states agree within the
 * covariances of both, the older number lives on with the fresher belief.
 *
 * source    statistical distance of two state estimates, six degrees of freedom: Bar-Shalom & Li (1995), ch. 8
 * leaves out  common process noise
 */
import { inverseSpd } from "../../base/index.js";
import type { Belief } from "../belief.js";
import { copyMotion, newMotion } from "../belief.js";
import type { Core } from "../core.js";
import { predict } from "../predict/motion.js";
import { STRIDE } from "../predict/transition.js";
import { end, sweep } from "./life.js";

/** 99.8 % of six degrees of freedom. */
const GATE = 20.8;
const NEVER_BEYOND_M = 60_000;
const one = newMotion(0);
const other = newMotion(0);

export const mergeDuplicates = (core: Core): void => {
  const { beliefs } = core;
  let merged = false;
  for (let i = 0; i < beliefs.length; i += 1) {
    const a = beliefs[i]!;
    if (a.number === 0 || a.score === -Infinity) continue;
    for (let j = i + 1; j < beliefs.length; j += 1) {
      const b = beliefs[j]!;
      if (b.number === 0 || b.score === -Infinity || !isSame(a, b)) continue;
      const [keep, lose] = a.number < b.number ? [a, b] : [b, a];
      if (lose.lastHitS > keep.lastHitS) inherit(keep, lose);
      merged = end(core, lose);
      if (keep !== a) break;
    }
  }
  if (merged) sweep(core);
};

const isSame = (a: Belief, b: Belief): boolean => {
  const dx = a.x[0]! - b.x[0]!;
  const dy = a.x[1]! - b.x[1]!;
  const dz = a.x[2]! - b.x[2]!;
  const lag = Math.abs(a.timeS - b.timeS);
  const far = NEVER_BEYOND_M + 8_000 * lag;
  if (dx * dx + dy * dy + dz * dz > far * far || lag > 120 || seenTogether(a, b)) return false;
  copyMotion(a, one);
  copyMotion(b, other);
  predict(one, Math.max(a.timeS, b.timeS));
  predict(other, Math.max(a.timeS, b.timeS));
  const sum = new Float64Array(36);
  for (let i = 0; i < 6; i += 1)
    for (let j = 0; j < 6; j += 1) sum[i * 6 + j] = one.p[i * STRIDE + j]! + other.p[i * STRIDE + j]!;
  const inverse = inverseSpd(sum, 6);
  let d2 = 0;
  for (let i = 0; i < 6; i += 1)
    for (let j = 0; j < 6; j += 1)
      d2 += (one.x[i]! - other.x[i]!) * inverse[i * 6 + j]! * (one.x[j]! - other.x[j]!);
  return d2 < GATE;
};

const seenTogether = (a: Belief, b: Belief): boolean => {
  for (const scan of a.recent) if (scan > 0 && b.recent.includes(scan)) return true;
  return false;
};

const inherit = (keep: Belief, lose: Belief): void => {
  copyMotion(lose, keep);
  keep.lastHitS = lose.lastHitS;
  keep.coastSinceS = lose.coastSinceS;
  keep.lastInfraredS = Math.max(keep.lastInfraredS, lose.lastInfraredS);
  keep.plots.set(lose.plots);
  keep.plotCount = lose.plotCount;
  keep.score = Math.max(keep.score, lose.score);
  if (lose.status === "confirmed") keep.status = "confirmed";
  // The count stays: one that grows says that a sensor saw it again.
  keep.version += 1;
  for (const sensor of lose.sensors) if (!keep.sensors.includes(sensor)) keep.sensors.push(sensor);
  for (const kind of lose.kinds) if (!keep.kinds.includes(kind)) keep.kinds.push(kind);
  keep.sensors.sort();
  keep.kinds.sort();
};
