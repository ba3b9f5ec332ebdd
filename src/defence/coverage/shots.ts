/**
 * The shots one battery has at one body: the first it can have, and the last launch that still meets it.
 *
 * frame     arc in ITRF; range and height as the windows' ground.ts
 * shape     knots of the arc, their ends halved down to 0.02 s; `interceptWindow` judges it (coverage.test.ts)
 * source    launch time of an intercept = its time less the fly-out's time to that point
 * leaves out  windows that open and close between two knots (12 s above the air, 2 s in it, 0.7 s in thick air)
 */
import { asin, sin } from "../../base/index.js";
import { SPHERE_RADIUS_M } from "../flyout/ceiling.js";
import type { FlyOutTable } from "../flyout/table.js";
import { heightM } from "../window/ground.js";
import { siteDirection } from "../window/window.js";
import { KNOT, positionAt, type Arc } from "./arc.js";
import { groundBelow } from "./zone.js";

export interface ShotTimes {
  /** Seconds since lift-off: of the first intercept whose launch is not too early, Infinity for none. */
  firstS: number;
  /** The latest launch of all intercepts, too early or not; -Infinity where the fly-out never gets there. */
  latestS: number;
}

export interface Site {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly altitudeM: number;
}

/** Which knots count, by zone; "all" where the rules do not ask where an intercept would be. */
export type Zones =
  | "all"
  | {
      readonly ofKnot: Uint8Array;
      readonly allowed: Uint8Array;
      readonly zoneAt: (latDeg: number, lonDeg: number) => number;
    };

export type Shooter = (arc: Arc, earliestS: number, zones: Zones, out: ShotTimes) => void;

const EDGE_S = 0.02;

export const shooter = (site: Site, table: FlyOutTable): Shooter => {
  const [ux, uy, uz] = siteDirection(site);
  const halfAngle = Math.min(table.maxGroundRangeM / SPHERE_RADIUS_M, Math.PI) / 2;
  const { minHeightM, maxHeightM, maxGroundRangeM } = table;
  // |u - p/r|² of the farthest reach, a little more for rounding.
  const far2 = 4 * sin(halfAngle) * sin(halfAngle) * (1 + 1e-9);
  const at = new Float64Array(3);
  const launchAt = (tS: number, x: number, y: number, z: number, h: number): number => {
    if (h < minHeightM || h > maxHeightM) return -Infinity;
    const r = Math.sqrt(x * x + y * y + z * z);
    const dx = x / r - ux;
    const dy = y / r - uy;
    const dz = z / r - uz;
    const chord2 = dx * dx + dy * dy + dz * dz;
    if (chord2 > far2) return -Infinity;
    const rangeM = 2 * SPHERE_RADIUS_M * asin(Math.min(1, 0.5 * Math.sqrt(chord2)));
    if (rangeM > maxGroundRangeM) return -Infinity;
    const reachS = table.timeToReachS(rangeM, h);
    return reachS === "none" ? -Infinity : tS - reachS;
  };
  const launchBetween = (knots: Float64Array, i: number, tS: number): number => {
    positionAt(knots, i, tS, at);
    return launchAt(tS, at[0]!, at[1]!, at[2]!, heightM(at[0]!, at[1]!, at[2]!));
  };
  /** The time in a step, nearest its bad end, from which on a launch is at or after `leastS`; the launch goes into `edge`. */
  let edgeLaunchS = 0;
  const edgeOf = (knots: Float64Array, i: number, badS: number, goodS: number, leastS: number): number => {
    let bad = badS;
    let good = goodS;
    while (Math.abs(good - bad) > EDGE_S) {
      const middle = 0.5 * (bad + good);
      const launch = launchBetween(knots, i, middle);
      if (launch >= leastS && launch > -Infinity) {
        good = middle;
        edgeLaunchS = launch;
      } else bad = middle;
    }
    return good;
  };
  const below = new Float64Array(2);
  const zoneEdge = (
    knots: Float64Array,
    i: number,
    badS: number,
    goodS: number,
    { allowed, zoneAt }: Exclude<Zones, "all">,
  ): number => {
    let bad = badS;
    let good = goodS;
    while (Math.abs(good - bad) > EDGE_S) {
      const middle = 0.5 * (bad + good);
      positionAt(knots, i, middle, at);
      groundBelow(at[0]!, at[1]!, at[2]!, below);
      if (allowed[zoneAt(below[0]!, below[1]!)] === 1) good = middle;
      else bad = middle;
    }
    return good;
  };
  return ({ knots, count, burnout }, earliestS, zones, out) => {
    out.firstS = Infinity;
    out.latestS = -Infinity;
    let before = -Infinity;
    let mayBefore = false;
    for (let i = burnout; i < count; i += 1) {
      const k = i * KNOT;
      const may = zones === "all" || zones.allowed[zones.ofKnot[i]!] === 1;
      const launch = may
        ? launchAt(knots[k]!, knots[k + 1]!, knots[k + 2]!, knots[k + 3]!, knots[k + 7]!)
        : -Infinity;
      // Into or out of the envelope within the step: its edge may hold the latest launch of all.
      if (i > burnout && launch > -Infinity !== before > -Infinity && edgeCounts(zones, i)) {
        const [badS, goodS] =
          launch > -Infinity ? [knots[k - KNOT]!, knots[k]!] : [knots[k]!, knots[k - KNOT]!];
        edgeLaunchS = -Infinity;
        const edgeS = edgeOf(knots, i - 1, badS, goodS, -1e300);
        if (edgeLaunchS > out.latestS) out.latestS = edgeLaunchS;
        if (edgeLaunchS >= earliestS && edgeS < out.firstS) out.firstS = edgeS;
      }
      if (launch > out.latestS) out.latestS = launch;
      if (launch >= earliestS && out.firstS === Infinity) {
        out.firstS = knots[k]!;
        if (i > burnout && before > -Infinity && before < earliestS)
          out.firstS = edgeOf(knots, i - 1, knots[k - KNOT]!, knots[k]!, earliestS);
      }
      // The zone's edge within the step: what is allowed up to it, or from it on, counts too.
      if (zones !== "all" && i > burnout && may !== mayBefore) {
        const [badS, goodS] = may ? [knots[k - KNOT]!, knots[k]!] : [knots[k]!, knots[k - KNOT]!];
        const edgeS = zoneEdge(knots, i - 1, badS, goodS, zones);
        const edge = launchBetween(knots, i - 1, edgeS);
        if (edge > out.latestS) out.latestS = edge;
        if (edge >= earliestS && edgeS < out.firstS) out.firstS = edgeS;
      }
      mayBefore = may;
      before = launch;
    }
    if (out.latestS < earliestS) out.firstS = Infinity;
  };
};

/** Where the zone changes within a step, the knot that is allowed is the edge. */
const edgeCounts = (zones: Zones, i: number): boolean =>
  zones === "all" || zones.ofKnot[i] === zones.ofKnot[i - 1];
