/**
 * Free flight from a path's end to the ground: apogee, the way down through 100 km, impact.
 *
 * frame     ITRF
 * domain    ends at the ground, at the horizon, or after one revolution where the orbit's perigee clears the air
 * source    the integrator's own interpolation finds each event
 * accuracy  the integrator's tolerance; events to 1 µs
 */
import { heightItrfM } from "../../earth/index.js";
import { airDensity, climbMps, ellipsoidHeightM, freeAcceleration } from "../forces/free.js";
import { integrate, type Tolerance } from "../integrate/dormand-prince.js";
import { crossingS, type Quantity } from "../integrate/event.js";
import type { Path } from "../integrate/path.js";
import { orbitOf } from "./orbit.js";

export interface Fall {
  readonly end: "ground" | "orbit" | "horizon";
  readonly apogeeS: number;
  readonly apogeeM: number;
  /** Coming down through 100 km, where it had been above. */
  readonly reentryS: number | "none";
}

export const REENTRY_M = 100_000;
/** Nothing that comes down stays up longer: a lofted flight to 50,000 km takes about half of it. */
const HORIZON_S = 86_400;

/** Continues the path; `groundM` is the height that counts as the ground. */
export const fall = (
  path: Path,
  betaKgPerM2: number,
  groundM: number,
  tolerance: Tolerance,
  horizonS = HORIZON_S,
  air = airDensity,
): Fall => {
  const startS = path.endS;
  const state = new Float64Array(6);
  const force = new Float64Array(3);
  path.node(path.length - 1, state);
  const orbit = orbitOf(state);
  const orbital = orbit.perigeeM > ORBIT_PERIGEE_M;
  const acceleration = (_t: number, s: Float64Array, out: Float64Array): void =>
    freeAcceleration(s, betaKgPerM2, out, air);
  acceleration(startS, state, force);
  path.push(startS, state, force);
  path.stepS = 1;

  const aboveGround: Quantity = (s) => ellipsoidHeightM(s[0]!, s[1]!, s[2]!) - groundM;
  const aboveAir: Quantity = (s) => ellipsoidHeightM(s[0]!, s[1]!, s[2]!) - REENTRY_M;
  const climb: Quantity = (s) => climbMps(s[0]!, s[1]!, s[2]!, s[3]!, s[4]!, s[5]!);
  let apogeeS = startS;
  let apogeeM = heightOf(state);
  let reentryS: number | "none" = "none";
  let climbed = climb(state);
  let height = aboveGround(state);
  const at = new Float64Array(6);

  const cut = (where: Quantity): void => {
    const tS = crossingS(path, where);
    path.within(path.length - 2, tS, at);
    path.drop();
    acceleration(tS, at, force);
    path.push(tS, at, force);
  };
  const look = (): boolean => {
    path.node(path.length - 1, state);
    const climbs = climb(state);
    if (climbed > 0 && climbs <= 0) {
      const tS = crossingS(path, climb);
      path.within(path.length - 2, tS, at);
      const topM = heightOf(at);
      if (topM > apogeeM) [apogeeS, apogeeM] = [tS, topM];
    }
    const now = aboveGround(state);
    const line = REENTRY_M - groundM;
    if (reentryS === "none" && height >= line && now < line) reentryS = crossingS(path, aboveAir);
    const [before, rose] = [height, climbed];
    climbed = climbs;
    height = now;
    if (now > 0 || climbs > 0) return false;
    // What never rose to the ground asked for (a target on a hill) ends at its top.
    if (before > 0) cut(aboveGround);
    else if (rose > 0) cut(climb);
    return true;
  };
  const untilS = startS + (orbital ? Math.min(orbit.periodS, HORIZON_S) : horizonS);
  // Already at the ground and going down: it ends where it is.
  const down = (height <= 0 && climbed <= 0) || integrate(acceleration, path, untilS, tolerance, look);
  return { end: down ? "ground" : orbital ? "orbit" : "horizon", apogeeS, apogeeM, reentryS };
};

/** An orbit counts as one where the perigee stays above this: below, drag ends it within days. */
export const ORBIT_PERIGEE_M = 120_000;

const heightOf = (s: Float64Array): number => heightItrfM(s[0]!, s[1]!, s[2]!);
