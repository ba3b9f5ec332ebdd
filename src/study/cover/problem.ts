/**
 * A scenario as a question of coverage: its ground, threats, sensors, rules and batteries, made into indices.
 *
 * leaves out  events of the scenario (outages, cuts, false alarms): coverage is of the roof as it stands
 */
import { directoryOf, rulesInForce, type Directory } from "../../coalition/index.js";
import { assumePosition, itrfFromGeodetic } from "../../earth/index.js";
import { radFromDeg } from "../../base/index.js";
import type { Claim, CoverProblem, CoverRadar, CoverThreat, Holder } from "../../defence/index.js";
import type { Governance, Party, ResolvedScenario } from "../../messages/index.js";
import { isBehindEarth, satellitePosition } from "../../sensing/index.js";
import { radarCrossSectionM2 } from "../../world/index.js";
import type { CoverGround } from "./ground.js";
import { permitsOf, type Permits } from "./permits.js";
import type { CoverScope } from "./region.js";
import { knowledgeOf, latencyS, type Way } from "./sharing.js";

export interface CoverQuestion {
  readonly scenario: ResolvedScenario;
  readonly scope: CoverScope;
  readonly ground: CoverGround;
}

export interface BuiltProblem {
  readonly problem: CoverProblem;
  readonly directory: Directory;
  readonly permits: Permits;
  /** The unit of a cell for a nation's people; of the cell itself for "none". */
  readonly unitOf: ReadonlyMap<string, number>;
}

const DECISION_S = 10;
const LOOK_S = 15;
/** From a satellite the limb is lost in the air below this. */
const LIMB_M = 20_000;

export const underGovernance = (scenario: ResolvedScenario, governance?: Governance): ResolvedScenario => ({
  ...scenario,
  governance: governance ?? scenario.governance,
  mode: "simulated",
});

export const buildProblem = ({ scenario, scope, ground }: CoverQuestion): BuiltProblem => {
  const directory = directoryOf(scenario);
  const rules = rulesInForce(scenario.governance, scenario.release);
  const permits = permitsOf(scenario, directory);
  const knowledge = knowledgeOf(scenario, directory, rules);
  const book = new PoolBook(scenario);
  const planners = new Map<Party, number>();
  const holders: Holder[] = [];
  const holderOf = (name: string, ways: readonly Way[]): number => {
    const found = planners.get(name);
    if (found !== undefined) return found;
    holders.push({
      party: name,
      from: worthwhile(ways).map((way) => ({ pool: book.poolOf(way), delayS: way.delayS })),
    });
    planners.set(name, holders.length - 1);
    return holders.length - 1;
  };
  const batteries = scenario.batteries.map((battery) => {
    const planner = directory.plannerOf(battery.owner);
    return {
      battery,
      planner: holderOf(planner, knowledge.waysOf(planner)),
      orderDelayS: planner === battery.owner ? 0 : latencyS(scenario, planner, battery.owner),
    };
  });
  const claims: Claim[] = [];
  const claimByKey = new Map<string, number>();
  const claimOf = (nation: Party | "none"): number => {
    const row = scenario.batteries.map((b) => permits.permit(b, nation === "none" ? b.owner : nation));
    // Nations whose warnings come the same way count as one.
    const ways = nation === "none" ? [] : knowledge.warningWaysOf(nation);
    const name = `warns ${ways.map((w) => `${[...w.sensors.keys()].join()}+${w.delayS}`).join(" ")}`;
    const warner = nation === "none" ? ("none" as const) : { holder: holderOf(name, ways), delayS: 0 };
    const key = `${row.map((p) => `${p.byZone.join("")}/${p.rounds}/${p.shots}`).join()} ${nation === "none" ? "" : name}`;
    const known = claimByKey.get(key);
    if (known !== undefined) return known;
    claims.push({ permits: row, warner });
    claimByKey.set(key, claims.length - 1);
    return claims.length - 1;
  };
  const claimOfNation = new Map<string, number>(
    ["none", ...scenario.nations.map((n) => n.code)].map((code) => [code, claimOf(code)]),
  );
  const { units, unitOf } = unitsOf(ground, claimOfNation);
  const problem: CoverProblem = {
    cells: ground.cells,
    units,
    claims,
    radars: book.radars,
    pools: book.pools,
    holders,
    batteries,
    threats: threatsOf(scenario, scope),
    decisionS: DECISION_S,
    lookS: LOOK_S,
    ...(permits.zoneAt === undefined ? {} : { zoneAt: permits.zoneAt }),
  };
  return { problem, directory, permits, unitOf };
};

