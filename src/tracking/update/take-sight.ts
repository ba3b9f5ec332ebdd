/**
 * A belief takes a sight in, and its story goes on.
 */
import { addSorted, keepPlot, type Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { hasRange, SIGHT, TIME } from "../gate/sight.js";
import { afterHit, HIT_LN } from "../manage/life.js";
import { brightnessOf } from "../manage/signature.js";
import { FILTERS } from "./filters.js";
import { fit } from "./sight.js";

/** A sight's number through all scans. */
const claimOf = (core: Core, at: number): number => core.scans * MOST_SIGHTS + at / SIGHT;
const MOST_SIGHTS = 1_048_576;

export const takeSight = (core: Core, b: Belief, scan: Scan, at: number): void => {
  const filter = FILTERS[core.filter];
  filter.compare(b, scan.sights.rows, at, b.rivalM);
  b.score += scan.logHit + fit.logDensity - scan.logFalse;
  filter.takeIn(b);
  noteHit(core, b, scan, at);
};

/** The story of a belief that had a sight. */
export const noteHit = (core: Core, b: Belief, scan: Scan, at: number): void => {
  const { rows } = scan.sights;
  b.hits += 1;
  b.misses = 0;
  b.presenceLn = Math.min(0, b.presenceLn + HIT_LN);
  b.lastScan = core.scans;
  b.recent[b.hits % b.recent.length] = core.scans;
  b.claims[b.hits % b.claims.length] = claimOf(core, at);
  b.lastHitS = Math.max(b.lastHitS, rows[at + TIME]!);
  b.version += 1;
  addSorted(b.sensors, scan.sensor);
  addSorted(b.kinds, scan.kind);
  if (hasRange(rows, at)) {
    keepPlot(b, rows, at);
    b.echo = brightnessOf(rows, at);
    if (b.build !== "unknown") b.echoes.set(scan.sensor, b.echo);
  } else b.lastInfraredS = Math.max(b.lastInfraredS, rows[at + TIME]!);
  afterHit(core, b);
};
