/**
 * From who knew when, to what the batteries can do for one cell against one body.
 *
 * shape     once: any allowed launch in time; twice: one more launch after the first intercept and a look, by any battery that
 *           has rounds left and whose rule allows a second shot (shoot-look-shoot)
 * leaves out  several bodies at once: rounds are not shared out
 */
import { flyOutTable } from "../flyout/table.js";
import { KNOT, type Arc } from "./arc.js";
import type { HoldTimes } from "./hold.js";
import type { Claim, CoverProblem } from "./problem.js";
import { shooter, type Shooter, type ShotTimes, type Zones } from "./shots.js";
import { groundBelow } from "./zone.js";

export interface Verdict {
  warnedS: number;
  engaged: 0 | 1 | 2;
}

/** Shots once found, by battery three numbers from `at` on: earliest launch they were found for, first intercept, last launch. */
export interface ShotMemory {
  readonly times: Float64Array;
  readonly at: number;
  /** By battery: 1 where what is remembered no longer holds. */
  readonly stale: Uint8Array;
}

export class UnitJudge {
  private readonly shooters: readonly Shooter[];
  private readonly zoneOf = new Uint8Array(2048);
  private readonly allowed = new Uint8Array(256);
  private readonly zones: Zones;
  private readonly shot: ShotTimes = { firstS: Infinity, latestS: -Infinity };
  private readonly latestS: Float64Array;
  private readonly where = new Float64Array(2);
  readonly verdict: Verdict = { warnedS: Infinity, engaged: 0 };

  constructor(private readonly problem: CoverProblem) {
    this.shooters = problem.batteries.map(({ battery }) =>
      shooter(battery, flyOutTable(battery.interceptor)),
    );
    this.latestS = new Float64Array(problem.batteries.length);
    this.zones =
      problem.zoneAt === undefined
        ? "all"
        : { ofKnot: this.zoneOf, allowed: this.allowed, zoneAt: problem.zoneAt };
  }

  /** To be called once an arc, before its units are judged. */
  begin({ knots, count }: Arc): void {
    const { zoneAt } = this.problem;
    if (zoneAt === undefined) return;
    for (let i = 0; i < count; i += 1) {
      const k = i * KNOT;
      groundBelow(knots[k + 1]!, knots[k + 2]!, knots[k + 3]!, this.where);
      this.zoneOf[i] = zoneAt(this.where[0]!, this.where[1]!);
    }
  }

  /** Writes `able` from `offset` on and the verdict. */
  judge(
    arc: Arc,
    claim: Claim,
    known: HoldTimes,
    able: Uint8Array,
    offset: number,
    memory?: ShotMemory,
  ): void {
    const { batteries, lookS } = this.problem;
    const { verdict, shot, latestS } = this;
    const { warner } = claim;
    verdict.warnedS = warner === "none" ? Infinity : this.since(warner.holder, known.mediumS) + warner.delayS;
    verdict.engaged = 0;
    let firstS = Infinity;
    let first = -1;
    for (let b = 0; b < batteries.length; b += 1) {
      latestS[b] = -Infinity;
      able[offset + b] = 0;
      const { battery } = batteries[b]!;
      const permit = claim.permits[b]!;
      if (battery.rounds < 1) continue;
      for (const level of LEVELS) {
        if (!this.mark(permit.byZone, level)) continue;
        const earliestS = this.earliestS(b, known, level);
        if (earliestS === Infinity) continue;
        this.shots(b, arc, earliestS, level === 1 ? memory : undefined);
        if (shot.firstS === Infinity) continue;
        able[offset + b] = 1;
        latestS[b] = Math.max(latestS[b]!, shot.latestS);
        if (shot.firstS < firstS) [firstS, first] = [shot.firstS, b];
      }
    }
    if (first < 0) return;
    verdict.engaged = 1;
    for (let b = 0; b < batteries.length; b += 1) {
      const { rounds, shots } = claim.permits[b]!;
      if (shots < 2 || !(latestS[b]! >= firstS + lookS)) continue;
      const spent = b === first ? Math.min(claim.permits[first]!.rounds, batteries[b]!.battery.rounds) : 0;
      if (rounds > 0 && batteries[b]!.battery.rounds - spent >= 1) verdict.engaged = 2;
    }
  }

  private shots(b: number, arc: Arc, earliestS: number, memory: ShotMemory | undefined): void {
    const { shot } = this;
    if (memory === undefined) {
      this.shooters[b]!(arc, earliestS, this.zones, shot);
      return;
    }
    const { times } = memory;
    const k = memory.at + 3 * b;
    if (memory.stale[b] !== 1 && times[k] === earliestS) {
      shot.firstS = times[k + 1]!;
      shot.latestS = times[k + 2]!;
      return;
    }
    this.shooters[b]!(arc, earliestS, this.zones, shot);
    times[k] = earliestS;
    times[k + 1] = shot.firstS;
    times[k + 2] = shot.latestS;
  }

  /** The earliest launch: to decide and make ready begins with the first track, to shoot only with a good one. */
  earliestS(b: number, known: HoldTimes, level: 1 | 2): number {
    const { battery, planner, orderDelayS } = this.problem.batteries[b]!;
    const knownS = this.since(planner, level === 2 ? known.highS : known.mediumS);
    const readyS =
      this.since(planner, known.heldS) + this.problem.decisionS + battery.interceptor.reactionTimeS;
    return Math.max(knownS, readyS) + orderDelayS;
  }

  /** Whether any zone allows this level, and which, into `allowed`. */
  private mark(byZone: Uint8Array, level: 1 | 2): boolean {
    let any = false;
    for (let z = 0; z < byZone.length; z += 1) {
      const is = byZone[z] === level;
      this.allowed[z] = is ? 1 : 0;
      any ||= is;
    }
    return any;
  }

  private since(holder: number, times: Float64Array): number {
    let best = Infinity;
    for (const { pool, delayS } of this.problem.holders[holder]!.from)
      best = Math.min(best, times[pool]! + delayS);
    return best;
  }
}

const LEVELS = [1, 2] as const;
