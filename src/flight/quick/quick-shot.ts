/**
 * A whole flight the fast way: the boost from a table, the arc above the air in closed form, the air by the quick integrator.
 *
 * frame     ITRF
 * domain    what the table holds and what comes down; says "outside" elsewhere: orbits, and long arcs that come down so flat
 *           that the table's errors grow
 * accuracy  under 1 km and 1 s of the adaptive integrator over the catalogue (quick-shot.test.ts)
 */
import { hypot3 } from "../../base/index.js";
import { ellipsoidHeightM } from "../forces/free.js";
import type { BoostTable } from "./boost-table.js";
import { conicDown } from "./conic.js";
import { glideFree } from "./glide-free.js";
import { glide } from "./glide.js";
import { fromInertial, QUICK_TOLERANCE_M, toInertial } from "./landing.js";

/** Above, the air moves an impact by metres. */
const AIR_LINE_M = 120_000;
const state = new Float64Array(6);
const y = new Float64Array(8);

/** Writes position m, velocity m/s and seconds since lift-off into `out` (8). */
export const quickShot = (
  table: BoostTable,
  azimuthRad: number,
  pitchRad: number,
  cutS: number,
  groundM: number,
  out: Float64Array,
): "landed" | "outside" => {
  if (!table.stateAt(azimuthRad, pitchRad, cutS, state)) return "outside";
  toInertial(state, y);
  if (!quickFall(table.vehicle.payloadBetaKgPerM2, groundM)) return "outside";
  fromInertial(y, out);
  out[6] = cutS + out[6]!;
  return "landed";
};

const quickFall = (betaKgPerM2: number, groundM: number): boolean => {
  if (ellipsoidHeightM(y[0]!, y[1]!, y[2]!) < AIR_LINE_M) {
    const leaves = glide(y, betaKgPerM2, groundM, AIR_LINE_M, QUICK_TOLERANCE_M);
    if (leaves !== "above") return leaves === "below";
  }
  // Where the closed form does not hold, the integrator flies that part too.
  if (!conicDown(y, AIR_LINE_M) && glideFree(y, AIR_LINE_M, QUICK_TOLERANCE_M) !== "below") return false;
  if (y[6]! > AMPLIFIED_S * sinDown() * sinDown()) return false;
  return glide(y, betaKgPerM2, groundM, Infinity, QUICK_TOLERANCE_M) === "below";
};

/** An error of the table's speed grows with the time and, twice over, with the flatness of the way down. */
const AMPLIFIED_S = 12_000;

const sinDown = (): number =>
  (y[0]! * y[3]! + y[1]! * y[4]! + y[2]! * y[5]!) /
  (hypot3(y[0]!, y[1]!, y[2]!) * hypot3(y[3]!, y[4]!, y[5]!));
