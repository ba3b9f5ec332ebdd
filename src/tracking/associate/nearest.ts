/**
 * Global nearest neighbour: the likeliest way to give each belief at most one sight of a scan and each sight to one belief.
 *
 * shape     a row for each belief that any sight is near to, a column for each sight and one more a row for "missed"
 * source    log-likelihood ratio against false detections and new objects: Blackman & Popoli, Design and Analysis of Modern
 *           Tracking Systems (1999), ch. 6; exact assignment (the assigner of base)
 */
import { newAssigner } from "../../base/index.js";
import type { Belief } from "../belief.js";
import { isNear } from "../gate/coarse.js";
import { hasRange, RANGE, SIGHT } from "../gate/sight.js";
import { predict } from "../predict/motion.js";
import { BOOST_SIZE } from "../predict/transition.js";
import type { Settings } from "../settings.js";
import { compare, fit, LATEST_S } from "../update/sight.js";
import { brightnessOf, echoPenalty } from "../manage/signature.js";
import type { Scan } from "../core.js";

const assigner = newAssigner();
let cost = new Float64Array(256);
/** Beyond this two sights in one gate are told apart by the forecast alone, m. */
const MOST_RIVAL_M = 500;
let echoes = new Float64Array(64);
let rowBelief = new Int32Array(32);

/** Writes into `marks` (one a sight, -1 is free) the index of the belief that takes it. */
export const associate = (
  beliefs: readonly Belief[],
  takesPart: (b: Belief) => boolean,
  scan: Scan,
  settings: Settings,
  marks: Int32Array,
): void => {
  const { count, rows } = scan.sights;
  if (echoes.length < count) echoes = new Float64Array(2 * count);
  let members = 0;
  for (let n = 0; n < beliefs.length; n += 1) {
    const b = beliefs[n]!;
    if (!takesPart(b) || !mayBeSeen(b, scan, settings) || b.timeS - scan.timeS > LATEST_S) continue;
    let near = false;
    for (let i = 0; i < count && !near; i += 1)
      near = marks[i]! < 0 && isNear(b, rows, i * SIGHT, scan.timeS);
    if (!near) continue;
    predict(b, scan.timeS);
    if (members === rowBelief.length) {
      const wider = new Int32Array(2 * members);
      wider.set(rowBelief);
      rowBelief = wider;
    }
    rowBelief[members] = n;
    members += 1;
  }
  if (members === 0) return;
  const columns = count + members;
  if (cost.length < members * columns) cost = new Float64Array(2 * members * columns);
  for (let r = 0; r < members; r += 1) {
    const b = beliefs[rowBelief[r]!]!;
    const base = r * columns;
    cost.fill(Infinity, base, base + columns);
    cost[base + count + r] = 0;
    let [nearest, farthest] = [Infinity, 0];
    let [dimmest, brightest] = [Infinity, -Infinity];
    for (let i = 0; i < count; i += 1) {
      if (marks[i]! >= 0 || !isNear(b, rows, i * SIGHT, scan.timeS)) continue;
      compare(b, rows, i * SIGHT);
      const ranged = hasRange(rows, i * SIGHT);
      if (fit.distance2 > (ranged ? settings.gate3 : settings.gate2)) continue;
      const range = rows[i * SIGHT + RANGE]!;
      nearest = Math.min(nearest, range);
      farthest = Math.max(farthest, range);
      cost[base + i] = -(scan.logHit - scan.logMiss + fit.logDensity - scan.logFalse);
      if (ranged && settings.motion === "powered") {
        echoes[i] = brightnessOf(rows, i * SIGHT);
        dimmest = Math.min(dimmest, echoes[i]!);
        brightest = Math.max(brightest, echoes[i]!);
      }
    }
    if (dimmest < Infinity && b.build !== "unknown")
      for (let i = 0; i < count; i += 1)
        if (cost[base + i]! < Infinity)
          cost[base + i]! += echoPenalty(b, scan.sensor, echoes[i]!, dimmest, brightest);
    const unsure = settings.motion === "powered" && b.build === "unknown" && farthest > nearest;
    b.rivalM = unsure ? Math.min(farthest - nearest, MOST_RIVAL_M) : 0;
  }
  const column = assigner.assign(cost, members, columns);
  for (let r = 0; r < members; r += 1) {
    const i = column[r]!;
    if (i >= 0 && i < count) marks[i] = rowBelief[r]!;
  }
};

/** A missile's plume is seen only while it thrusts. */
const mayBeSeen = (b: Belief, scan: Scan, settings: Settings): boolean =>
  scan.kind === "radar" || b.size === BOOST_SIZE || settings.motion === "free";
