/**
 * The threats of a scenario without playing it: each kind of missile from each place it is launched from.
 *
 * leaves out  launches announced beforehand and those without a target
 * accuracy  reach is the greatest range along the azimuth of the first such launch; along others the turning of the Earth
 *           changes it by some percent
 */
import { radFromDeg } from "../../base/index.js";
import { geodesicInverse } from "../../earth/index.js";
import { maxRange } from "../../flight/index.js";
import type { ResolvedScenario } from "../../messages/index.js";

export interface CaseThreat {
  readonly name: string;
  readonly missile: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly reachM: number;
  readonly boostS: number;
  readonly boostAltitudeM: number;
}

export const caseThreats = ({ launches }: Pick<ResolvedScenario, "launches">): CaseThreat[] => {
  const found = new Map<string, CaseThreat>();
  for (const { missile, vehicle, from, to, notified } of launches) {
    const name = `${missile} from ${from.name ?? `${from.latDeg}, ${from.lonDeg}`}`;
    const key = `${missile} ${from.latDeg} ${from.lonDeg}`;
    if (to === undefined || notified !== undefined || found.has(key)) continue;
    const start = {
      latRad: radFromDeg(from.latDeg),
      lonRad: radFromDeg(from.lonDeg),
      heightM: from.altitudeM,
    };
    const { azimuthRad } = geodesicInverse(start, {
      latRad: radFromDeg(to.latDeg),
      lonRad: radFromDeg(to.lonDeg),
    });
    const { flight } = maxRange({ vehicle, from: start, azimuthRad, orbit: "never" });
    found.set(key, {
      name,
      missile,
      latDeg: from.latDeg,
      lonDeg: from.lonDeg,
      reachM: flight.rangeM,
      boostS: flight.burnoutTimeS,
      boostAltitudeM: flight.burnoutAltitudeM,
    });
  }
  return [...found.values()];
};
