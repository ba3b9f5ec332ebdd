/**
 * Free flight from a state to the ground: where it comes down, when, how high it rose on the way.
 *
 * frame     ITRF; state is position m and velocity m/s relative to the ground, six numbers
 * domain    from above the ground; ends at a day, or after a revolution where the orbit stays clear of the air
 * accuracy  under 1 m in 10,000 km against smaller tolerances; against OpenTsiolkovsky see validation/trajectories
 * refuses   STATE_BELOW_GROUND, BETA_NOT_POSITIVE
 */
import { Refusal } from "../base/index.js";
import { assumePosition, geodesicInverse, geodeticFromItrf, type Geodetic } from "../earth/index.js";
import { airByGeometricHeight, airDensity } from "./forces/free.js";
import { fall } from "./fly/fall.js";
import { FINE, type Tolerance } from "./integrate/dormand-prince.js";
import { Path } from "./integrate/path.js";

export interface CoastOptions {
  /** Height above the ellipsoid that counts as the ground. */
  readonly groundM?: number;
  readonly tolerance?: Tolerance;
  /** "us76-geometric" reads heights as geopotential ones, as some programs do: thinner air, not the standard's. */
  readonly air?: "us76" | "us76-geometric";
}

export interface Coast {
  readonly impact: Geodetic | "none";
  readonly flightTimeS: number;
  /** The highest point from the state on. */
  readonly apogeeM: number;
  readonly apogeeS: number;
  /** Over the ground, from below the state to the impact. */
  readonly rangeM: number;
  readonly orbital: boolean;
  readonly endS: number;
  /** Seconds after the state, into `out` (6); allocates nothing. */
  stateAt(tS: number, out: Float64Array): void;
}

export const coast = (state: Float64Array, betaKgPerM2: number, options: CoastOptions = {}): Coast => {
  const { groundM = 0, tolerance = FINE, air = "us76" } = options;
  if (!(betaKgPerM2 > 0))
    throw new Refusal("BETA_NOT_POSITIVE", `${betaKgPerM2} kg/m² must be above 0`, { betaKgPerM2 });
  // The caller's frame is ITRF.
  const start = geodeticFromItrf(assumePosition("itrf", state[0]!, state[1]!, state[2]!));
  if (!(start.heightM >= groundM - 1))
    throw new Refusal(
      "STATE_BELOW_GROUND",
      `the state is at ${Math.round(start.heightM)} m, the ground at ${groundM} m`,
      { heightM: start.heightM, groundM },
    );
  const path = new Path();
  path.push(0, state, new Float64Array(3));
  const { end, apogeeM, apogeeS } = fall(
    path,
    betaKgPerM2,
    groundM,
    tolerance,
    undefined,
    air === "us76" ? airDensity : airByGeometricHeight,
  );
  const last = path.length - 1;
  const stop = geodeticFromItrf(
    assumePosition("itrf", path.value(last, 0), path.value(last, 1), path.value(last, 2)),
  );
  return {
    impact: end === "ground" ? stop : "none",
    flightTimeS: path.endS,
    apogeeM,
    apogeeS,
    rangeM: geodesicInverse(start, stop).distanceM,
    orbital: end !== "ground",
    endS: path.endS,
    stateAt: (tS, out) => path.stateAt(tS, out),
  };
};
