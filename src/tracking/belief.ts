/**
 * What the tracker holds of one object: a motion with its covariance, and the story of how it came to be.
 *
 * frame     ITRF; seconds since the tracker's epoch
 */
import type { Motion } from "./predict/motion.js";
import { STRIDE } from "./predict/transition.js";
import { SIGHT } from "./gate/sight.js";

export type BeliefStatus = "candidate" | "tentative" | "confirmed" | "dropped";
/** What a body is thought to be, once anything tells. */
export type Build = "unknown" | "payload" | "stage";
export type SensorKind = "radar" | "infrared";

/** A position alone. */
export interface Fix {
  timeS: number;
  readonly x: Float64Array;
  readonly p: Float64Array;
}

export interface Belief extends Motion {
  status: BeliefStatus;
  /** Counts the tracks that were ever told of; 0 for a candidate. */
  number: number;
  /** Logarithm of the odds that it is one object and not false detections. */
  score: number;
  hits: number;
  firstS: number;
  lastHitS: number;
  /** Number of the scan of the last hit; and the misses since. */
  lastScan: number;
  /** Numbers of the last scans that hit it, a ring. */
  readonly recent: Int32Array;
  /** Which sights those were, numbered through all scans; beside `recent`. */
  readonly claims: Float64Array;
  misses: number;
  /** Logarithm of the odds that it is there and not half there, since they last were even; never above 0. */
  presenceLn: number;
  lastInfraredS: number;
  /** True once thrust was seen beyond doubt. */
  thrustSeen: boolean;
  sensors: string[];
  kinds: SensorKind[];
  build: Build;
  /** Scans that showed it the brighter of two, less those that showed it the dimmer; held within a few. */
  votes: number;
  /** Echo of the last radar sight at unit distance, natural logarithm. */
  echo: number;
  /** The same by radar, since its build is known. */
  readonly echoes: Map<string, number>;
  /** How far in range a rival of the sight to be taken lies, m: which of the two is its own is not sure. */
  rivalM: number;
  /** The very first fix: time, position and its covariance. */
  firstFix: Fix;
  /** The last radar sights, a ring of `PLOTS` rows. */
  readonly plots: Float64Array;
  plotCount: number;
  burnoutTestedS: number;
  /** Since when it falls freely, as far as is known; NaN while it boosts. */
  coastSinceS: number;
  /** The first state that was worth calling one, for the launch point; time NaN until then. */
  early: Motion;
  /** The same body with what its company tells of its velocity; its time is NaN while that adds nothing. */
  company: Motion;
  /** A candidate that stands in line with the tracks: its company vouches for it, and no better one shares its sights. */
  leads: boolean;
  /** Rises with every change. */
  version: number;
}

export const PLOTS = 48;

export const newMotion = (size: number): Motion => ({
  timeS: NaN,
  size,
  x: new Float64Array(STRIDE),
  p: new Float64Array(STRIDE * STRIDE),
});

export const newBelief = (size: number, timeS: number): Belief => ({
  timeS,
  size,
  x: new Float64Array(STRIDE),
  p: new Float64Array(STRIDE * STRIDE),
  status: "candidate",
  number: 0,
  score: 0,
  hits: 0,
  firstS: timeS,
  lastHitS: timeS,
  lastScan: -1,
  recent: new Int32Array(8),
  claims: new Float64Array(8).fill(-1),
  misses: 0,
  presenceLn: 0,
  lastInfraredS: -Infinity,
  thrustSeen: false,
  sensors: [],
  kinds: [],
  build: "unknown",
  votes: 0,
  echo: NaN,
  echoes: new Map(),
  rivalM: 0,
  firstFix: { timeS: NaN, x: new Float64Array(3), p: new Float64Array(9) },
  plots: new Float64Array(SIGHT * PLOTS),
  plotCount: 0,
  burnoutTestedS: -Infinity,
  coastSinceS: NaN,
  early: newMotion(0),
  company: newMotion(0),
  leads: false,
  version: 0,
});

/** Where it is thought to be with all that is known, its company included. */
export const bestKnown = (b: Belief): Motion => (Number.isNaN(b.company.timeS) ? b : b.company);

export const copyMotion = (from: Motion, to: Motion): void => {
  to.timeS = from.timeS;
  to.size = from.size;
  to.x.set(from.x);
  to.p.set(from.p);
  copyModes(from, to);
};

const copyModes = (from: Motion, to: Motion): void => {
  if (from.modes === undefined) {
    if (to.modes !== undefined) to.modes = undefined;
    return;
  }
  to.modes ??= {
    motions: from.modes.motions.map((m) => newMotion(m.size)),
    weights: new Float64Array(from.modes.weights),
  };
  to.modes.weights.set(from.modes.weights);
  for (let n = 0; n < from.modes.motions.length; n += 1)
    copyMotion(from.modes.motions[n]!, to.modes.motions[n]!);
};

/** Notes the position and covariance of now as the first fix. */
export const keepFirstFix = (belief: Belief, timeS: number): void => {
  const { firstFix, x, p } = belief;
  firstFix.timeS = timeS;
  for (let i = 0; i < 3; i += 1) {
    firstFix.x[i] = x[i]!;
    for (let j = 0; j < 3; j += 1) firstFix.p[i * 3 + j] = p[i * STRIDE + j]!;
  }
};

/** Keeps a word list sorted and without repeats. */
export const addSorted = <T extends string>(list: T[], word: T): void => {
  if (list.includes(word)) return;
  list.push(word);
  list.sort();
};

export const keepPlot = (belief: Belief, rows: Float64Array, at: number): void => {
  belief.plots.set(rows.subarray(at, at + SIGHT), (belief.plotCount % PLOTS) * SIGHT);
  belief.plotCount += 1;
};
