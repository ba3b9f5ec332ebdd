/**
 * How often a place's batteries can engage one threat aimed at it, under a governance mode: never, once, or twice.
 *
 * Twice means a second launch after the first intercept and a look, by any battery: what shoot-look-shoot needs.
 * shape     the threat flies the way of least energy to the place; a planner knows of it as soon as it did in this run
 * leaves out  several threats at once (rounds are not shared out), and tracks better or worse than medium confidence
 */
import { radFromDeg, US_PER_S } from "../base/index.js";
import { directoryOf, governanceOf, type Directory } from "../coalition/index.js";
import {
  flyOutTable,
  interceptOf,
  interceptWindow,
  type ObjectPath,
  type ShotTime,
} from "../defence/index.js";
import type { Battery, ResolvedScenario } from "../messages/index.js";
import { directionOf, leastEnergyArc } from "./arc.js";
import type { ScenarioThreat } from "./threats.js";

export interface ProtectedPlace {
  readonly nation: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

const LOOK_S = 15;
const DECISION_S = 10;
/** A layer that works in the air meets what comes down near it, and its window lasts some seconds. */
const IN_THE_AIR_M = 120_000;
const NEAR_M = 150_000;
const ASKED = 8;

export const engagements = (scenario: ResolvedScenario) => {
  const directory = directoryOf(scenario);
  return (threat: ScenarioThreat, place: ProtectedPlace): 0 | 1 | 2 => {
    const to = directionOf(radFromDeg(place.latDeg), radFromDeg(place.lonDeg));
    const path = leastEnergyArc({
      from: threat.direction,
      to,
      burnoutAltitudeM: threat.burnoutAltitudeM,
      startUs: Math.round(threat.burnoutTimeS * US_PER_S),
    });
    const open: (readonly ShotTime[])[] = [];
    for (const battery of scenario.batteries) {
      const knownAfterS = threat.knownAfterS.get(directory.plannerOf(battery.owner));
      if (battery.rounds < 1 || knownAfterS === undefined || !mayBeNear(battery, to)) continue;
      const isLow = battery.interceptor.maxAltitudeM < IN_THE_AIR_M;
      const knownUs = Math.round(knownAfterS * US_PER_S);
      const window = interceptWindow({
        battery,
        table: flyOutTable(battery.interceptor),
        path,
        trackFromUs: knownUs,
        decisionS: DECISION_S,
        nowUs: knownUs,
        stepS: isLow ? 2 : 6,
      });
      if (window.outcome === "window")
        open.push(allowed(scenario, directory, battery, place, path, window.options));
    }
    let firstUs = Infinity;
    for (const options of open) for (const o of options) firstUs = Math.min(firstUs, o.interceptAtUs);
    if (firstUs === Infinity) return 0;
    const afterUs = firstUs + LOOK_S * US_PER_S;
    return open.some((options) => options.some((o) => o.launchAtUs >= afterUs)) ? 2 : 1;
  };
};

const mayBeNear = (battery: Battery, to: readonly [number, number, number]): boolean => {
  if (battery.interceptor.maxAltitudeM >= IN_THE_AIR_M) return true;
  const at = directionOf(radFromDeg(battery.latDeg), radFromDeg(battery.lonDeg));
  const [x, y, z] = [at[0] - to[0], at[1] - to[1], at[2] - to[2]];
  return 6_371_000 * Math.sqrt(x * x + y * y + z * z) < battery.interceptor.maxRangeM + NEAR_M;
};

/** The part of a window that the governance mode lets the battery use; asked at some points of it. */
const allowed = (
  scenario: ResolvedScenario,
  directory: Directory,
  battery: Battery,
  place: ProtectedPlace,
  path: ObjectPath,
  options: readonly ShotTime[],
): readonly ShotTime[] => {
  const stride = Math.max(1, Math.ceil(options.length / ASKED));
  const kept: ShotTime[] = [];
  for (let i = 0; i < options.length; i += stride) {
    const at = interceptOf(path, options[i]!);
    const answer = governanceOf(scenario.governance).mayEngage({
      directory,
      mode: scenario.mode,
      batteryOwner: battery.owner,
      protects: [place.nation],
      interceptPoint: { latDeg: at.latDeg, lonDeg: at.lonDeg },
      confidence: "medium",
      responses: scenario.responses,
      sectors: scenario.sectors,
    });
    if (answer.authorised) kept.push(...options.slice(i, i + stride));
  }
  return kept;
};
