/**
 * Which beliefs may have which sights of a scan, and what each pair is worth, in clusters that share no sight.
 *
 * shape     pairs by belief, in kept scratch; clusters as linked lists of members
 * source    log-likelihood ratio against false detections and new objects: Blackman & Popoli, Design and Analysis of Modern
 *           Tracking Systems (1999), ch. 6; clusters by union and find (Tarjan)
 * complexity  n log n in the beliefs and sights while gates hold few sights
 */
import { bestKnown, type Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { askNear, near, openScan } from "../gate/coarse.js";
import { hasRange, RANGE, SIGHT } from "../gate/sight.js";
import { brightnessOf, echoPenalty } from "../manage/signature.js";
import { BOOST_SIZE } from "../predict/transition.js";
import { FILTERS } from "../update/filters.js";
import type { Settings } from "../settings.js";
import { fit, LATEST_S } from "../update/sight.js";

/** Beyond this two sights in one gate are told apart by the forecast alone, m. */
const MOST_RIVAL_M = 500;

/** Pairs of member r are `start[r]` to `start[r + 1]`; `gain` is the log-likelihood ratio of having the sight over having none. */
export const pairs = {
  members: 0,
  belief: new Int32Array(64),
  start: new Int32Array(65),
  sight: new Int32Array(256),
  gain: new Float64Array(256),
  /** The next member of the same cluster, and the first of each; -1 ends a list. */
  next: new Int32Array(64),
  first: new Int32Array(64),
  clusters: 0,
};
let count = 0;
let parent = new Int32Array(64);
let clusterOf = new Int32Array(64);
let echoes = new Float64Array(256);

/** Finds the pairs of those beliefs that take part with the sights nobody took (`marks` below 0), and predicts those beliefs. */
export const findPairs = (
  core: Core,
  takesPart: (b: Belief) => boolean,
  scan: Scan,
  marks: Int32Array,
): void => {
  const { rows, count: sights } = scan.sights;
  const { beliefs, settings } = core;
  const filter = FILTERS[core.filter];
  pairs.members = 0;
  count = 0;
  pairs.clusters = 0;
  if (sights === 0) return;
  openScan(rows, sights, marks);
  for (let n = 0; n < beliefs.length; n += 1) {
    const b = beliefs[n]!;
    if (!takesPart(b) || !mayBeSeen(b, scan, settings) || b.timeS - scan.timeS > LATEST_S) continue;
    const seen = bestKnown(b);
    askNear(seen, rows, scan.timeS);
    if (near.count === 0) continue;
    filter.predict(b, scan.timeS);
    if (seen !== b) filter.predict(seen, scan.timeS);
    askNear(seen, rows, scan.timeS);
    addMember(core, n, scan);
  }
  cluster(sights);
};

const addMember = (core: Core, n: number, scan: Scan): void => {
  const b = core.beliefs[n]!;
  const { settings } = core;
  const filter = FILTERS[core.filter];
  const { rows } = scan.sights;
  const seen = bestKnown(b);
  const r = pairs.members;
  grow(near.count);
  pairs.belief[r] = n;
  pairs.start[r] = count;
  const powered = settings.motion === "powered";
  let [nearest, farthest] = [Infinity, 0];
  let [dimmest, brightest] = [Infinity, -Infinity];
  for (let k = 0; k < near.count; k += 1) {
    const i = near.ids[k]!;
    const at = i * SIGHT;
    filter.compare(seen, rows, at);
    const ranged = hasRange(rows, at);
    if (fit.distance2 > (ranged ? settings.gate3 : settings.gate2)) continue;
    const range = rows[at + RANGE]!;
    nearest = Math.min(nearest, range);
    farthest = Math.max(farthest, range);
    pairs.sight[count] = i;
    pairs.gain[count] = scan.logHit - scan.logMiss + fit.logDensity - scan.logFalse;
    if (ranged && powered) {
      echoes[count] = brightnessOf(rows, at);
      dimmest = Math.min(dimmest, echoes[count]!);
      brightest = Math.max(brightest, echoes[count]!);
    }
    count += 1;
  }
  if (dimmest < Infinity && b.build !== "unknown")
    for (let e = pairs.start[r]!; e < count; e += 1)
      pairs.gain[e]! -= echoPenalty(b, scan.sensor, echoes[e]!, dimmest, brightest);
  const unsure = powered && b.build === "unknown" && farthest > nearest;
  b.rivalM = unsure ? Math.min(farthest - nearest, MOST_RIVAL_M) : 0;
  if (count === pairs.start[r]) return;
  pairs.members += 1;
  pairs.start[pairs.members] = count;
};

/** Joins members that share a sight. */
const cluster = (sights: number): void => {
  if (parent.length < sights) {
    parent = new Int32Array(2 * sights);
    clusterOf = new Int32Array(2 * sights);
  }
  for (let i = 0; i < sights; i += 1) parent[i] = i;
  for (let r = 0; r < pairs.members; r += 1) {
    const root = rootOf(pairs.sight[pairs.start[r]!]!);
    for (let e = pairs.start[r]! + 1; e < pairs.start[r + 1]!; e += 1) parent[rootOf(pairs.sight[e]!)] = root;
  }
  clusterOf.fill(-1, 0, sights);
  for (let r = pairs.members - 1; r >= 0; r -= 1) {
    const root = rootOf(pairs.sight[pairs.start[r]!]!);
    let c = clusterOf[root]!;
    if (c < 0) {
      c = pairs.clusters++;
      clusterOf[root] = c;
      pairs.first[c] = -1;
    }
    pairs.next[r] = pairs.first[c]!;
    pairs.first[c] = r;
  }
};

const rootOf = (i: number): number => {
  let root = i;
  while (parent[root]! !== root) {
    parent[root] = parent[parent[root]!]!;
    root = parent[root]!;
  }
  return root;
};

const grow = (more: number): void => {
  if (pairs.members + 1 >= pairs.belief.length) {
    const size = 2 * pairs.belief.length;
    pairs.belief = wider(pairs.belief, size);
    pairs.start = wider(pairs.start, size + 1);
    pairs.next = wider(pairs.next, size);
    pairs.first = wider(pairs.first, size);
  }
  while (count + more > pairs.sight.length) {
    pairs.sight = wider(pairs.sight, 2 * pairs.sight.length);
    const gain = new Float64Array(pairs.sight.length);
    gain.set(pairs.gain);
    pairs.gain = gain;
    const old = echoes;
    echoes = new Float64Array(pairs.sight.length);
    echoes.set(old);
  }
};

const wider = (a: Int32Array, size: number): Int32Array<ArrayBuffer> => {
  const b = new Int32Array(size);
  b.set(a);
  return b;
};

/** A missile's plume is seen only while it thrusts. */
const mayBeSeen = (b: Belief, scan: Scan, settings: Settings): boolean =>
  scan.kind === "radar" || b.size === BOOST_SIZE || settings.motion === "free";
