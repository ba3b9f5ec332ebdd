/**
 * A belief takes a sight in, and its story goes on.
 */
import { addSorted, keepPlot, type Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { hasRange, TIME } from "../gate/sight.js";
import { afterHit } from "../manage/life.js";
import { brightnessOf } from "../manage/signature.js";
import { compare, fit, takeIn } from "./sight.js";

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
  if (hasRange(rows, at)) {
    keepPlot(b, rows, at);
    b.echo = brightnessOf(rows, at);
    if (b.build !== "unknown") b.echoes.set(scan.sensor, b.echo);
  } else b.lastInfraredS = Math.max(b.lastInfraredS, rows[at + TIME]!);
  afterHit(core, b);
};
