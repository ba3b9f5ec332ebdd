/**
 * One flight to one place in words and figures: sights, holds, and each battery's window or the reason it has none.
 *
 * shape     windows by the centre's `interceptWindow` over the same arc, from the same earliest launch
 */
import { degFromRad, acos, rounded, US_PER_S } from "../../base/index.js";
import { flyOutTable } from "../flyout/table.js";
import { sampledPath, type ObjectPath } from "../window/path.js";
import { interceptOf, interceptWindow, siteDirection } from "../window/window.js";
import { KNOT, newArc, type Arc } from "./arc.js";
import { BOOST_RCS_M2, HoldClock, newHoldTimes, type HoldTimes } from "./hold.js";
import { UnitJudge } from "./judge-unit.js";
import type { Claim, CoverProblem, CoverThreat } from "./problem.js";
import { sightsOf } from "./radar.js";
import { poolsFor, ThreatFlights } from "./threat-cover.js";
import { groundBelow } from "./zone.js";

export interface BatteryReason {
  readonly battery: string;
  /** Whether the rules let it act anywhere on the way, and in which zone the question ended. */
  readonly may: boolean;
  readonly zone: number;
  readonly able: boolean;
  readonly reason: string;
  readonly earliestLaunchS?: number;
  readonly latestLaunchS?: number;
  readonly interceptAltitudeKm?: number;
  /** Between the object's velocity and the line from the battery to the intercept: 180 is head on. */
  readonly closingAngleDeg?: number;
}

export interface ThreatReason {
  readonly impactS: number;
  readonly warnedS: number;
  readonly engaged: 0 | 1 | 2;
  readonly seenBy: readonly { readonly radar: string; readonly fromS: number }[];
  readonly batteries: readonly BatteryReason[];
}

export const explainThreat = (
  problem: CoverProblem,
  threat: CoverThreat,
  claim: Claim,
  place: { readonly latDeg: number; readonly lonDeg: number },
): ThreatReason | "out of reach" => {
  const arc = newArc();
  if (!new ThreatFlights(threat).fly(place.latDeg, place.lonDeg, arc)) return "out of reach";
  const known = newHoldTimes(problem.pools.length);
  new HoldClock(problem.radars.map(sightsOf), poolsFor(problem, threat), problem.holders).hold(
    arc,
    threat.rcsM2,
    known,
  );
  const judge = new UnitJudge(problem);
  judge.begin(arc);
  judge.judge(arc, claim, known, new Uint8Array(problem.batteries.length), 0);
  const path = pathOf(arc);
  return {
    impactS: arc.knots[(arc.count - 1) * KNOT]!,
    warnedS: judge.verdict.warnedS,
    engaged: judge.verdict.engaged,
    seenBy: seenBy(problem, arc, threat.rcsM2),
    batteries: problem.batteries.map((_, b) => batteryReason(problem, claim, b, judge, known, arc, path)),
  };
};

const batteryReason = (
  problem: CoverProblem,
  claim: Claim,
  b: number,
  judge: UnitJudge,
  known: HoldTimes,
  arc: Arc,
  path: ObjectPath,
): BatteryReason => {
  const { battery, planner } = problem.batteries[b]!;
  const { byZone } = claim.permits[b]!;
  const head = { battery: battery.id };
  const zone = zoneHigh(problem, arc);
  if (!byZone.some((level) => level > 0)) return { ...head, may: false, zone, able: false, reason: "" };
  if (battery.rounds < 1)
    return {
      ...head,
      may: true,
      zone,
      able: false,
      reason: `OUT_OF_ROUNDS: ${battery.rounds} rounds, a shot needs 1`,
    };
  const level = byZone.includes(1) ? 1 : 2;
  const earliestS = judge.earliestS(b, known, level);
  if (earliestS === Infinity) {
    const { party } = problem.holders[planner]!;
    return {
      ...head,
      may: true,
      zone,
      able: false,
      reason: `NO_TRACK: ${party} never holds a track good enough to shoot by`,
    };
  }
  const nowUs = Math.round((earliestS - battery.interceptor.reactionTimeS) * US_PER_S);
  const window = interceptWindow({
    battery,
    table: flyOutTable(battery.interceptor),
    path,
    trackFromUs: nowUs,
    decisionS: 0,
    nowUs,
    stepS: 0.5,
  });
  const known1 = `earliest launch ${rounded(earliestS, 1)} s after lift-off`;
  if (window.outcome === "none")
    return { ...head, may: true, zone, able: false, reason: `${window.reason}; ${known1}` };
  const allowed = window.options.filter((o) => byZone[zoneOf(problem, path, o.interceptAtUs)]! > 0);
  const [first] = allowed;
  if (first === undefined) return { ...head, may: false, zone, able: false, reason: "" };
  const best = interceptOf(path, first);
  const launches = allowed.map((o) => o.launchAtUs);
  return {
    ...head,
    may: true,
    zone,
    able: true,
    reason: `can meet it from ${rounded(best.altitudeKm, 0)} km; ${known1}`,
    earliestLaunchS: rounded(launches.reduce((a, l) => Math.min(a, l), Infinity) / US_PER_S, 1),
    latestLaunchS: rounded(launches.reduce((a, l) => Math.max(a, l), -Infinity) / US_PER_S, 1),
    interceptAltitudeKm: rounded(best.altitudeKm, 1),
    closingAngleDeg: rounded(closingDeg(battery, path, first.interceptAtUs), 0),
  };
};

