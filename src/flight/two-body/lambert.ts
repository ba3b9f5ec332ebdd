/**
 * Lambert's problem: the free flight around a point mass from one place to another in a given time.
 *
 * frame     any that stands still, its origin at the Earth's centre; metres, seconds
 * domain    less than one revolution; ellipse, parabola or hyperbola
 * source    universal variables: Bate, Mueller & White, Fundamentals of Astrodynamics, 5.3; Curtis, Orbital Mechanics for
 *           Engineering Students, 3rd ed., 5.3. The time grows with z, so that false position between bounds cannot fail
 * accuracy  the published cases to their last digit (validation/lambert)
 * refuses   TIME_NOT_POSITIVE, TRANSFER_PLANE_UNKNOWN where the places lie in one line with the centre, TRANSFER_TOO_FAST
 */
import { cos, exp, hypot3, Refusal, sin } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";

type Vector = readonly [number, number, number];
export interface Transfer {
  readonly departureMps: Vector;
  readonly arrivalMps: Vector;
}

/** By the `short` way around the centre, under half a turn, or the `long` one. */
export const lambert = (
  from: Vector,
  to: Vector,
  timeS: number,
  way: "short" | "long" = "short",
): Transfer => {
  if (!(timeS > 0)) throw new Refusal("TIME_NOT_POSITIVE", `${timeS} s must be above 0`, { timeS });
  const r1 = hypot3(...from);
  const r2 = hypot3(...to);
  const cosine = (from[0] * to[0] + from[1] * to[1] + from[2] * to[2]) / (r1 * r2);
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  if (sine < IN_LINE)
    throw new Refusal("TRANSFER_PLANE_UNKNOWN", "the two places lie in one line with the centre", { sine });
  const a = (way === "short" ? 1 : -1) * Math.sqrt(r1 * r2 * (1 + cosine));
  const yAt = (z: number): number => r1 + r2 + (a * (z * stumpffS(z) - 1)) / Math.sqrt(stumpffC(z));
  const timeAt = (z: number): number => {
    const y = yAt(z);
    if (!(y > 0)) return 0;
    const x = Math.sqrt(y / stumpffC(z));
    return (x * x * x * stumpffS(z) + a * Math.sqrt(y)) / ROOT_MU;
  };
  const y = yAt(zOf(timeAt, timeS));
  const g = (a * Math.sqrt(y)) / ROOT_MU;
  const [f, gDot] = [1 - y / r1, 1 - y / r2];
  const axis = (i: 0 | 1 | 2): readonly [number, number] => [
    (to[i] - f * from[i]) / g,
    (gDot * to[i] - from[i]) / g,
  ];
  const [x1, y1, z1] = [axis(0), axis(1), axis(2)];
  return { departureMps: [x1[0], y1[0], z1[0]], arrivalMps: [x1[1], y1[1], z1[1]] };
};

/** Where the time is met: false position with Illinois' halving, between bounds that widen on the hyperbolic side. */
const zOf = (timeAt: (z: number) => number, timeS: number): number => {
  const off = (z: number): number => timeAt(z) / timeS - 1;
  let [low, high] = [-1, ONE_TURN * (1 - 1e-9)];
  while (off(low) > 0) {
    low *= 2;
    if (low < FASTEST)
      throw new Refusal("TRANSFER_TOO_FAST", `${timeS} s need a hyperbola beyond any flight`, { timeS });
  }
  let [atLow, atHigh] = [off(low), off(high)];
  for (let n = 0; n < 200 && high - low > 1e-14 * (1 + Math.abs(low)); n += 1) {
    const straight = low - (atLow * (high - low)) / (atHigh - atLow);
    const z = n % 3 === 2 || !(straight > low && straight < high) ? 0.5 * (low + high) : straight;
    const at = off(z);
    if (at === 0) return z;
    if (at < 0) [low, atLow, atHigh] = [z, at, 0.5 * atHigh];
    else [high, atHigh, atLow] = [z, at, 0.5 * atLow];
  }
  return 0.5 * (low + high);
};

const stumpffC = (z: number): number => {
  const root = Math.sqrt(Math.abs(z));
  if (root < 0.1) return 1 / 2 - z * (1 / 24 - z * (1 / 720 - z * (1 / 40_320 - z / 3_628_800)));
  return z > 0 ? (1 - cos(root)) / z : ((exp(root) + exp(-root)) / 2 - 1) / -z;
};

const stumpffS = (z: number): number => {
  const root = Math.sqrt(Math.abs(z));
  if (root < 0.1) return 1 / 6 - z * (1 / 120 - z * (1 / 5040 - z * (1 / 362_880 - z / 39_916_800)));
  const cube = root * root * root;
  return z > 0 ? (root - sin(root)) / cube : ((exp(root) - exp(-root)) / 2 - root) / cube;
};

const IN_LINE = 1e-9;
const ONE_TURN = 4 * Math.PI * Math.PI;
/** Beyond, what is left of the time after cancelling has few digits: a thousand times the speed of any flight. */
const FASTEST = -900;
const ROOT_MU = Math.sqrt(WGS84.gmM3ps2);
