/**
 * How a flight is to be shaped: by loft, by apogee or by the time it takes; and whether it came out so.
 *
 * source    a given time begins at the pitch that Lambert's problem gives, seen against the flight of least energy
 * refuses   APOGEE_OUT_OF_REACH, FLIGHT_TIME_OUT_OF_REACH
 */
import { asin, cos, hypot3, Refusal, sin } from "../../base/index.js";
import { enuAxes, geodesicInverse, itrfFromGeodetic, WGS84, type Geodetic } from "../../earth/index.js";
import { lambert } from "../two-body/lambert.js";
import type { Hit } from "./hit.js";
import type { Shape } from "./pitch.js";
import type { AimQuestion } from "./question.js";
import { FAR_M } from "./quick-aimer.js";

const LOFTS = { low: 0.5, "min-energy": 1, high: 2 } as const;

/** None where the flight of least energy is the one that is asked for. */
export const shapeAsked = (question: AimQuestion, least: Hit): Shape | "none" => {
  const { apogeeM, flightTimeS, loft, from, to } = question;
  if (flightTimeS !== undefined) {
    const asked = { by: "flightTimeS", wanted: flightTimeS, within: 1e-4 } as const;
    // Half around the Earth the plane of the flight is poorly known, and any step from the flight of least energy will do.
    if (geodesicInverse(from, to).distanceM > FAR_M) return asked;
    const shift = climbRad(from, to, flightTimeS) - climbRad(from, to, least.flightTimeS);
    return { ...asked, guessRad: least.programme.pitchRad + shift };
  }
  if (apogeeM === undefined && loft === "min-energy") return "none";
  return { by: "apogeeM", wanted: apogeeM ?? least.apogeeM * LOFTS[loft], within: 0.001 };
};

/** Whether what was found is what was asked for by a figure. */
export const checkShape = ({ apogeeM, flightTimeS }: AimQuestion, found: Hit): void => {
  if (apogeeM !== undefined && Math.abs(found.apogeeM - apogeeM) > 0.01 * apogeeM)
    throw new Refusal(
      "APOGEE_OUT_OF_REACH",
      `an apogee of ${km(apogeeM)} km is out of reach at this range; the nearest is ${km(found.apogeeM)} km`,
      { apogeeM, nearestM: found.apogeeM },
    );
  if (flightTimeS !== undefined && Math.abs(found.flightTimeS - flightTimeS) > 0.002 * flightTimeS)
    throw new Refusal(
      "FLIGHT_TIME_OUT_OF_REACH",
      `a flight of ${Math.round(flightTimeS)} s is out of reach at this range; the nearest takes ${Math.round(found.flightTimeS)} s`,
      { flightTimeS, nearestS: found.flightTimeS },
    );
};

const km = (m: number): number => Math.round(m / 100) / 10;

/** Angle above the launch point's horizontal at which a flight without boost or air would leave to be there in time. */
const climbRad = (from: Geodetic, to: Geodetic, timeS: number): number => {
  const start = itrfFromGeodetic(from);
  const [x, y, z] = itrfFromGeodetic(to);
  const turn = WGS84.omegaRadps * timeS;
  // Where the target will be, in axes that stand still and coincide with the Earth's at the start.
  const there = [x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn), z] as const;
  const [vx, vy, vz] = lambert([start[0], start[1], start[2]], there, timeS).departureMps;
  const [ux, uy] = [vx + WGS84.omegaRadps * start[1], vy - WGS84.omegaRadps * start[0]];
  const { up } = enuAxes(from.latRad, from.lonRad);
  return asin((ux * up[0] + uy * up[1] + vz * up[2]) / hypot3(ux, uy, vz));
};
