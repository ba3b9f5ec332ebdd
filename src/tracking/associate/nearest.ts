/**
 * Which belief takes which sight of a scan: the cheapest assignment of all at once, cluster by cluster.
 *
 * source    global nearest neighbour: Blackman & Popoli (1999), ch. 6; exact assignment (the assigner of base)
 * accuracy  the same as one assignment of everything, because clusters share no sight
 */
import { newAssigner } from "../../base/index.js";
import type { Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { findPairs, pairs } from "./pairs.js";

const assigner = newAssigner();
let cost = new Float64Array(256);
let columnOf = new Int32Array(64);
let sightOf = new Int32Array(64);

/** Writes into `marks` (one a sight, -1 is free) the index of the belief that takes it. */
export const associate = (
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
  }
  for (let c = 0; c < pairs.clusters; c += 1) {
    const r = pairs.first[c]!;
    if (pairs.next[r] === -1) takeBest(r, marks);
    else assignCluster(r, marks);
  }
};

const takeBest = (r: number, marks: Int32Array): void => {
  let best = -1;
  let most = 0;
  for (let e = pairs.start[r]!; e < pairs.start[r + 1]!; e += 1)
    if (pairs.gain[e]! > most) {
      most = pairs.gain[e]!;
      best = pairs.sight[e]!;
    }
  if (best >= 0) marks[best] = pairs.belief[r]!;
};

const assignCluster = (first: number, marks: Int32Array): void => {
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
      columns += 1;
    }
  const sights = columns;
  columns += rows;
  if (cost.length < rows * columns) cost = new Float64Array(2 * rows * columns);
  cost.fill(Infinity, 0, rows * columns);
  let row = 0;
  for (let r = first; r >= 0; r = pairs.next[r]!) {
    cost[row * columns + sights + row] = 0;
    for (let e = pairs.start[r]!; e < pairs.start[r + 1]!; e += 1)
      cost[row * columns + columnOf[pairs.sight[e]!]!] = -pairs.gain[e]!;
    row += 1;
  }
  const column = assigner.assign(cost, rows, columns);
  row = 0;
  for (let r = first; r >= 0; r = pairs.next[r]!) {
    const j = column[row]!;
    if (j >= 0 && j < sights) marks[sightOf[j]!] = pairs.belief[r]!;
    row += 1;
  }
};
