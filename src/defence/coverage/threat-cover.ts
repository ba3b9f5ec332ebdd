/**
 * One threat against every cell: flown, seen, and what the batteries can do.
 *
 * shape     cells in any order; each answer depends on its own cell alone, so that any split of the work gives the same bits
 * domain    a cell that the table does not hold is flown by the patient aimer (`quickAim`)
 * Complexity: cells in reach × (one arc of some 120 steps + radars + batteries); nothing is allocated a cell
 */
import { cos, radFromDeg } from "../../base/index.js";
import { quickAim } from "../../flight/index.js";
import { flyArc, KNOT, newArc, putBoost, type Arc } from "./arc.js";
import { HoldClock, newHoldTimes, type HoldTimes, type Pool } from "./hold.js";
import { UnitJudge } from "./judge-unit.js";
import { leastTable, type LeastTable } from "./least-table.js";
import { newThreatCover, type CoverProblem, type CoverThreat, type ThreatCover } from "./problem.js";
import { sightsOf } from "./radar.js";
import { groundBelow } from "./zone.js";

/** A miss worth a second flight: 1.5 km. */
const OFF_RAD = 1500 / 6_371_000;
const POLE = Math.PI / 2;
const turned = (rad: number): number => rad - 2 * Math.PI * Math.round(rad / (2 * Math.PI));

export class ThreatFlights {
  private readonly table: LeastTable;
  private readonly start = new Float64Array(8);
  private readonly again = new Float64Array(8);
  private readonly fell = new Float64Array(2);
  private readonly place = { latRad: 0, lonRad: 0 };

  constructor(readonly threat: CoverThreat) {
    this.table = leastTable(threat.vehicle, this.from());
  }

  /** The flight of least energy to a place, into `arc`; false where there is none. */
  fly(latDeg: number, lonDeg: number, arc: Arc): boolean {
    const [latRad, lonRad] = [radFromDeg(latDeg), radFromDeg(lonDeg)];
    this.place.latRad = latRad;
    this.place.lonRad = lonRad;
    const reached = this.table.aimAt(this.place, this.start);
    if (reached === "beyond") return this.patiently(arc);
    if (reached !== "aimed" || !this.fall(arc)) return false;
    this.missed(arc);
    const [dLat, dLon] = [this.fell[0]! - latRad, turned(this.fell[1]! - lonRad)];
    const across = dLon * cos(latRad);
    if (dLat * dLat + across * across < OFF_RAD * OFF_RAD) return true;
    // Off the place by what the table missed; where that is out of reach, the first flight stands.
    this.place.latRad = Math.max(-POLE, Math.min(POLE, latRad - dLat));
    this.place.lonRad = lonRad - dLon;
    if (this.table.aimAt(this.place, this.again) !== "aimed") return true;
    this.start.set(this.again);
    return this.fall(arc);
  }

  private fall(arc: Arc): boolean {
    putBoost(this.table.boostAt, this.start[6]!, arc);
    return flyArc(this.start, this.start[6]!, this.threat.vehicle.payloadBetaKgPerM2, arc);
  }

  /** Where an arc came down, radians, into `fell`. */
  private missed({ knots, count }: Arc): void {
    const k = (count - 1) * KNOT;
    groundBelow(knots[k + 1]!, knots[k + 2]!, knots[k + 3]!, this.fell);
    this.fell[0] = radFromDeg(this.fell[0]!);
    this.fell[1] = radFromDeg(this.fell[1]!);
  }

  private patiently(arc: Arc): boolean {
    const { vehicle } = this.threat;
    const to = { ...this.place, heightM: 0 };
    const { answer } = quickAim({ vehicle, from: this.from(), to, loft: "min-energy" });
    if (answer.outcome !== "aimed") return false;
    const { flight } = answer;
    flight.bodies[0]!.stateAt(flight.burnoutTimeS, this.start);
    putBoost(
      (tS, out) => {
        flight.bodies[0]!.stateAt(tS, out);
        return true;
      },
      flight.burnoutTimeS,
      arc,
    );
    return flyArc(this.start, flight.burnoutTimeS, vehicle.payloadBetaKgPerM2, arc);
  }

  private from() {
    const { latDeg, lonDeg, altitudeM } = this.threat.from;
    return { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg), heightM: altitudeM };
  }
}

/** One threat under several problems of the same cells (ends of disputed values, modes): flown once. */
export const coverThreat = (
  problems: readonly CoverProblem[],
  threat: CoverThreat,
  progress: (share: number) => void = () => {},
): ThreatCover[] => {
  const [first] = problems;
  if (first === undefined) return [];
  const flights = new ThreatFlights(threat);
  const judged = problems.map((problem) => new ThreatJudge(problem, threat));
  const arc = newArc();
  const cells = first.cells.length / 2;
  for (let cell = 0; cell < cells; cell += 1) {
    const reaches = flights.fly(first.cells[2 * cell]!, first.cells[2 * cell + 1]!, arc);
    for (const judge of judged) judge.cell(cell, reaches ? arc : "out of reach");
    if (cell % 256 === 0) progress(cell / cells);
  }
  return judged.map((j) => j.cover);
};

class ThreatJudge {
  readonly cover: ThreatCover;
  private readonly clock: HoldClock;
  private readonly judge: UnitJudge;
  private readonly known: HoldTimes;
  private unit = 0;

  constructor(
    private readonly problem: CoverProblem,
    private readonly threat: CoverThreat,
  ) {
    this.cover = newThreatCover(problem);
    this.clock = new HoldClock(problem.radars.map(sightsOf), poolsFor(problem, threat), problem.holders);
    this.judge = new UnitJudge(problem);
    this.known = newHoldTimes(problem.pools.length);
  }

  /** Cells come in their order. */
  cell(cell: number, arc: Arc | "out of reach"): void {
    const { problem, cover, known } = this;
    const { cellOf, claimOf } = problem.units;
    if (arc !== "out of reach") {
      this.clock.hold(arc, this.threat.rcsM2, known);
      this.judge.begin(arc);
    }
    for (; this.unit < cellOf.length && cellOf[this.unit] === cell; this.unit += 1) {
      const u = this.unit;
      if (arc === "out of reach") continue;
      cover.reached[u] = 1;
      cover.impactS[u] = arc.knots[(arc.count - 1) * KNOT]!;
      const claim = problem.claims[claimOf[u]!]!;
      this.judge.judge(arc, claim, known, cover.able, u * problem.batteries.length);
      cover.warnedS[u] = this.judge.verdict.warnedS;
      cover.engaged[u] = this.judge.verdict.engaged;
    }
  }
}

/** The pools as one threat finds them: high confidence needs infrared that saw its boost. */
export const poolsFor = ({ pools, claims }: CoverProblem, threat: CoverThreat): Pool[] => {
  const asked = claims.some((c) => c.permits.some((p) => p.byZone.includes(2)));
  return pools.map(({ radars, infrared }) => ({
    radars,
    wantsHigh: asked && infrared.some((i) => threat.infrared.includes(i)),
  }));
};
