/**
 * Whether an object that was boosting falls freely by now, and its state if so.
 *
 * The last radar sights, newest first, are fitted by least squares with free fall (six numbers) and with free fall plus a
 * steady thrust along the velocity (a seventh). It coasts when free fall explains them, the thrust found is compatible with
 * zero, and even its upper end is below what any stage gives. A window holds no sight from before the last plume seen.
 *
 * frame     ITRF
 * source    weighted least squares by the normal equations; likelihood-ratio test of one parameter: Bar-Shalom, Li &
 *           Kirubarajan (2001), ch. 3 and 11
 * leaves out  thrust across the velocity; drag in the window (a body that coasts low takes longer to be told)
 */
import { PLOTS, type Belief } from "../belief.js";
import { SIGHT, TIME } from "../gate/sight.js";
import { fallOf } from "../predict/forces.js";
import { COAST_SIZE, STRIDE } from "../predict/transition.js";
import { expectBeta } from "./signature.js";
import { beginWindow, moveTo, solveWindow, takePlot, type WindowFit } from "./window-fit.js";

/** The least time and the fewest sights that tell anything. */
const LEAST_S = 10;
const LEAST_PLOTS = 4;
const LONGEST_S = 90;
/** No stage that lifts a payload thrusts less, m/s². */
const LEAST_THRUST = 4;
const SURE_SIGMAS = 3;
/** Fewer where the plume is gone too. */
const SURE_SIGMAS_DARK = 1;
const ZERO_SIGMAS = 2;
/** The covariance of the fit is widened by this factor: a second or two of thrust may hide in the window. */
const WIDER = 1.4;

/** Tests; where it coasts the belief becomes one of free fall. `plumeGone`: satellites that saw its plume see it no more; they look every `lookS`. */
export const testBurnout = (b: Belief, plumeGone: boolean, lookS: number): boolean => {
  const count = orderPlots(b);
  if (count < LEAST_PLOTS) return false;
  const newest = b.plots[order[0]! * SIGHT + TIME]!;
  // It may have burnt on until the look in which it was no longer seen.
  const plumeS = b.lastInfraredS + (plumeGone ? lookS : 0);
  beginWindow(b);
  for (let n = 0; n < count; n += 1) {
    const plot = order[n]! * SIGHT;
    const t = b.plots[plot + TIME]!;
    if (newest - t > LONGEST_S || t <= plumeS) return false;
    takePlot(b.plots, plot, t);
    if (n + 1 < LEAST_PLOTS || newest - t < LEAST_S || !solveWindow(found)) continue;
    if (!isCoasting(3 * (n + 1) - 6, plumeGone)) continue;
    moveTo(b, WIDER);
    b.size = COAST_SIZE;
    b.x[7] = b.x[8] = 0;
    expectBeta(b);
    b.coastSinceS = t;
    addDragDoubt(b, newest - t);
    return true;
  }
  return false;
};

const order = new Int32Array(PLOTS);
const found: WindowFit = { left: 0, thrust: 0, sigma: 0 };

const isCoasting = (freedom: number, plumeGone: boolean): boolean => {
  if (found.left > freedom + 3 * Math.sqrt(2 * freedom)) return false;
  if (Math.abs(found.thrust) > ZERO_SIGMAS * found.sigma) return false;
  const sure = plumeGone ? SURE_SIGMAS_DARK : SURE_SIGMAS;
  return found.thrust + sure * found.sigma < LEAST_THRUST;
};

/** Indices of the ring's sights, newest first (sights of several sensors arrive a little out of order). */
const orderPlots = (b: Belief): number => {
  const count = Math.min(b.plotCount, PLOTS);
  for (let i = 0; i < count; i += 1) {
    let j = i;
    const t = b.plots[i * SIGHT + TIME]!;
    while (j > 0 && b.plots[order[j - 1]! * SIGHT + TIME]! < t) {
      order[j] = order[j - 1]!;
      j -= 1;
    }
    order[j] = i;
  }
  return count;
};

/** Drag in the window was left out: low in the air that may have cost speed. */
const addDragDoubt = (b: Belief, windowS: number): void => {
  const doubt = 0.5 * windowS * DRAG_DOUBT * fallOf(b.x, DRAG_DOUBT, drag);
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      b.p[(3 + i) * STRIDE + 3 + j]! += doubt * doubt * b.x[3 + i]! * b.x[3 + j]!;
};
/** 1/β, m²/kg. */
const DRAG_DOUBT = 2.5e-3;
const drag = new Float64Array(3);
