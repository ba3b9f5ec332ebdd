/**
 * Where a missile rose from, by one state on its way up.
 *
 * It starts upright and pitches over, so its path starts steeper than where it is seen: with distance growing as a power `n` of
 * height, the start lies height × cot(climb) / n behind; with height growing as a power `m` of time, m × height / climb rate
 * before.
 *
 * frame     ITRF
 * accuracy  n and m were read off this project's own flights, of 300 to 4,000 km range and all lofts: n within 12 %
 */
import { exp } from "../../base/index.js";
import { assumePosition, enuAxes, geodeticFromItrf } from "../../earth/index.js";

/** The power n: 1.9 where boost has just begun to pitch over, near 1.2 high up. */
const powerAt = (heightM: number): number => 1.2 + 0.75 * exp(-(heightM - 5_000) / 35_000);
const TIME_POWER = 2;
/** Mean upward acceleration of a rise, m/s²: no quicker and no slower. */
const QUICKEST = 40;
const SLOWEST = 5;
/** So low nothing flies flatter than 45°, or climbs slower than this. */
/** A fix may lie too low by its own error. */
const LEAST_RISE_M = 2_000;
const SLOWEST_CLIMB_MPS = 200;
const LOW_M = 30_000;

export interface Start {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly timeS: number;
  readonly wayM: number;
  readonly climbMps: number;
}

export const startOf = (x: Float64Array, timeS: number): Start | "none" => {
  const { latRad, lonRad, heightM } = geodeticFromItrf(assumePosition("itrf", x[0]!, x[1]!, x[2]!));
  const { east, north, up } = enuAxes(latRad, lonRad);
  let climb = x[3]! * up[0] + x[4]! * up[1] + x[5]! * up[2];
  if (heightM >= LOW_M && !(climb > 50)) return "none";
  const e = x[3]! * east[0] + x[4]! * east[1] + x[5]! * east[2];
  const n = x[3]! * north[0] + x[4]! * north[1] + x[5]! * north[2];
  const level = Math.sqrt(e * e + n * n);
  if (heightM < LOW_M) climb = Math.max(climb, SLOWEST_CLIMB_MPS);
  const flat = heightM < LOW_M ? Math.min(1, climb / Math.max(level, 1)) : 1;
  const rise = Math.max(heightM, LEAST_RISE_M);
  const back = (flat * rise) / climb / powerAt(rise);
  const at = (i: number): number => x[i]! - heightM * up[i]! - back * (e * east[i]! + n * north[i]!);
  return {
    x: at(0),
    y: at(1),
    z: at(2),
    timeS: timeS - riseS(rise, climb),
    wayM: back * level,
    climbMps: climb,
  };
};

/** Time since lift-off: by the climb, within what a rise from rest may take. */
const riseS = (heightM: number, climb: number): number =>
  Math.max(
    Math.sqrt((2 * heightM) / QUICKEST),
    Math.min((TIME_POWER * heightM) / climb, Math.sqrt((2 * heightM) / SLOWEST)),
  );