const state = new Float64Array(6);
const where = new Float64Array(2);

const zoneOf = ({ zoneAt }: CoverProblem, path: ObjectPath, timeUs: number): number => {
  if (zoneAt === undefined) return 0;
  path.stateAt(timeUs, state);
  groundBelow(state[0]!, state[1]!, state[2]!, where);
  return zoneAt(where[0]!, where[1]!);
};

/** The zone below the arc's last quarter: where most intercepts would be. */
const zoneHigh = ({ zoneAt }: CoverProblem, { knots, count }: Arc): number => {
  if (zoneAt === undefined) return 0;
  const k = Math.floor(count * 0.5) * KNOT;
  groundBelow(knots[k + 1]!, knots[k + 2]!, knots[k + 3]!, where);
  return zoneAt(where[0]!, where[1]!);
};

const closingDeg = (
  site: { readonly latDeg: number; readonly lonDeg: number; readonly altitudeM: number },
  path: ObjectPath,
  timeUs: number,
): number => {
  path.stateAt(timeUs, state);
  const [ux, uy, uz] = siteDirection(site);
  const R = 6_371_000;
  const [x, y, z] = [state[0]! - R * ux, state[1]! - R * uy, state[2]! - R * uz];
  const dot = x * state[3]! + y * state[4]! + z * state[5]!;
  const size = Math.sqrt(
    (x * x + y * y + z * z) * (state[3]! * state[3]! + state[4]! * state[4]! + state[5]! * state[5]!),
  );
  return degFromRad(acos(Math.max(-1, Math.min(1, dot / size))));
};

/** The free flight of an arc, times in microseconds since lift-off. */
export const pathOf = ({ knots, count, burnout }: Arc): ObjectPath => {
  const times: number[] = [];
  const states: number[] = [];
  for (let i = burnout; i < count; i += 1) {
    const timeUs = Math.round(knots[i * KNOT]! * US_PER_S);
    if (times.length > 0 && timeUs <= times[times.length - 1]!) continue;
    times.push(timeUs);
    for (let n = 1; n < 7; n += 1) states.push(knots[i * KNOT + n]!);
  }
  return sampledPath(times, Float64Array.from(states));
};

/** Radars by the first knot at which they see it. */
const seenBy = (problem: CoverProblem, { knots, count, burnout }: Arc, rcsM2: number) => {
  const one = new Float64Array(2);
  return problem.radars
    .flatMap((radar) => {
      const sights = sightsOf(radar);
      for (let i = 0; i < count; i += 1) {
        const k = i * KNOT;
        const rcs = i < burnout ? BOOST_RCS_M2 : rcsM2;
        if (sights(knots[k + 1]!, knots[k + 2]!, knots[k + 3]!, knots[k + 7]!, rcs, one) && one[0]! > 0.01)
          return [{ radar: radar.id, fromS: rounded(knots[k]!, 1) }];
      }
      return [];
    })
    .sort((a, b) => a.fromS - b.fromS || (a.radar < b.radar ? -1 : 1));
};
