/**
 * One scan of one sensor taken in: association, update, first sights, misses.
 *
 * Tracks come first, by the exact cheapest assignment of all of them to the scan's sights; candidates share what is left;
 * what is left then starts new candidates. Deterministic: beliefs keep the order in which they began.
 * Complexity: beliefs × sights for the coarse gate; the assignment only among what passes it.
 */
import { associate } from "./associate/nearest.js";
import type { Belief } from "./belief.js";
import { addSorted, keepPlot } from "./belief.js";
import { RANGE, SIGHT, TIME, type SightTable } from "./gate/sight.js";
import { compare, fit, takeIn } from "./update/sight.js";
import { startFromSights, type Seeds } from "./initiate/seeds.js";
import { brightnessOf, tellApart } from "./manage/signature.js";
import { afterHit, afterScan } from "./manage/life.js";
import type { Settings } from "./settings.js";

/** One look of one sensor, already as sights. */
export interface Scan {
  readonly sensor: string;
  readonly kind: "radar" | "infrared";
  readonly timeS: number;
  readonly sights: SightTable;
  /** Logarithms: of the density of false detections and new objects, and of the chances to detect and to miss. */
  readonly logFalse: number;
  readonly logHit: number;
  readonly logMiss: number;
  /** True where the sensor would have seen the belief, as far as anyone knows. */
  readonly covers: (b: Belief) => boolean;
}

export interface Core {
  readonly settings: Settings;
  beliefs: Belief[];
  readonly seeds: Seeds;
  /** Number of scans taken in, and of tracks told of. */
  scans: number;
  named: number;
  /** How often each infrared sensor looks, as seen so far, s; and when it last did. */
  readonly looks: Map<string, { lastS: number; periodS: number }>;
  readonly infrared: Set<string>;
  /** Tracks that ended and were not told of yet. */
  dropped: Belief[];
}

/** Which sights of the scan somebody took: -1 for nobody. */
const takenBy = { marks: new Int32Array(64) };

export const takeScan = (core: Core, scan: Scan): void => {
  core.scans += 1;
  noteLook(core, scan);
  const { count } = scan.sights;
  if (takenBy.marks.length < count) takenBy.marks = new Int32Array(2 * count);
  const { marks } = takenBy;
  marks.fill(-1, 0, count);
  const { beliefs } = core;
  associate(beliefs, (b) => b.status === "tentative" || b.status === "confirmed", scan, core.settings, marks);
  hitAll(core, scan, marks);
  associate(beliefs, (b) => b.status === "candidate", scan, core.settings, marks);
  hitAll(core, scan, marks);
  tellApart(core, scan);
  startFromSights(core, scan, marks);
  afterScan(core, scan);
};

const noteLook = (core: Core, scan: Scan): void => {
  if (scan.kind === "infrared") core.infrared.add(scan.sensor);
  const look = core.looks.get(scan.sensor);
  if (look === undefined) {
    core.looks.set(scan.sensor, { lastS: scan.timeS, periodS: Infinity });
    return;
  }
  const period = scan.timeS - look.lastS;
  if (period > 0.01 && period < look.periodS) look.periodS = period;
  look.lastS = Math.max(look.lastS, scan.timeS);
};

const hitAll = (core: Core, scan: Scan, marks: Int32Array): void => {
  for (let i = 0; i < scan.sights.count; i += 1) {
    const n = marks[i]!;
    if (n < 0) continue;
    const b = core.beliefs[n]!;
    if (b.lastScan === core.scans) continue;
    takeSight(core, b, scan, i * SIGHT);
  }
};

/** The belief takes the sight in, and what follows from that. */
export const takeSight = (core: Core, b: Belief, scan: Scan, at: number): void => {
  const { rows } = scan.sights;
  compare(b, rows, at, b.rivalM);
  b.score += scan.logHit + fit.logDensity - scan.logFalse;
  takeIn(b);
  b.hits += 1;
  b.misses = 0;
  b.lastScan = core.scans;
  b.recent[b.hits % b.recent.length] = core.scans;
  b.lastHitS = Math.max(b.lastHitS, rows[at + TIME]!);
  b.version += 1;
  addSorted(b.sensors, scan.sensor);
  addSorted(b.kinds, scan.kind);
  if (rows[at + RANGE]! === rows[at + RANGE]!) {
    keepPlot(b, rows, at);
    b.echo = brightnessOf(rows, at);
    if (b.build !== "unknown") b.echoes.set(scan.sensor, b.echo);
  } else b.lastInfraredS = Math.max(b.lastInfraredS, rows[at + TIME]!);
  afterHit(core, b);
};
