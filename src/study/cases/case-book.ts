/**
 * What each asset does by itself in each case, so that any set of assets is judged by comparing numbers: no set is flown again.
 *
 * A case is one threat aimed at one place, on a way of least energy. Of each sensor it keeps when it alone would hold a track
 * (or see the launch, in infrared); of each battery the latest moment at which an order still meets the threat.
 * leaves out  several threats at once, rounds, probabilities, links between nations, governance: `roof run` plays those
 * Complexity: cases × assets, each a walk along one path; a set of assets then costs cases × its size
 */
import { radFromDeg } from "../../base/index.js";
import type { Battery, ResolvedSensor } from "../../messages/index.js";
import { firstTrackS, type Watched } from "../timeline/first-track.js";
import { latestLaunch } from "../timeline/latest-launch.js";
import { turningArc } from "../timeline/turning-arc.js";
import { directionOf } from "../arc.js";
import type { CasePlace } from "./places.js";
import type { CaseThreat } from "./threats.js";

export interface Case {
  readonly threat: number;
  readonly place: number;
  readonly impactS: number;
  readonly boostS: number;
  /** By sensor: seconds from lift-off, Infinity for never. */
  readonly sightS: Float64Array;
  /** By battery: the latest order, seconds from lift-off, -Infinity for none. */
  readonly orderS: Float64Array;
}

export interface CaseBook {
  readonly threats: readonly CaseThreat[];
  readonly places: readonly CasePlace[];
  readonly sensors: readonly ResolvedSensor[];
  readonly batteries: readonly Battery[];
  readonly cases: readonly Case[];
}

/** A layer that works in the air meets only what comes down near it. */
const IN_THE_AIR_M = 120_000;
const NEAR_M = 150_000;
const EARTH_M = 6_371_000;
/** As 300 km along for a burnout at 200 km. */
const ALONG_OF_HEIGHT = 1.5;
const MOST_ALONG_OF_RANGE = 0.3;

export const caseBook = (
  threats: readonly CaseThreat[],
  places: readonly CasePlace[],
  { sensors, batteries, epochUs }: Assets,
  onProgress: (done: number) => void = () => {},
): CaseBook => {
  const cases = places.flatMap((place, p) => {
    onProgress(p / places.length);
    return place.threats.flatMap((t): Case[] => {
      const threat = threats[t]!;
      const rangeM = distanceM(threat, place);
      if (rangeM < LEAST_M) return [];
      const arc = turningArc(rad(threat), rad(place), {
        timeS: threat.boostS,
        altitudeM: threat.boostAltitudeM,
        alongM: Math.min(ALONG_OF_HEIGHT * threat.boostAltitudeM, MOST_ALONG_OF_RANGE * rangeM),
      });
      const { boostS, boostAltitudeM } = threat;
      const watched: Watched = { path: arc.path, from: threat, boostS, boostAltitudeM, liftOffUs: epochUs };
      return [
        {
          threat: t,
          place: p,
          impactS: arc.impactS,
          boostS,
          sightS: Float64Array.from(sensors, (s) => firstTrackS(s, watched)),
          orderS: Float64Array.from(batteries, (b) => latestOrderS(b, place, arc.path)),
        },
      ];
    });
  });
  return { threats, places, sensors, batteries, cases };
};

export interface Assets {
  readonly sensors: readonly ResolvedSensor[];
  readonly batteries: readonly Battery[];
  readonly epochUs: number;
}

const LEAST_M = 60_000;
const LOW_STEP_S = 2;

type Spot = { readonly latDeg: number; readonly lonDeg: number };

const latestOrderS = (
  battery: Battery,
  place: CasePlace,
  path: Parameters<typeof latestLaunch>[1],
): number => {
  const isLow = battery.interceptor.maxAltitudeM < IN_THE_AIR_M;
  if (battery.rounds < 1) return -Infinity;
  if (isLow && distanceM(battery, place) > battery.interceptor.maxRangeM + NEAR_M) return -Infinity;
  const { launchS } = latestLaunch(battery, path, isLow ? LOW_STEP_S : undefined);
  return launchS - battery.interceptor.reactionTimeS;
};

const rad = (spot: Spot) => ({ latRad: radFromDeg(spot.latDeg), lonRad: radFromDeg(spot.lonDeg) });

/** The chord: enough to tell near from far. */
const distanceM = (a: Spot, b: Spot): number => {
  const u = directionOf(radFromDeg(a.latDeg), radFromDeg(a.lonDeg));
  const v = directionOf(radFromDeg(b.latDeg), radFromDeg(b.lonDeg));
  const [x, y, z] = [u[0] - v[0], u[1] - v[1], u[2] - v[2]];
  return EARTH_M * Math.sqrt(x * x + y * y + z * z);
};
