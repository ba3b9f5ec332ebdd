/**
 * A plume where a falling track is: its engine burns again.
 *
 * Space launchers coast between stages, and a burnout told too early would look the same. The track goes back to boost, keeps
 * its name, and forgets what thrust since the last look may have changed.
 */
import type { Core, Scan } from "../core.js";
import { isNear } from "../gate/coarse.js";
import { SIGHT } from "../gate/sight.js";
import { copyMotion, newMotion, type Belief } from "../belief.js";
import { predict } from "../predict/motion.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { compare, fit } from "../update/sight.js";
import { takeSight } from "../update/take-sight.js";

const SIGMA_THRUST = 30;
/** What a look's worth of thrust does, m and m/s. */
const MOVED_M = 300;
const MOVED_MPS = 100;
const now = newMotion(0);

export const relight = (core: Core, scan: Scan, marks: Int32Array): void => {
  if (scan.kind !== "infrared" || core.settings.motion !== "powered") return;
  const { rows, count } = scan.sights;
  for (let i = 0; i < count; i += 1) {
    if (marks[i]! >= 0) continue;
    const n = core.beliefs.findIndex((b) => isPlumeOf(b, core, rows, i * SIGHT, scan.timeS));
    if (n < 0) continue;
    const b = core.beliefs[n]!;
    predict(b, scan.timeS);
    burnAgain(b);
    marks[i] = n;
    takeSight(core, b, scan, i * SIGHT);
  }
};

const isPlumeOf = (b: Belief, core: Core, rows: Float64Array, at: number, timeS: number): boolean => {
  if (b.status !== "confirmed" || b.size === BOOST_SIZE || b.build === "stage") return false;
  if (b.timeS > timeS || !isNear(b, rows, at, timeS)) return false;
  copyMotion(b, now);
  predict(now, timeS);
  compare(now, rows, at);
  return fit.distance2 < core.settings.gate2;
};

const burnAgain = (b: Belief): void => {
  b.size = BOOST_SIZE;
  b.coastSinceS = NaN;
  b.thrustSeen = true;
  b.plotCount = 0;
  for (let i = 0; i < 3; i += 1) {
    b.p[i * STRIDE + i]! += MOVED_M * MOVED_M;
    b.p[(3 + i) * STRIDE + 3 + i]! += MOVED_MPS * MOVED_MPS;
  }
  for (let i = 6; i < BOOST_SIZE; i += 1) {
    b.x[i] = 0;
    for (let j = 0; j < BOOST_SIZE; j += 1) b.p[i * STRIDE + j] = b.p[j * STRIDE + i] = 0;
    b.p[i * STRIDE + i] = SIGMA_THRUST * SIGMA_THRUST;
  }
};
