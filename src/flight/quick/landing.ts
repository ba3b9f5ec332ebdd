/**
 * Where and when a free flight comes down, and nothing else: the quick way to `coast`.
 *
 * frame     ITRF in and out
 * domain    from above the ground; answers false where it stays up for a day
 * accuracy  of 1,800 s without air under 10 m and 5 ms against `coast`; with air, at 1,000 kg/m² and more, 100 m
 *           and 20 ms; apogee to 500 m (landing.test.ts, bench/flight.mjs)
 * leaves out  states on the way; air above 200 km
 */
import { cos, sin } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";
import { ellipsoidHeightM } from "../forces/free.js";
import { glideFree } from "./glide-free.js";
import { glide } from "./glide.js";

export const QUICK_TOLERANCE_M = 0.5;
const y = new Float64Array(8);

/** Writes position m, velocity m/s, the seconds that passed and the apogee m into `out` (8). Allocates nothing. */
export const landing = (
  state: Float64Array,
  betaKgPerM2: number,
  out: Float64Array,
  groundM = 0,
  toleranceM = QUICK_TOLERANCE_M,
): boolean => {
  toInertial(state, y);
  const leaves =
    betaKgPerM2 === Infinity
      ? glideFree(y, groundM, toleranceM)
      : glide(y, betaKgPerM2, groundM, Infinity, toleranceM);
  if (leaves !== "below") return false;
  fromInertial(y, out);
  return true;
};

/** From ITRF at time 0, when the axes coincide. */
export const toInertial = (state: Float64Array, inertial: Float64Array): void => {
  const [px, py] = [state[0]!, state[1]!];
  inertial[0] = px;
  inertial[1] = py;
  inertial[2] = state[2]!;
  inertial[3] = state[3]! - WGS84.omegaRadps * py;
  inertial[4] = state[4]! + WGS84.omegaRadps * px;
  inertial[5] = state[5]!;
  inertial[6] = 0;
  inertial[7] = ellipsoidHeightM(px, py, inertial[2]!);
};

export const fromInertial = (inertial: Float64Array, out: Float64Array): void => {
  const turn = WGS84.omegaRadps * inertial[6]!;
  const c = cos(turn);
  const s = sin(turn);
  const px = c * inertial[0]! + s * inertial[1]!;
  const py = c * inertial[1]! - s * inertial[0]!;
  out[3] = c * inertial[3]! + s * inertial[4]! + WGS84.omegaRadps * py;
  out[4] = c * inertial[4]! - s * inertial[3]! - WGS84.omegaRadps * px;
  out[0] = px;
  out[1] = py;
  out[2] = inertial[2]!;
  out[5] = inertial[5]!;
  out[6] = inertial[6]!;
  out[7] = inertial[7]!;
};
