/**
 * A belief as the message that partners read; the estimates are made here, when somebody asks.
 */
import { degFromRad, US_PER_S } from "../../base/index.js";
import { assumePosition, geodeticFromItrf, heightItrfM } from "../../earth/index.js";
import type { Track } from "../../messages/index.js";
import type { Belief } from "../belief.js";
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
const PATH_POINTS = 25;

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
  x[0]! * x[3]! + x[1]! * x[4]! + x[2]! * x[5]! < 0 && heightItrfM(x[0]!, x[1]!, x[2]!) < REENTRY_M;

const pathOf = (arc: Arc, fromS: number): NonNullable<Track["path"]> => {
  const { samples, count } = arc;
  let first = 0;
  while (first < count - 1 && samples[first * 7]! < fromS) first += 1;
  const every = Math.max(1, Math.ceil((count - first) / PATH_POINTS));
  const path: NonNullable<Track["path"]> = [];
  for (let k = first; k < count; k += every) path.push(pointOf(samples, k * 7, fromS));
  if ((count - 1 - first) % every !== 0) path.push(pointOf(samples, (count - 1) * 7, fromS));
  return path;
};

const pointOf = (samples: Float64Array, at: number, fromS: number): [number, number, number, number] => {
  // The arc is ITRF, as the belief is.
  const g = geodeticFromItrf(assumePosition("itrf", samples[at + 1]!, samples[at + 2]!, samples[at + 3]!));
  return [degFromRad(g.latRad), degFromRad(g.lonRad), g.heightM / 1000, samples[at]! - fromS];
};
