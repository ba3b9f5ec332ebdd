/**
 * Whether the plume of an object is gone, as far as satellites tell.
 */
import type { Belief } from "../belief.js";
import type { Core } from "../core.js";

/** A plume counts as gone after so many looks of the satellites that saw it, and so many seconds. */
const QUIET_LOOKS = 2.5;
const QUIET_S = 8;
/** A plume so near may be its own, taken for another's, m. */
const BESIDE_M = 100_000;

/** Whether satellites that saw the plume have looked again, often enough, and see none there any more. */
export const plumeGone = (core: Core, b: Belief, nowS: number): boolean =>
  nowS - b.lastInfraredS > Math.max(QUIET_S, QUIET_LOOKS * plumePeriodS(core, b)) &&
  !core.beliefs.some((c) => c !== b && c.lastInfraredS > b.lastInfraredS && isBeside(b, c));

const isBeside = (a: Belief, b: Belief): boolean => {
  const [x, y, z] = [a.x[0]! - b.x[0]!, a.x[1]! - b.x[1]!, a.x[2]! - b.x[2]!];
  return x * x + y * y + z * z < BESIDE_M * BESIDE_M;
};

/** How often the quickest of the satellites that saw the plume looks, s; endless where none did. */
export const plumePeriodS = (core: Core, b: Belief): number => {
  let periodS = Infinity;
  for (const sensor of b.sensors)
    if (core.infrared.has(sensor)) periodS = Math.min(periodS, core.looks.get(sensor)?.periodS ?? Infinity);
  return periodS;
};
