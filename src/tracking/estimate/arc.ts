/**
 * The way down from a state: a free fall integrated once to the ground, and how its end moves with the ballistic coefficient.
 *
 * frame     ITRF; seconds of the tracker's clock
 * shape     samples of seven numbers: time and state
 * accuracy  under 50 m at the ground against a fall in steps of a tenth of a second (conic.test.ts)
 */
import { WGS84 } from "../../earth/index.js";
import { AIR_TOP_M, heightM } from "../predict/air.js";
import { fallStep } from "../predict/forces.js";
import { LEAST_PER_BETA } from "../predict/motion.js";
import { wayOf } from "./arc-at.js";
import { landingOf, newLanding } from "./conic.js";

export interface Arc {
  readonly orbital: boolean;
  /** The way: latitude and longitude in degrees, height in km, time. */
  readonly way: readonly (readonly [number, number, number, number])[];
  readonly samples: Float64Array;
  readonly count: number;
  readonly endS: number;
  /** When a heavy body would be down: the sooner, where it may be light or heavy. */
  readonly soonestS: number;
  /** In the middle between the ends of a heavy and of a light body. */
  readonly end: readonly [number, number, number];
  /** The belief about 1/β that this rests on. */
  readonly perBeta: number;
  readonly sigmaPerBeta: number;
  /** How far the end moves, m, and how much later it comes, s, for one standard deviation of 1/β. */
  readonly endPerSigma: readonly [number, number, number, number];
  readonly apogeeM: number;
}

const STEP_S = 10;
/** In thin air, and in thick. */
const AIR_STEP_S = 5;
const THICK_STEP_S = 2;
const THICK_M = 65_000;
const stepAt = (atM: number): number =>
  atM > AIR_TOP_M ? STEP_S : atM > THICK_M ? AIR_STEP_S : THICK_STEP_S;
/** A perigee lower than this above the equator's radius does not survive a revolution. */
const ORBIT_M = 80_000;
const LONGEST_S = 7_200;
/** Heavy and light are so many standard deviations from the mean; their ends count as so many. */
const BETA_SIGMAS = 1.7;
const END_SIGMAS = 1.8;
const ORBITAL: Omit<Arc, "apogeeM" | "perBeta" | "sigmaPerBeta"> = {
  orbital: true,
  way: [],
  samples: new Float64Array(0),
  count: 0,
  endS: NaN,
  soonestS: NaN,
  end: [0, 0, 0],
  endPerSigma: [0, 0, 0, 0],
};

const s = new Float64Array(6);
const entry = new Float64Array(6);
const landing = newLanding();
const buffer: number[] = [];
const stop = { x: 0, y: 0, z: 0, t: 0 };

export const arcFrom = (x: Float64Array, timeS: number, perBeta: number, sigmaPerBeta: number): Arc => {
  landingOf(x, WGS84.aM, landing);
  const apogeeM = landing.apogeeRadiusM - WGS84.aM;
  if (landing.perigeeRadiusM > WGS84.aM + ORBIT_M) return { ...ORBITAL, apogeeM, perBeta, sigmaPerBeta };
  buffer.length = 0;
  s.set(x.subarray(0, 6));
  const middle = Math.max(perBeta, LEAST_PER_BETA);
  let entryS = timeS;
  entry.set(s);
  let top = heightM(s[0]!, s[1]!, s[2]!);
  let t = timeS;
  let height = top;
  let isDown = height <= 0;
  keep(t);
  while (!isDown && t - timeS < LONGEST_S) {
    const inAir = height < AIR_TOP_M;
    if (!inAir) {
      entry.set(s);
      entryS = t;
    }
    isDown = stepDown(t, height, middle, stepAt(height));
    t = stop.t;
    height = isDown ? 0 : heightM(s[0]!, s[1]!, s[2]!);
    if (height > top) top = height;
    if (isDown || !inAir || buffer.length < 7 || t - buffer[buffer.length - 7]! >= 5) keep(t);
  }
  if (!isDown) return { ...ORBITAL, apogeeM, perBeta, sigmaPerBeta };
  const samples = Float64Array.from(buffer);
  const longer = endFrom(entryS, Math.max(perBeta - BETA_SIGMAS * sigmaPerBeta, LEAST_PER_BETA));
  const shorter = endFrom(entryS, Math.max(perBeta + BETA_SIGMAS * sigmaPerBeta, 2 * LEAST_PER_BETA));
  const per = 0.5 / END_SIGMAS;
  return {
    orbital: false,
    way: wayOf(samples),
    samples,
    count: samples.length / 7,
    endS: (longer[3] + shorter[3]) / 2,
    soonestS: Math.min(longer[3], shorter[3]),
    end: [(longer[0] + shorter[0]) / 2, (longer[1] + shorter[1]) / 2, (longer[2] + shorter[2]) / 2],
    perBeta,
    sigmaPerBeta,
    endPerSigma: [
      (longer[0] - shorter[0]) * per,
      (longer[1] - shorter[1]) * per,
      (longer[2] - shorter[2]) * per,
      (longer[3] - shorter[3]) * per,
    ],
    apogeeM: Math.max(top, apogeeM),
  };
};

const keep = (t: number): void => {
  buffer.push(t, s[0]!, s[1]!, s[2]!, s[3]!, s[4]!, s[5]!);
};

const before = new Float64Array(6);

/** One step of `s`; true when it was cut at the ground. Writes the time into `stop`. */
const stepDown = (t: number, fromM: number, perBetaHere: number, h: number): boolean => {
  before.set(s);
  fallStep(s, h, perBetaHere, 0, 0, 0);
  const after = heightM(s[0]!, s[1]!, s[2]!);
  if (after > 0) {
    stop.t = t + h;
    return false;
  }
  const cut = (h * fromM) / (fromM - after);
  s.set(before);
  fallStep(s, cut, perBetaHere, 0, 0, 0);
  stop.t = t + cut;
  return true;
};

const endFrom = (fromS: number, perBetaHere: number): readonly [number, number, number, number] => {
  s.set(entry);
  let t = fromS;
  for (let isDown = false; !isDown && t - fromS <= LONGEST_S; t = stop.t) {
    const height = heightM(s[0]!, s[1]!, s[2]!);
    if (height <= 0) break;
    isDown = stepDown(t, height, perBetaHere, stepAt(height));
  }
  return [s[0]!, s[1]!, s[2]!, t];
};
