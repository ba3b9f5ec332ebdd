/**
 * Which threats and which ground: what the scenario's `coverage` section says, and what follows from its launches where it
 * says nothing.
 *
 * shape     areas: the places of launches not announced beforehand, one of all within 50 km; classes: their missiles; region:
 *           the box of 3° around every battery, every target, and each nation's largest place within 5,000 km of an area
 * refuses   COVERAGE_NOTHING: no launch and no areas or classes
 */
import { Refusal } from "../../base/index.js";
import { places } from "../../earth/index.js";
import type { CoverRegion, ResolvedLaunch, ResolvedScenario } from "../../messages/index.js";
import { groundDistanceKm } from "../match.js";

export type CoverArea = ResolvedLaunch["from"];
export type CoverClass = Pick<ResolvedLaunch, "missile" | "missileName" | "missileClass" | "vehicle">;

export interface CoverScope {
  readonly areas: readonly CoverArea[];
  readonly classes: readonly CoverClass[];
  readonly region: CoverRegion;
}

const SAME_AREA_KM = 50;
const NEAR_NATION_KM = 5000;
const MARGIN_DEG = 3;

export const scopeOf = (scenario: ResolvedScenario): CoverScope => {
  const said = scenario.coverage;
  const unannounced = scenario.launches.filter((l) => l.notified === undefined);
  const launches = unannounced.length > 0 ? unannounced : scenario.launches;
  const areas = said?.areas ?? distinctAreas(launches);
  const classes = said?.classes ?? distinctClasses(launches);
  if (areas.length === 0 || classes.length === 0)
    throw new Refusal(
      "COVERAGE_NOTHING",
      `${scenario.launches.length} launches and no \`coverage\` section that says where which missiles come from`,
      { launches: scenario.launches.length },
    );
  return { areas, classes, region: said?.region ?? boxAround(scenario, areas) };
};

const distinctAreas = (launches: readonly ResolvedLaunch[]): CoverArea[] => {
  const kept: CoverArea[] = [];
  for (const { from } of launches)
    if (kept.every((k) => groundDistanceKm(k, from) > SAME_AREA_KM)) kept.push(from);
  return kept;
};

const distinctClasses = (launches: readonly ResolvedLaunch[]): CoverClass[] => {
  const kept: CoverClass[] = [];
  for (const launch of launches)
    // Vehicles a scenario writes itself share one name and are told apart by their numbers.
    if (
      !kept.some(
        (k) => k.missile === launch.missile && JSON.stringify(k.vehicle) === JSON.stringify(launch.vehicle),
      )
    )
      kept.push(launch);
  return kept.map(({ missile, missileName, missileClass, vehicle }) => ({
    missile,
    missileName,
    missileClass,
    vehicle,
  }));
};

const boxAround = (scenario: ResolvedScenario, areas: readonly CoverArea[]): CoverRegion => {
  const largest = scenario.nations.flatMap(({ code }) => places.find((p) => p.nation === code) ?? []);
  const near = largest.filter((p) => areas.some((a) => groundDistanceKm(a, p) < NEAR_NATION_KM));
  const points = [...scenario.batteries, ...scenario.launches.flatMap((l) => l.to ?? []), ...near];
  const held = points.length > 0 ? points : areas;
  // Longitudes counted from the first area, so that a region over the date line stays one.
  const centre = areas[0]!.lonDeg;
  const turned = held.map((p) => turn(p.lonDeg - centre));
  const west = Math.min(...turned) - MARGIN_DEG;
  const east = Math.max(...turned) + MARGIN_DEG;
  const south = Math.max(-85, Math.min(...held.map((p) => p.latDeg)) - MARGIN_DEG);
  const north = Math.min(85, Math.max(...held.map((p) => p.latDeg)) + MARGIN_DEG);
  const whole = east - west >= 359;
  return {
    southDeg: south,
    northDeg: north,
    westDeg: whole ? -180 : turn(west + centre),
    eastDeg: whole ? 180 : turn(east + centre),
  };
};

const turn = (deg: number): number => deg - 360 * Math.floor((deg + 180) / 360);
