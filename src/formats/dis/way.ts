/**
 * A sampled way as positions, velocities and accelerations at any time of it.
 *
 * frame     ITRF, metres
 * source    the cubic through four neighbouring samples (Lagrange)
 * accuracy  in free flight under a metre where samples stand ten seconds apart; in boost as good as the samples are dense
 */
import { radFromDeg, US_PER_S } from "../../base/index.js";
import { itrfFromGeodetic } from "../../earth/index.js";
import type { PictureArc } from "../picture.js";

export type Vector = [number, number, number];

export interface WayPoint {
  readonly positionM: Vector;
  readonly velocityMps: Vector;
  readonly accelerationMps2: Vector;
}

export const itrfOf = (latDeg: number, lonDeg: number, altitudeKm: number): Vector => {
  const at = { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg), heightM: altitudeKm * 1000 };
  const [x, y, z] = itrfFromGeodetic(at);
  return [x, y, z];
};

/** The way's point at a time within it; outside it the nearest end's cubic goes on, so ask within. */
export const wayAt = (way: PictureArc["way"], timeUs: number): WayPoint => {
  let i = way.findIndex(([t]) => t > timeUs);
  if (i < 0) i = way.length;
  const from = Math.max(0, Math.min(i - 2, way.length - 4));
  const near = way.slice(from, from + 4);
  const points = near.map(([, lat, lon, km]) => itrfOf(lat, lon, km));
  const times = near.map(([t]) => (t - timeUs) / US_PER_S);
  const positionM: Vector = [0, 0, 0];
  const velocityMps: Vector = [0, 0, 0];
  const accelerationMps2: Vector = [0, 0, 0];
  times.forEach((tk, k) => {
    const others = times.filter((_, m) => m !== k);
    const below = others.reduce((product, tm) => product * (tk - tm), 1);
    // The product of (t - tm) over the others at t = 0, and its first two derivatives.
    let [value, first, second] = [1, 0, 0];
    for (const tm of others) {
      second = second * -tm + 2 * first;
      first = first * -tm + value;
      value *= -tm;
    }
    for (let axis = 0; axis < 3; axis += 1) {
      const x = points[k]![axis]! / below;
      positionM[axis]! += value * x;
      velocityMps[axis]! += first * x;
      accelerationMps2[axis]! += second * x;
    }
  });
  return { positionM, velocityMps, accelerationMps2 };
};
