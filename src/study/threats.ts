/**
 * The threats of a scenario: each kind of missile from each place it is launched from, how far it reaches, and how soon
 * each planner of shots had a track of it in this run.
 *
 * leaves out  launches announced beforehand and those without a target
 * accuracy  reach is the greatest range along the azimuth of the launch; along others the Earth's turning changes it by some percent
 */
import { radFromDeg, US_PER_S } from "../base/index.js";
import { maxRange } from "../flight/index.js";
import { timeUsFromIso, type Sight } from "../messages/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import { directionOf } from "./arc.js";

export interface ScenarioThreat {
  readonly name: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly direction: readonly [number, number, number];
  readonly reachKm: number;
  readonly burnoutTimeS: number;
  readonly burnoutAltitudeM: number;
  /** Seconds from lift-off to the first estimate of an impact, by planner; absent where it never had one. */
  readonly knownAfterS: ReadonlyMap<string, number>;
}

export const threatsOf = (outcome: ExerciseOutcome, seen: readonly Sight[]): ScenarioThreat[] => {
  const byName = new Map<string, ScenarioThreat>();
  for (const { launch, flight } of outcome.launches) {
    if (launch.to === undefined || launch.notified !== undefined) continue;
    const { latDeg, lonDeg, altitudeM } = launch.from;
    const name = `${launch.missile} ${latDeg} ${lonDeg}`;
    const knownAfterS = new Map(byName.get(name)?.knownAfterS);
    for (const s of seen) {
      if (s.launch !== launch.id || s.firstImpactAt === "none") continue;
      const afterS = (timeUsFromIso(s.firstImpactAt) - launch.atUs) / US_PER_S;
      knownAfterS.set(s.nation, Math.min(afterS, knownAfterS.get(s.nation) ?? Infinity));
    }
    const known = byName.get(name);
    const reachKm =
      known?.reachKm ??
      maxRange({
        vehicle: launch.vehicle,
        from: { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg), heightM: altitudeM },
        azimuthRad: flight.azimuthRad,
      }).flight.rangeM / 1000;
    byName.set(name, {
      name,
      latDeg,
      lonDeg,
      direction: directionOf(radFromDeg(latDeg), radFromDeg(lonDeg)),
      reachKm,
      burnoutTimeS: flight.burnoutTimeS,
      burnoutAltitudeM: flight.burnoutAltitudeM,
      knownAfterS,
    });
  }
  return [...byName.values()];
};
