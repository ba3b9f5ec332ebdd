/**
 * Coverage that is kept and brought up to date: flights once, and after a change only what it touches.
 *
 * shape     a change is a new problem of the same cells and threats. Batteries that differ are judged anew; where a radar
 *           differs, the arcs that it saw or sees before their tracks were good are held anew; another set of pools, claims or
 *           units holds and judges all arcs anew, and flies none
 * accuracy  the same bits as `coverThreat` of the new problem (coverage.test.ts)
 */
import { KNOT, newArc, type Arc } from "./arc.js";
import { BOOST_RCS_M2, HoldClock, newHoldTimes, type HoldTimes } from "./hold.js";
import { UnitJudge } from "./judge-unit.js";
import { newThreatCover, type CoverProblem, type CoverThreat, type ThreatCover } from "./problem.js";
import { sightsOf, type Sights } from "./radar.js";
import { poolsFor, ThreatFlights } from "./threat-cover.js";

interface Page {
  readonly threat: CoverThreat;
  /** By cell; "none" where it does not reach. */
  readonly arcs: readonly (Arc | "none")[];
  holds: (HoldTimes | "none")[];
  shots: Float64Array;
  cover: ThreatCover;
}

export class CoverBook {
  private readonly pages: readonly Page[];

  constructor(
    private problem: CoverProblem,
    progress: (share: number) => void = () => {},
  ) {
    const { threats } = problem;
    this.pages = threats.map((threat, t) => {
      const flights = new ThreatFlights(threat);
      const scratch = newArc();
      const arcs: (Arc | "none")[] = [];
      for (let cell = 0; cell < problem.cells.length / 2; cell += 1)
        arcs.push(
          flights.fly(problem.cells[2 * cell]!, problem.cells[2 * cell + 1]!, scratch)
            ? { ...scratch, knots: scratch.knots.slice(0, scratch.count * KNOT) }
            : "none",
        );
      progress((t + 1) / threats.length);
      return { threat, arcs, holds: [], shots: new Float64Array(0), cover: newThreatCover(problem) };
    });
    this.anew(problem);
  }

  get covers(): readonly ThreatCover[] {
    return this.pages.map((p) => p.cover);
  }

  /** Brings every cover up to the new problem. */
  update(next: CoverProblem): void {
    const before = this.problem;
    const alike =
      same(before.pools, next.pools) &&
      same(before.holders, next.holders) &&
      same(before.claims, next.claims) &&
      before.units.cellOf.length === next.units.cellOf.length &&
      before.radars.length === next.radars.length &&
      before.batteries.length === next.batteries.length &&
      (before.zoneAt === undefined) === (next.zoneAt === undefined);
    if (!alike) {
      this.anew(next);
      return;
    }
    const moved = next.radars.flatMap((radar, r) => (same(radar, before.radars[r]) ? [] : [r]));
    const stale = Uint8Array.from(next.batteries, (b, i) => (same(b, before.batteries[i]) ? 0 : 1));
    this.problem = next;
    if (moved.length === 0 && !stale.includes(1)) return;
    const old = moved.map((r) => sightsOf(before.radars[r]!));
    const fresh = moved.map((r) => sightsOf(next.radars[r]!));
    const judge = new UnitJudge(next);
    for (const page of this.pages) {
      const clock = this.clockOf(page);
      const touched = page.arcs.map((arc, cell) => {
        const held = page.holds[cell]!;
        if (arc === "none" || held === "none" || moved.length === 0) return false;
        if (![...old, ...fresh].some((s) => seesInTime(s, arc, page.threat.rcsM2, held))) return false;
        const times = newHoldTimes(next.pools.length);
        clock.hold(arc, page.threat.rcsM2, times);
        const differs = !sameTimes(times, held);
        page.holds[cell] = times;
        return differs;
      });
      this.judge(page, judge, stale, (cell) => touched[cell]! || stale.includes(1));
    }
  }

  private anew(problem: CoverProblem): void {
    this.problem = problem;
    const judge = new UnitJudge(problem);
    const none = new Uint8Array(problem.batteries.length);
    for (const page of this.pages) {
      const clock = this.clockOf(page);
      page.holds = page.arcs.map((arc) => {
        if (arc === "none") return "none";
        const times = newHoldTimes(problem.pools.length);
        clock.hold(arc, page.threat.rcsM2, times);
        return times;
      });
      page.shots = new Float64Array(problem.units.cellOf.length * problem.batteries.length * 3).fill(NaN);
      page.cover = newThreatCover(problem);
      this.judge(page, judge, none, () => true);
    }
  }

  private clockOf({ threat }: Page): HoldClock {
    const { radars, holders } = this.problem;
    return new HoldClock(radars.map(sightsOf), poolsFor(this.problem, threat), holders);
  }

  private judge(page: Page, judge: UnitJudge, stale: Uint8Array, isTouched: (cell: number) => boolean): void {
    const { units, claims, batteries } = this.problem;
    const { cover } = page;
    let begun = -1;
    for (let u = 0; u < units.cellOf.length; u += 1) {
      const cell = units.cellOf[u]!;
      const arc = page.arcs[cell]!;
      const held = page.holds[cell]!;
      if (arc === "none" || held === "none" || !isTouched(cell)) continue;
      if (begun !== cell) judge.begin(arc);
      begun = cell;
      const memory = { times: page.shots, at: u * batteries.length * 3, stale };
      judge.judge(arc, claims[units.claimOf[u]!]!, held, cover.able, u * batteries.length, memory);
      cover.reached[u] = 1;
      cover.impactS[u] = arc.knots[(arc.count - 1) * KNOT]!;
      cover.warnedS[u] = judge.verdict.warnedS;
      cover.engaged[u] = judge.verdict.engaged;
    }
  }
}

const one = new Float64Array(2);

/** Whether a radar sees an arc before all its tracks were good; one knot more, for what it sees between two. */
const seesInTime = (sights: Sights, arc: Arc, rcsM2: number, held: HoldTimes): boolean => {
  const { knots, count, burnout } = arc;
  let latestS = 0;
  for (const times of [held.mediumS, held.heldS]) for (const t of times) latestS = Math.max(latestS, t);
  for (let i = 0; i < count; i += 1) {
    const k = i * KNOT;
    if (i > 0 && knots[k - KNOT]! > latestS) return false;
    const rcs = i <= burnout ? BOOST_RCS_M2 : rcsM2;
    if (sights(knots[k + 1]!, knots[k + 2]!, knots[k + 3]!, knots[k + 7]!, rcs, one)) return true;
  }
  return false;
};

const sameTimes = (a: HoldTimes, b: HoldTimes): boolean =>
  (["heldS", "mediumS", "highS"] as const).every((k) => a[k].every((t, i) => t === b[k][i]));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
