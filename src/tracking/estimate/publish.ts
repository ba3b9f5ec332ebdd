/**
 * A belief as the message that partners read; the estimates are made here, when somebody asks.
 */
import { US_PER_S } from "../../base/index.js";
import type { Track } from "../../messages/index.js";
import type { Belief } from "../belief.js";
import { heightM } from "../predict/air.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import type { Arc } from "./arc.js";
import { arcFor, impactOf } from "./impact.js";
import { launchOf, type Launch } from "./launch.js";

export interface Said {
  readonly version: number;
  readonly track: Track;
  readonly arc: Arc | "none";
  readonly launch: Launch | "none";
  /** What the launch estimate rested on. */
  readonly launchOfThrust: boolean;
}

const REENTRY_M = 100_000;

export const publish = (b: Belief, trackId: string, epochUs: number, last: Said | undefined): Said => {
  const { x, p } = b;
  const boosts = b.size === BOOST_SIZE;
  const arc = boosts ? "none" : arcFor(b, last?.arc ?? "none");
  const launch =
    last !== undefined && last.launch !== "none" && last.launchOfThrust === b.thrustSeen
      ? last.launch
      : launchOf(b);
  const impact = arc === "none" ? "none" : impactOf(b, arc);
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
    ...(launch === "none" ? {} : { launch: { timeUs: us(launch.timeS), ellipse: launch.ellipse } }),
    ...(impact === "none"
      ? {}
      : { impact: { timeUs: us(impact.timeS), sigmaTimeS: impact.sigmaTimeS, ellipse: impact.ellipse } }),
    ...(arc === "none" || !Number.isFinite(arc.apogeeM) ? {} : { apogeeKm: arc.apogeeM / 1000 }),
    ...(arc === "none" || arc.orbital ? {} : { path: pathOf(arc, b.timeS) }),
  };
  return { version: b.version, track, arc, launch, launchOfThrust: b.thrustSeen };
};

const isReentering = ({ x }: Belief): boolean =>
  x[0]! * x[3]! + x[1]! * x[4]! + x[2]! * x[5]! < 0 && heightM(x[0]!, x[1]!, x[2]!) < REENTRY_M;

const pathOf = (arc: Arc, fromS: number): NonNullable<Track["path"]> => {
  const path: NonNullable<Track["path"]> = [];
  for (const [lat, lon, km, atS] of arc.way) if (atS >= fromS) path.push([lat, lon, km, atS - fromS]);
  return path;
};
