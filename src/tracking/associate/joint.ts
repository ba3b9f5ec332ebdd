/**
 * Joint probabilistic data association: each belief takes in every sight of its cluster as far as it is probably its own.
 *
 * source    Bar-Shalom & Li, Multitarget-Multisensor Tracking (1995), ch. 6; the mixture of all cases is one normal density of the same
 *           moments
 * leaves out  that close beliefs draw together (coalescence)
 */
import { exp } from "../../base/index.js";
import type { Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { SIGHT } from "../gate/sight.js";
import { beginBlend, addToBlend, endBlend } from "../update/blend.js";
import { FILTERS } from "../update/filters.js";
import { noteHit } from "../update/take-sight.js";
import { marginals } from "./marginals.js";
import { findPairs, pairs } from "./pairs.js";

/** Below this a case is left out. */
const LEAST = 1e-4;
/** Beyond this a ratio is certain; it keeps products finite. */
const MOST_GAIN = 25;

let weights = new Float64Array(256);
let columnOf = new Int32Array(64);
let sightOf = new Int32Array(64);
let takenAltogether = new Float64Array(64);

/** Updates the beliefs that take part; a sight that is more likely somebody's than nobody's is marked. */
export const associateJointly = (
  core: Core,
  takesPart: (b: Belief) => boolean,
  scan: Scan,
  marks: Int32Array,
): void => {
  findPairs(core, takesPart, scan, marks);
  const sights = scan.sights.count;
  if (columnOf.length < sights) {
    columnOf = new Int32Array(2 * sights);
    sightOf = new Int32Array(2 * sights);
    takenAltogether = new Float64Array(2 * sights);
  }
  for (let c = 0; c < pairs.clusters; c += 1) updateCluster(core, scan, pairs.first[c]!, marks);
};

const updateCluster = (core: Core, scan: Scan, first: number, marks: Int32Array): void => {
  let rows = 0;
  let columns = 0;
  for (let r = first; r >= 0; r = pairs.next[r]!) {
    rows += 1;
    for (let e = pairs.start[r]!; e < pairs.start[r + 1]!; e += 1) columnOf[pairs.sight[e]!] = -1;
  }
  for (let r = first; r >= 0; r = pairs.next[r]!)
    for (let e = pairs.start[r]!; e < pairs.start[r + 1]!; e += 1) {
      const i = pairs.sight[e]!;
      if (columnOf[i]! >= 0) continue;
      columnOf[i] = columns;
      sightOf[columns] = i;
      takenAltogether[columns] = 0;
      columns += 1;
    }
  if (weights.length < rows * columns) weights = new Float64Array(2 * rows * columns);
  weights.fill(0, 0, rows * columns);
  let row = 0;
  for (let r = first; r >= 0; r = pairs.next[r]!, row += 1)
    for (let e = pairs.start[r]!; e < pairs.start[r + 1]!; e += 1)
      weights[row * columns + columnOf[pairs.sight[e]!]!] = exp(Math.min(MOST_GAIN, pairs.gain[e]!));
  marginals(weights, rows, columns);
  row = 0;
  for (let r = first; r >= 0; r = pairs.next[r]!, row += 1) {
    const n = pairs.belief[r]!;
    const best = updateOne(core, core.beliefs[n]!, scan, row * columns, columns);
    if (best >= 0) marks[sightOf[best]!] = n;
  }
  for (let i = 0; i < columns; i += 1) if (takenAltogether[i]! < 0.5) marks[sightOf[i]!] = -1;
};

/** Updates one belief; gives the sight (by its column) that is likelier its own than none is, or -1. */
const updateOne = (core: Core, b: Belief, scan: Scan, from: number, columns: number): number => {
  let none = 1;
  let best = -1;
  for (let i = 0; i < columns; i += 1) {
    const w = weights[from + i]!;
    none -= w;
    takenAltogether[i]! += w;
    if (best < 0 || w > weights[from + best]!) best = i;
  }
  beginBlend(b);
  addToBlend(b, Math.max(0, none));
  for (let i = 0; i < columns; i += 1)
    if (weights[from + i]! > LEAST)
      addToBlend(b, weights[from + i]!, FILTERS[core.filter], scan.sights.rows, sightOf[i]! * SIGHT);
  endBlend(b);
  if (none > 0.5 || best < 0) return -1;
  noteHit(core, b, scan, sightOf[best]! * SIGHT);
  return best;
};
