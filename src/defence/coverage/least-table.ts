/**
 * Flights of least energy of one vehicle from one place, found once at set azimuths and cuts and read in between.
 *
 * frame     ITRF out; places by geodetic latitude and longitude on the ellipsoid
 * shape     at each node the pitch that carries farthest for its cut, which is also the shortest burn for that distance;
 *           11 azimuths by a trigonometric polynomial of order 5, cuts of one stage by a cubic
 * domain    distances from the first node to the reach; where the quick flights end before the last cut, "beyond"
 * accuracy  comes down within 10 km of the place asked for, most within 500 m; threat-cover.ts aims off what is left
 * leaves out  lofted and depressed flights
 * refuses   as the vehicle's check
 */
import { cos, radFromDeg, sin } from "../../base/index.js";
import { assumePosition, geodesicInverse, geodeticFromItrf, type Geodetic } from "../../earth/index.js";
import { boostTable, quickShot, type BoostTable, type VehicleParameters } from "../../flight/index.js";
import { cutNodes, type CutNode } from "./cut-nodes.js";
import { highestNear } from "./highest-near.js";

const AZIMUTHS = 11;
const ORDER = 5;
/** Closer than this nothing is aimed: the cell of the launch itself. */
const LEAST_M = 20_000;
const FIRST_PITCH = radFromDeg(50);

/** Of each node: distance m, bearing of the fall less azimuth of the launch, pitch. */
const FIELDS = 3;

export type Reached = "aimed" | "too-near" | "out-of-range" | "beyond";

export interface LeastTable {
  /** Longest distance of the table over all azimuths: what is farther is not asked for. */
  readonly farthestM: number;
  /** Writes the state at the end of thrust (6) and its time, s, into `out` (7). */
  aimAt(to: Pick<Geodetic, "latRad" | "lonRad">, out: Float64Array): Reached;
  /** The boost of the flight last aimed: state at a time, into `out` (6). */
  boostAt(tS: number, out: Float64Array): boolean;
}

export const leastTable = (vehicle: VehicleParameters, from: Geodetic): LeastTable => {
  const table = boostTable(vehicle, from);
  const { nodes, values, isWhole } = flown(table);
  const count = nodes.length;
  const share = new Float64Array(AZIMUTHS);
  const along = new Float64Array(count * FIELDS);
  const read = new Float64Array(FIELDS);
  const aimed = new Float64Array(2);
  /** The nodes of one azimuth, into `along`. */
  const turnTo = (azimuthRad: number): void => {
    shares(azimuthRad, share);
    along.fill(0);
    for (let k = 0; k < AZIMUTHS; k += 1) {
      const w = share[k]!;
      const start = k * count * FIELDS;
      for (let i = 0; i < along.length; i += 1) along[i] = along[i]! + w * values[start + i]!;
    }
  };
  let farthestM = 0;
  for (let k = 0; k < AZIMUTHS; k += 1)
    farthestM = Math.max(farthestM, values[(k * count + count - 1) * FIELDS] ?? 0);
  const aimAt = (to: Pick<Geodetic, "latRad" | "lonRad">, out: Float64Array): Reached => {
    if (count < 2) return "beyond";
    const { distanceM, azimuthRad: bearingRad } = geodesicInverse(from, to);
    if (distanceM > farthestM * 1.05) return isWhole ? "out-of-range" : "beyond";
    let azimuthRad = bearingRad;
    let cutS = 0;
    for (let n = 0; n < 4; n += 1) {
      turnTo(azimuthRad);
      if (distanceM < along[0]!) return "too-near";
      if (distanceM > along[(count - 1) * FIELDS]!) return isWhole ? "out-of-range" : "beyond";
      cutS = cutFor(nodes, along, distanceM);
      between(nodes, along, cutS, read);
      azimuthRad = bearingRad - read[1]!;
    }
    turnTo(azimuthRad);
    between(nodes, along, cutS, read);
    if (!table.stateAt(azimuthRad, read[2]!, cutS, out)) return "beyond";
    out[6] = cutS;
    aimed[0] = azimuthRad;
    aimed[1] = read[2]!;
    return "aimed";
  };
  const boostAt = (tS: number, out: Float64Array): boolean => table.stateAt(aimed[0]!, aimed[1]!, tS, out);
  return { farthestM: farthestM * 1.05, aimAt, boostAt };
};

interface Flown {
  readonly nodes: readonly CutNode[];
  /** By azimuth, node, field. */
  readonly values: Float64Array;
  /** Whether the last node is the whole burn. */
  readonly isWhole: boolean;
}