/** Without the ways that another beats: no sensor more and no sooner. */
const worthwhile = (ways: readonly Way[]): Way[] =>
  ways.filter((way, i) =>
    ways.every((other, j) => {
      const beats =
        i !== j && other.delayS <= way.delayS && [...way.sensors.keys()].every((s) => other.sensors.has(s));
      // Of two alike the first is kept.
      const alike = other.delayS === way.delayS && other.sensors.size === way.sensors.size;
      return !beats || (alike && i < j);
    }),
  );

/** Radars and pools, each distinct set of sensors once. */
class PoolBook {
  readonly radars: CoverRadar[] = [];
  readonly pools: { radars: number[]; infrared: number[] }[] = [];
  private readonly radarOf = new Map<number, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly scenario: ResolvedScenario) {
    scenario.sensors.forEach(({ id, owner, model, at }, i) => {
      if (model.kind !== "radar" || at === undefined) return;
      this.radarOf.set(i, this.radars.length);
      this.radars.push({ id, owner, model, at });
    });
  }

  poolOf({ sensors }: Way): number {
    const indices = [...sensors.keys()].sort((a, b) => a - b);
    const key = indices.join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const radars = indices.flatMap((i) => this.radarOf.get(i) ?? []);
    const infrared = indices.filter((i) => this.scenario.sensors[i]!.model.kind === "infrared");
    this.pools.push({ radars, infrared });
    this.known.set(key, this.pools.length - 1);
    return this.pools.length - 1;
  }
}

const threatsOf = (scenario: ResolvedScenario, scope: CoverScope): CoverThreat[] =>
  scope.areas.flatMap((from, a) =>
    scope.classes.map(({ missile, missileName, vehicle }) => {
      const area = from.name ?? `${from.latDeg}, ${from.lonDeg}`;
      return {
        id: `${missile}@${a + 1}`,
        area,
        missile: missileName,
        vehicle,
        from,
        rcsM2: radarCrossSectionM2("payload", false, !vehicle.separates),
        infrared: satellitesAbove(scenario, from),
      };
    }),
  );

/** Indices of the scenario's infrared satellites that see a place from above the clouds, at the epoch. */
const satellitesAbove = (scenario: ResolvedScenario, from: CoverScope["areas"][number]): number[] =>
  scenario.sensors.flatMap(({ model }, i) => {
    if (model.kind !== "infrared") return [];
    const plume = itrfFromGeodetic({
      latRad: radFromDeg(from.latDeg),
      lonRad: radFromDeg(from.lonDeg),
      heightM: model.cloudBreakM,
    });
    const satellite = satellitePosition(model.orbit, scenario.epochUs);
    return isBehindEarth(satellite, assumePosition("itrf", plume[0], plume[1], plume[2]), LIMB_M) ? [] : [i];
  });

const unitsOf = (ground: CoverGround, claimOfNation: ReadonlyMap<string, number>) => {
  const cellOf: number[] = [];
  const claimOf: number[] = [];
  const unitOf = new Map<string, number>();
  const nationsOf = ground.nationOf.map((nation) => [nation]);
  for (const { cell, nation } of ground.people)
    if (!nationsOf[cell]!.includes(nation)) nationsOf[cell]!.push(nation);
  nationsOf.forEach((nations, cell) => {
    const first = cellOf.length;
    for (const nation of nations) {
      const claim = claimOfNation.get(nation)!;
      let unit = first;
      while (unit < cellOf.length && claimOf[unit] !== claim) unit += 1;
      if (unit === cellOf.length) {
        cellOf.push(cell);
        claimOf.push(claim);
      }
      unitOf.set(`${cell} ${nation}`, unit);
    }
  });
  return { units: { cellOf: Int32Array.from(cellOf), claimOf: Int32Array.from(claimOf) }, unitOf };
};
