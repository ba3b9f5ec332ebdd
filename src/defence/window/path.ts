/**
 * The way an object is expected to go, as windows ask for it.
 *
 * frame     ITRF, metres and metres per second
 * shape     states at rising times, between them a cubic through both ends' positions and velocities
 * accuracy  step⁴/384 times the fourth derivative: under 1 mm for free flight at a 5 s step above the air
 * refuses   PATH_TOO_SHORT, PATH_NOT_RISING, PATH_TIME_OUTSIDE
 */
import { Refusal, US_PER_S } from "../../base/index.js";

export interface ObjectPath {
  readonly startUs: number;
  readonly endUs: number;
  /** Writes x, y, z, vx, vy, vz; refuses PATH_TIME_OUTSIDE. */
  readonly stateAt: (timeUs: number, out: Float64Array) => void;
}

/** A path from samples: `timesUs` rising, six numbers a state in `states`. */
export const sampledPath = (timesUs: readonly number[] | Float64Array, states: Float64Array): ObjectPath => {
  const count = timesUs.length;
  if (count < 2 || states.length < 6 * count)
    throw new Refusal(
      "PATH_TOO_SHORT",
      `${count} times and ${states.length} numbers; a path needs 2 times and 6 numbers each`,
      { count },
    );
  for (let i = 1; i < count; i += 1)
    if (!(timesUs[i]! > timesUs[i - 1]!))
      throw new Refusal("PATH_NOT_RISING", `time ${i} is ${timesUs[i]}, not after ${timesUs[i - 1]}`, {
        index: i,
      });
  const startUs = timesUs[0]!;
  const endUs = timesUs[count - 1]!;
  // Windows walk forward: start each search where the last one ended.
  let last = 0;
  const stateAt = (timeUs: number, out: Float64Array): void => {
    if (!(timeUs >= startUs && timeUs <= endUs))
      throw new Refusal("PATH_TIME_OUTSIDE", `${timeUs} is outside ${startUs} to ${endUs}`, {
        timeUs,
        startUs,
        endUs,
      });
    if (timeUs < timesUs[last]! || timeUs > timesUs[Math.min(last + 8, count - 1)]!)
      last = bisect(timesUs, timeUs);
    while (last < count - 2 && timesUs[last + 1]! < timeUs) last += 1;
    hermite(
      states,
      last,
      (timeUs - timesUs[last]!) / (timesUs[last + 1]! - timesUs[last]!),
      (timesUs[last + 1]! - timesUs[last]!) / US_PER_S,
      out,
    );
  };
  return { startUs, endUs, stateAt };
};

const bisect = (timesUs: readonly number[] | Float64Array, timeUs: number): number => {
  let low = 0;
  let high = timesUs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (timesUs[middle]! <= timeUs) low = middle;
    else high = middle;
  }
  return low;
};

const hermite = (states: Float64Array, index: number, f: number, stepS: number, out: Float64Array): void => {
  const a = 6 * index;
  const f2 = f * f;
  const f3 = f2 * f;
  const p0 = 2 * f3 - 3 * f2 + 1;
  const p1 = 3 * f2 - 2 * f3;
  const m0 = (f3 - 2 * f2 + f) * stepS;
  const m1 = (f3 - f2) * stepS;
  const q = (6 * f2 - 6 * f) / stepS;
  const n0 = 3 * f2 - 4 * f + 1;
  const n1 = 3 * f2 - 2 * f;
  for (let k = 0; k < 3; k += 1) {
    const x0 = states[a + k]!;
    const x1 = states[a + 6 + k]!;
    const v0 = states[a + 3 + k]!;
    const v1 = states[a + 9 + k]!;
    out[k] = p0 * x0 + p1 * x1 + m0 * v0 + m1 * v1;
    out[3 + k] = q * (x0 - x1) + n0 * v0 + n1 * v1;
  }
};
