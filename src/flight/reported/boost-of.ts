/**
 * What a boost of a given length does to a flight's time, height and speed, when nothing else is known of the vehicle.
 *
 * domain    speeds up to 9 km/s
 * source    the rocket equation with constant thrust: distance = u B (1 − ln λ/(λ − 1)), λ = exp(v/u), exhaust speed
 *           u = 2.8 km/s; Sutton & Biblarz, Rocket Propulsion Elements, ch. 4
 * leaves out  staging, coasts between stages, the shape of the turn
 * accuracy  the lines were laid so that the flights of the CNS list with both apogee and time stand within 2 % of the best
 *           (validation/reported-flights)
 */
import { exp, ln, sin } from "../../base/index.js";
import type { Ellipse } from "./ellipse.js";

export interface Band {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** Seconds from solids of short burn to large liquids; a boost ends before the flight's top. */
export const boostBandS = ({ speedMps, angleRad, apogeeM }: Ellipse): Band => {
  const longest = apogeeM / (coveredShare(speedMps) * speedMps * sin(angleRad));
  return {
    low: Math.min(longest, 20 + 0.02 * speedMps),
    best: Math.min(longest, 270, 30 + 0.034 * speedMps),
    high: Math.min(longest, 50 + 0.042 * speedMps),
  };
};

/** Share of speed × time that is covered while the speed grows from nothing. */
const coveredShare = (speedMps: number): number => {
  const lambda = exp(speedMps / EXHAUST_MPS);
  return (EXHAUST_MPS / speedMps) * (1 - ln(lambda) / (lambda - 1));
};

/** Way flown in boost. */
export const boostWayM = (speedMps: number, boostS: number): number =>
  coveredShare(speedMps) * speedMps * boostS;

/** What the boost takes longer than a coast from the ground over the same way would. */
export const boostDelayS = (speedMps: number, boostS: number): number =>
  boostS * (1 - coveredShare(speedMps));

/** Speed lost to gravity in a boost that ends at an angle; `share` is how much of g × time × sine is lost. */
export const gravityLossMps = (boostS: number, angleRad: number, share: number): number =>
  share * 9.8 * boostS * sin(angleRad);

const EXHAUST_MPS = 2_800;
