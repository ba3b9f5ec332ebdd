/**
 * How good tracks are against the truth.
 *
 * GOSPA: the square root of the squared distances of the best pairing, each below `CUT_M`, and CUT² / 2 for each object without a
 * track and each track without an object. OSPA beside it, errors of the pairs, identity switches.
 *
 * frame     the file's east-north-up, metres
 * source    Rahmathullah, García-Fernández & Svensson, Generalized optimal sub-pattern assignment metric (FUSION 2017), with
 *           p = 2, c = 5,000 m, alpha = 2; OSPA: Schuhmacher, Vo & Vo, IEEE Trans. Signal Processing 56 (2008) 3447-3457, p = 2,
 *           c = 5,000 m; SIAP: Single Integrated Air Picture attributes, Votruba, Nisley, Rothrock & Zombro, SIAP SE TF report
 *           2001-003: each track belongs to the object nearest to it within `CUT_M`
 * domain    the first `SKIP` scan times are left out; where several scans have one time the last counts
 */
import { newAssigner } from "../../base/index.js";
import type { TracksFile, TruthFile } from "../detections/format.js";

export const CUT_M = 5_000;
export const SKIP = 10;
export const SETTLE_S = 30;

export interface Score {
  readonly gospaM: number;
  readonly localisationM: number;
  readonly missedPerScan: number;
  readonly falsePerScan: number;
  readonly ospaM: number;
  /** Of the pairs; absent where there are none. */
  readonly positionRmseM?: number;
  readonly velocityRmseMps?: number;
  /** The same of objects that have been there for `SETTLE_S`; absent where there are none. */
  readonly settledRmseM?: number;
  readonly idSwitches: number;
  readonly completeness: number;
  /** SIAP: objects with a track, tracks an object with one, and tracks with no object, as parts of all. */
  readonly siapCompleteness: number;
  readonly siapAmbiguity: number;
  readonly siapSpuriousness: number;
  readonly scans: number;
}

type Id = number | string;
type Row = readonly [Id, number, number, number, number, number, number];

const assigner = newAssigner();

export const scoreOf = (truth: TruthFile, tracks: TracksFile): Score => {
  const objects = new Map<number, Row[]>();
  for (const { id, states } of truth.truth)
    for (const [t, ...state] of states) push(objects, t, [id, ...state]);
  const told = new Map<number, readonly Row[]>();
  for (const { t, tracks: rows } of tracks.scans)
    told.set(t, rows as readonly (readonly number[])[] as readonly Row[]);
  const last = Math.max(...told.keys());
  const times = [...new Set([...objects.keys(), ...told.keys()])]
    .filter((t) => t <= last)
    .sort((a, b) => a - b);
  const sum = {
    gospa: 0,
    local: 0,
    missed: 0,
    wrong: 0,
    ospa: 0,
    place2: 0,
    speed2: 0,
    pairs: 0,
    truths: 0,
    switches: 0,
    settled2: 0,
    settled: 0,
    held: 0,
    near: 0,
    seen: 0,
  };
  const began = new Map<Id, number>(truth.truth.map(({ id, states }) => [id, states[0]![0]]));
  const before = new Map<Id, Id>();
  const counted = times.slice(SKIP);
  for (const t of counted) {
    const real = objects.get(t) ?? [];
    const held = told.get(t) ?? [];
    const pairs = bestPairs(real, held);
    let local2 = 0;
    let capped2 = 0;
    for (const { r, h, distance2 } of pairs) {
      capped2 += Math.min(distance2, CUT_M * CUT_M);
      if (distance2 >= CUT_M * CUT_M) continue;
      local2 += distance2;
      sum.place2 += distance2;
      sum.speed2 += distance2Of(real[r]!, held[h]!, 4);
      sum.pairs += 1;
      const [id, by] = [real[r]![0], held[h]![0]];
      if (t - began.get(id)! >= SETTLE_S) {
        sum.settled2 += distance2;
        sum.settled += 1;
      }
      if (before.has(id) && before.get(id) !== by) sum.switches += 1;
      before.set(id, by);
    }
    const matched = pairs.filter((pair) => pair.distance2 < CUT_M * CUT_M).length;
    const [n, m] = [real.length, held.length];
    const owners = held.map((row) => nearestWithin(real, row)).filter((r) => r >= 0);
    sum.held += m;
    sum.near += owners.length;
    sum.seen += new Set(owners).size;
    sum.gospa += Math.sqrt(local2 + (CUT_M * CUT_M * (n + m - 2 * matched)) / 2);
    sum.local += Math.sqrt(local2);
    sum.missed += n - matched;
    sum.wrong += m - matched;
    sum.truths += n;
    const most = Math.max(n, m);
    if (most > 0) sum.ospa += Math.sqrt((capped2 + CUT_M * CUT_M * Math.abs(n - m)) / most);
  }
  const per = (v: number): number => (counted.length === 0 ? 0 : v / counted.length);
  return {
    gospaM: per(sum.gospa),
    localisationM: per(sum.local),
    missedPerScan: per(sum.missed),
    falsePerScan: per(sum.wrong),
    ospaM: per(sum.ospa),
    ...(sum.pairs === 0
      ? {}
      : {
          positionRmseM: Math.sqrt(sum.place2 / sum.pairs),
          velocityRmseMps: Math.sqrt(sum.speed2 / sum.pairs),
        }),
    ...(sum.settled === 0 ? {} : { settledRmseM: Math.sqrt(sum.settled2 / sum.settled) }),
    idSwitches: sum.switches,
    completeness: sum.truths === 0 ? 1 : 1 - sum.missed / sum.truths,
    siapCompleteness: sum.truths === 0 ? 1 : sum.seen / sum.truths,
    siapAmbiguity: sum.seen === 0 ? 1 : sum.near / sum.seen,
    siapSpuriousness: sum.held === 0 ? 0 : 1 - sum.near / sum.held,
    scans: counted.length,
  };
};

const push = (map: Map<number, Row[]>, t: number, row: Row): void => {
  const list = map.get(t);
  if (list === undefined) map.set(t, [row]);
  else list.push(row);
};

/** The object nearest to a track, or -1 where none is within `CUT_M`. */
const nearestWithin = (real: readonly Row[], row: Row): number => {
  let best = -1;
  let least = CUT_M * CUT_M;
  real.forEach((object, r) => {
    const d2 = distance2Of(object, row, 1);
    if (d2 >= least) return;
    least = d2;
    best = r;
  });
  return best;
};

const distance2Of = (a: Row, b: Row, from: number): number => {
  let sum = 0;
  for (let i = from; i < from + 3; i += 1) {
    const d = (a[i] as number) - (b[i] as number);
    sum += d * d;
  }
  return sum;
};

/** The pairing of least summed squared distance, each distance cut at `CUT_M`. */
export const bestPairs = (
  real: readonly Row[],
  held: readonly Row[],
): readonly { readonly r: number; readonly h: number; readonly distance2: number }[] => {
  const swapped = real.length > held.length;
  const [rows, columns] = swapped ? [held, real] : [real, held];
  if (rows.length === 0) return [];
  const cost = new Float64Array(rows.length * columns.length);
  rows.forEach((a, i) =>
    columns.forEach((b, j) => (cost[i * columns.length + j] = Math.min(distance2Of(a, b, 1), CUT_M * CUT_M))),
  );
  const column = assigner.assign(cost, rows.length, columns.length);
  return rows.map((a, i) => {
    const j = column[i]!;
    const distance2 = distance2Of(a, columns[j]!, 1);
    return swapped ? { r: j, h: i, distance2 } : { r: i, h: j, distance2 };
  });
};
