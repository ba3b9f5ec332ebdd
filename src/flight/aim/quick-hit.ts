/**
 * For one burn: the azimuth and the cut that bring the payload down on the target.
 *
 * shape     the miss is told on the plane that unrolls the Earth around the target, which is regular whatever the range
 * source    Broyden's method (Dennis & Schnabel, ch. 8); the first cut from Kepler's ellipse on a sphere
 * accuracy  that of `landing`, a few metres; the burn itself is exact only at its own azimuth
 */
import { cos, hypot3, sin } from "../../base/index.js";
import {
  assumePosition,
  geodesicInverse,
  geodeticFromItrf,
  itrfFromGeodetic,
  type Geodetic,
} from "../../earth/index.js";
import { landing } from "../quick/landing.js";
import type { VehicleParameters } from "../vehicle.js";
import type { Burn } from "./burn.js";
import { spanRad } from "./span.js";

export interface Range {
  readonly vehicle: VehicleParameters;
  readonly from: Geodetic;
  /** Aimed at: off the target by what a fine flight missed. */
  to: Geodetic;
  readonly distanceM: number;
  /** Flown so far: powered flights, and free ones by the quick integrator. */
  powered: number;
  free: number;
}

/** Where on a burn: turned to an azimuth and cut. */
export interface Place {
  readonly azimuthRad: number;
  readonly cutS: number;
}

export interface Struck extends Place {
  readonly missM: number;
  readonly apogeeM: number;
  readonly flightTimeS: number;
}

const state = new Float64Array(6);
const end = new Float64Array(8);
const NEAR_M = 10;
const ROUNDS = 30;

/** Where a cut comes down, east and north of the target; none where it stays up. */
const missOf = (
  range: Range,
  burn: Burn,
  azimuth: number,
  cutS: number,
): readonly [number, number] | "none" => {
  burn.stateAt(azimuth, cutS, state);
  range.free += 1;
  if (!landing(state, range.vehicle.payloadBetaKgPerM2, end, range.to.heightM)) return "none";
  // `landing` answers in ITRF.
  const impact = geodeticFromItrf(assumePosition("itrf", end[0]!, end[1]!, end[2]!));
  const { distanceM, azimuthRad } = geodesicInverse(range.to, impact);
  return [distanceM * sin(azimuthRad), distanceM * cos(azimuthRad)];
};

export const strike = (range: Range, burn: Burn, near: Place | undefined): Struck | "none" => {
  const { fullS } = burn;
  let azimuth = near?.azimuthRad ?? burn.azimuthRad;
  let cutS = near?.cutS ?? firstCut(range, burn, azimuth);
  let miss = missOf(range, burn, azimuth, cutS);
  for (let n = 0; miss === "none" && n < 12; n += 1) {
    cutS *= 0.97;
    miss = missOf(range, burn, azimuth, cutS);
  }
  if (miss === "none") return "none";
  let [je, jn, ke, kn] = [0, 0, 0, 0];
  let known = false;
  let worst = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const size = Math.sqrt(miss[0] * miss[0] + miss[1] * miss[1]);
    if (size < NEAR_M)
      return { azimuthRad: azimuth, cutS, missM: size, apogeeM: end[7]!, flightTimeS: cutS + end[6]! };
    if (!known || size > 0.5 * worst) {
      const [da, dc] = [0.002, -0.002 * fullS];
      const turned = missOf(range, burn, azimuth + da, cutS);
      const shorter = missOf(range, burn, azimuth, cutS + dc);
      if (turned === "none" || shorter === "none") return "none";
      [je, jn] = [(turned[0] - miss[0]) / da, (turned[1] - miss[1]) / da];
      [ke, kn] = [(shorter[0] - miss[0]) / dc, (shorter[1] - miss[1]) / dc];
      known = true;
    }
    worst = size;
    const determinant = je * kn - ke * jn;
    let stepA: number = (-kn * miss[0] + ke * miss[1]) / determinant;
    let stepC: number = (jn * miss[0] - je * miss[1]) / determinant;
    if (!Number.isFinite(stepA + stepC)) return "none";
    const shrink = Math.min(1, 0.3 / Math.abs(stepA), (0.1 * fullS) / Math.abs(stepC));
    let next: readonly [number, number] | "none" = "none";
    stepA *= shrink;
    stepC *= shrink;
    for (let n = 0; n < 6; n += 1) {
      next = cutS + stepC > 0.02 * fullS ? missOf(range, burn, azimuth + stepA, cutS + stepC) : "none";
      if (next !== "none") break;
      stepA *= 0.5;
      stepC *= 0.5;
    }
    if (next === "none") return "none";
    const [ue, un] = [
      next[0] - miss[0] - je * stepA - ke * stepC,
      next[1] - miss[1] - jn * stepA - kn * stepC,
    ];
    const weight = fullS * fullS;
    const norm = stepA * stepA + (stepC * stepC) / weight;
    if (!(norm > 0)) return "none";
    [je, jn] = [je + (ue * stepA) / norm, jn + (un * stepA) / norm];
    [ke, kn] = [ke + (ue * stepC) / (weight * norm), kn + (un * stepC) / (weight * norm)];
    azimuth += stepA;
    cutS += stepC;
    miss = next;
  }
  return "none";
};

/** By bisection: the cut whose ellipse, over a sphere without air, spans what is left of the way. */
const firstCut = (range: Range, burn: Burn, azimuth: number): number => {
  const origin = itrfFromGeodetic(range.from);
  const ground = itrfFromGeodetic(range.to);
  const radiusM = hypot3(ground[0], ground[1], ground[2]);
  let [low, high] = [0.02 * burn.fullS, 1.5 * burn.fullS];
  for (let n = 0; n < 30; n += 1) {
    const middle = 0.5 * (low + high);
    burn.stateAt(azimuth, middle, state);
    if (spanRad(origin, radiusM, state) * radiusM < range.distanceM) low = middle;
    else high = middle;
  }
  return low;
};