const flown = (table: BoostTable): Flown => {
  const all = cutNodes(table.vehicle);
  const rows: { node: CutNode; at: Float64Array }[] = [];
  let pitches = new Float64Array(AZIMUTHS).fill(FIRST_PITCH);
  let isWhole = true;
  for (const node of all) {
    const at = new Float64Array(AZIMUTHS * FIELDS);
    const next = Float64Array.from(pitches);
    let good = true;
    for (let k = 0; k < AZIMUTHS && good; k += 1) {
      good = farthestAt(table, azimuthOf(k), node.cutS, pitches[k]!, at.subarray(k * FIELDS));
      next[k] = at[k * FIELDS + 2]!;
    }
    // A node that cannot be flown: before the first good one the burn is too short, after it the table ends.
    if (!good || at[0]! < LEAST_M) {
      if (rows.length === 0) continue;
      isWhole = false;
      break;
    }
    pitches = next;
    rows.push({ node, at });
  }
  const values = new Float64Array(AZIMUTHS * rows.length * FIELDS);
  rows.forEach(({ at }, j) => {
    for (let k = 0; k < AZIMUTHS; k += 1)
      values.set(at.subarray(k * FIELDS, (k + 1) * FIELDS), (k * rows.length + j) * FIELDS);
  });
  return { nodes: rows.map((r) => r.node), values, isWhole: isWhole && rows.length > 0 };
};

const fell = new Float64Array(8);

/** The pitch that carries farthest at one azimuth and cut. */
const farthestAt = (
  table: BoostTable,
  azimuthRad: number,
  cutS: number,
  nearRad: number,
  out: Float64Array,
): boolean => {
  let bearingRad = 0;
  const distance = (pitchRad: number): number => {
    if (quickShot(table, azimuthRad, pitchRad, cutS, 0, fell) !== "landed") return -1;
    // `quickShot` answers in ITRF.
    const impact = geodeticFromItrf(assumePosition("itrf", fell[0]!, fell[1]!, fell[2]!));
    const way = geodesicInverse(table.from, impact);
    bearingRad = way.azimuthRad;
    return way.distanceM;
  };
  const pitchRad = highestNear(distance, nearRad);
  if (pitchRad === "none") return false;
  out[0] = distance(pitchRad);
  if (!(out[0] > 0)) return false;
  const off = bearingRad - azimuthRad;
  out[1] = off - 2 * Math.PI * Math.round(off / (2 * Math.PI));
  out[2] = pitchRad;
  return true;
};

const azimuthOf = (k: number): number => (2 * Math.PI * k) / AZIMUTHS;

/** Of the trigonometric polynomial through all azimuths. */
const shares = (azimuthRad: number, out: Float64Array): void => {
  for (let k = 0; k < AZIMUTHS; k += 1) {
    const turn = azimuthRad - azimuthOf(k);
    const half = sin(0.5 * turn);
    // Dirichlet's kernel; at its own azimuth it is 1.
    out[k] = Math.abs(half) < 1e-9 ? cos(ORDER * turn) : sin(0.5 * AZIMUTHS * turn) / (AZIMUTHS * half);
  }
};

/** The cut whose distance is the one asked for, by halving between the nodes that hold it. */
const cutFor = (nodes: readonly CutNode[], along: Float64Array, distanceM: number): number => {
  let j = 0;
  while (j < nodes.length - 2 && along[(j + 1) * FIELDS]! < distanceM) j += 1;
  let [low, high] = [nodes[j]!.cutS, nodes[j + 1]!.cutS];
  for (let n = 0; n < 24; n += 1) {
    const middle = 0.5 * (low + high);
    between(nodes, along, middle, found, 1);
    if (found[0]! < distanceM) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
};
const found = new Float64Array(FIELDS);

/** All fields at a cut, by the cubic through four nodes of its stage. */
const between = (
  nodes: readonly CutNode[],
  along: Float64Array,
  cutS: number,
  out: Float64Array,
  fields = FIELDS,
): void => {
  let j = 0;
  while (j < nodes.length - 2 && nodes[j + 1]!.cutS < cutS) j += 1;
  let first = j - 1;
  // Only nodes of one stage: thrust jumps where the next begins.
  const piece = nodes[j + 1]!.piece;
  let low = j;
  while (low > 0 && nodes[low]!.piece === piece) low -= 1;
  let high = j + 1;
  while (high < nodes.length - 1 && nodes[high + 1]!.piece === piece) high += 1;
  first = Math.max(low, Math.min(first, high - 3));
  const many = Math.min(4, high - first + 1);
  for (let f = 0; f < fields; f += 1) out[f] = 0;
  for (let a = 0; a < many; a += 1) {
    let w = 1;
    const ca = nodes[first + a]!.cutS;
    for (let b = 0; b < many; b += 1) {
      const cb = nodes[first + b]!.cutS;
      if (b !== a) w *= (cutS - cb) / (ca - cb);
    }
    for (let f = 0; f < fields; f += 1) out[f] = out[f]! + w * along[(first + a) * FIELDS + f]!;
  }
};
