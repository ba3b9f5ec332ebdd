/**
 * One flight from lift-off to the ground, as aiming needs it: where it comes down, how high it rose.
 *
 * frame     ITRF
 */
import { assumePosition, geodeticFromItrf, type Geodetic } from "../../earth/index.js";
import type { Tolerance } from "../integrate/dormand-prince.js";
import type { VehicleParameters } from "../vehicle.js";
import { boost, type Boost } from "./boost.js";
import { fall, type Fall } from "./fall.js";
import type { Programme } from "./programme.js";

export interface Shot {
  readonly boost: Boost;
  /** The path's node where free flight begins; the path goes on to the ground. */
  readonly burnoutNode: number;
  readonly burnoutS: number;
  readonly fall: Fall;
  readonly impact: Geodetic;
  readonly endS: number;
}

export const shoot = (
  vehicle: VehicleParameters,
  from: Geodetic,
  programme: Programme,
  groundM: number,
  tolerance: Tolerance,
): Shot => {
  const powered = boost(vehicle, from, programme, tolerance);
  const { path } = powered;
  const burnoutNode = path.length - 1;
  const burnoutS = path.endS;
  const fallen = fall(path, vehicle.payloadBetaKgPerM2, groundM, tolerance);
  const last = path.length - 1;
  // The path is in ITRF.
  const impact = geodeticFromItrf(
    assumePosition("itrf", path.value(last, 0), path.value(last, 1), path.value(last, 2)),
  );
  return { boost: powered, burnoutNode, burnoutS, fall: fallen, impact, endS: path.endS };
};
