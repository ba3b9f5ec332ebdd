/**
 * Reads an arc: the state at a time, and the way as people read it.
 *
 * frame     ITRF; latitude and longitude in degrees, height in km
 * accuracy  a cubic through both ends' positions and velocities: under 1 m between samples 10 s apart
 */
import { degFromRad } from "../../base/index.js";
import { assumePosition, geodeticFromItrf } from "../../earth/index.js";

export interface Samples {
  /** Rows of seven: time and state. */
  readonly samples: Float64Array;
  readonly count: number;
}

/** State on the arc at a time inside it, by cubic between samples, into `out`; false outside. */
export const arcAt = (arc: Samples, timeS: number, out: Float64Array): boolean => {
  const { samples, count } = arc;
  if (count < 2 || timeS < samples[0]! || timeS > samples[(count - 1) * 7]!) return false;
  let low = 0;
  let high = count - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (samples[middle * 7]! <= timeS) low = middle;
    else high = middle;
  }
  const [a, b] = [low * 7, high * 7];
  const h = samples[b]! - samples[a]!;
  const u = (timeS - samples[a]!) / h;
  const [u2, u3] = [u * u, u * u * u];
  for (let i = 1; i < 4; i += 1) {
    const [p, q] = [samples[a + i]!, samples[b + i]!];
    const [v, w] = [samples[a + 3 + i]! * h, samples[b + 3 + i]! * h];
    out[i - 1] = p + u * v + (3 * (q - p) - 2 * v - w) * u2 + (2 * (p - q) + v + w) * u3;
    out[i + 2] = (v + 2 * (3 * (q - p) - 2 * v - w) * u + 3 * (2 * (p - q) + v + w) * u2) / h;
  }
  return true;
};

const WAY_POINTS = 25;

/** At most 26 points, the last at the ground: latitude, longitude, height and time. */
export const wayOf = (samples: Float64Array): (readonly [number, number, number, number])[] => {
  const count = samples.length / 7;
  const every = Math.max(1, Math.ceil((count - 1) / WAY_POINTS));
  const way: (readonly [number, number, number, number])[] = [];
  for (let k = (count - 1) % every; k < count; k += every) {
    // The arc is ITRF, as the belief is.
    const g = geodeticFromItrf(
      assumePosition("itrf", samples[k * 7 + 1]!, samples[k * 7 + 2]!, samples[k * 7 + 3]!),
    );
    way.push([degFromRad(g.latRad), degFromRad(g.lonRad), g.heightM / 1000, samples[k * 7]!]);
  }
  return way;
};
