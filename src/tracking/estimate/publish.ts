/**
 * A belief as the message that partners read; the estimates are made here, when somebody asks.
 */
import { rounded, US_PER_S } from "../../base/index.js";
import type { Track } from "../../messages/index.js";
import type { Belief } from "../belief.js";
import { heightM } from "../predict/air.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import type { Arc } from "./arc.js";
import { classesOf, type ClassShares } from "./class.js";
import { fallingAs, payloadChance } from "./carries.js";
import { arcFor, impactOf } from "./impact.js";
import { launchOf, type Launch } from "./launch.js";

export interface Said {
  readonly version: number;
  readonly track: Track;
  readonly arc: Arc | "none";
  readonly launch: Launch | "none";
  /** What the launch estimate rested on. */
  readonly launchOfThrust: boolean;
  /** How probable a payload was when it was first told as falling. */
  readonly payload: number;
}

const REENTRY_M = 100_000;

export const publish = (
  b: Belief,
  trackId: string,
  epochUs: number,
  last: Said | undefined,
  all: readonly Belief[],
): Said => {
  const { x, p } = b;
  const boosts = b.size === BOOST_SIZE;
  // Judged when it begins to fall: what burns beside it later is another's.
  const payload = last === undefined || last.track.phase === "boost" ? payloadChance(b, all) : last.payload;
  const falling = fallingAs(b, payload);
  const arc = boosts ? "none" : arcFor(falling.motion, last?.arc ?? "none");
  const launch =
    last !== undefined && last.launch !== "none" && last.launchOfThrust === b.thrustSeen
      ? last.launch
      : launchOf(b);
  const impact = arc === "none" ? "none" : impactOf(falling.motion, arc);
  // Coming down, the air has taken of its energy: what was judged before stands.
  const isRising = x[0]! * x[3]! + x[1]! * x[4]! + x[2]! * x[5]! > 0;
  const known = last?.track.classes;
  const classes =
    boosts || isRising || known === undefined ? classesFrom(b, arc !== "none" && arc.orbital, launch) : known;
  const us = (s: number): number => epochUs + Math.round(s * US_PER_S);
  const covariance: number[] = [];
  for (let i = 0; i < 6; i += 1) for (let j = i; j < 6; j += 1) covariance.push(p[i * STRIDE + j]!);
  const track: Track = {
    trackId,
    timeUs: us(b.timeS),
    status: b.status === "candidate" ? "tentative" : b.status,
    phase: boosts ? "boost" : isReentering(b) ? "reentry" : "coast",
    state: [x[0]!, x[1]!, x[2]!, x[3]!, x[4]!, x[5]!],
    covariance,
    sensors: [...b.sensors],
    phenomenologies: [...b.kinds],
    firstSeenUs: us(b.firstS),
    detections: b.hits,
    orbital: arc !== "none" && arc.orbital,
    ...(launch === "none"
      ? {}
      : { launch: { timeUs: us(launch.timeS), sigmaTimeS: launch.sigmaTimeS, ellipse: launch.ellipse } }),
    classes,
    payloadProbability: rounded(falling.payload, 3),
    ...(impact === "none"
      ? {}
      : { impact: { timeUs: us(impact.timeS), sigmaTimeS: impact.sigmaTimeS, ellipse: impact.ellipse } }),
    ...(arc === "none" || !Number.isFinite(arc.apogeeM) ? {} : { apogeeKm: arc.apogeeM / 1000 }),
    ...(arc === "none" || arc.orbital ? {} : { path: pathOf(arc, b.timeS) }),
  };
  return { version: b.version, track, arc, launch, launchOfThrust: b.thrustSeen, payload };
};

const classesFrom = (b: Belief, orbital: boolean, launch: Launch | "none"): ClassShares => {
  const { x: state, p, size } = b;
  const burns = size === BOOST_SIZE;
  const sigmaSpeedMps = Math.sqrt(p[3 * STRIDE + 3]! + p[4 * STRIDE + 4]! + p[5 * STRIDE + 5]!);
  const isSeenBurning = b.thrustSeen && launch !== "none";
  const burnt = isSeenBurning
    ? {
        seconds: (burns ? b.timeS : b.coastSinceS) - launch.timeS,
        sigmaS: launch.sigmaTimeS + BURNOUT_SIGMA_S,
      }
    : "unknown";
  return classesOf({ burns, state, sigmaSpeedMps, orbital, burnt });
};
/** How well burnout is told, s. */
const BURNOUT_SIGMA_S = 5;

const isReentering = ({ x }: Belief): boolean =>
  x[0]! * x[3]! + x[1]! * x[4]! + x[2]! * x[5]! < 0 && heightM(x[0]!, x[1]!, x[2]!) < REENTRY_M;

const pathOf = (arc: Arc, fromS: number): NonNullable<Track["path"]> => {
  const path: NonNullable<Track["path"]> = [];
  for (const [lat, lon, km, atS] of arc.way) if (atS >= fromS) path.push([lat, lon, km, atS - fromS]);
  return path;
};
