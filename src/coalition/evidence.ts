/**
 * How much more probable what was seen is if a track is the notified launch than if it is something else.
 *
 * Each line is a ratio of likelihoods; together they multiply, because place, time, direction, impact and kind are told
 * apart. "Something else" starts anywhere within 1,000 km of the notified area, at any time of the day, in any direction.
 * source    likelihood ratios as in any text on Bayes' rule; the figures below are this project's, each with its reason
 * accuracy  a ratio is held between 10⁻¹² and 10³: any line alone may decide against, whatever the others say
 */
import { exp, rounded, US_PER_S } from "../base/index.js";
import type { Area, Ellipse, Notification, Point, Track } from "../messages/index.js";
import { bearingDeg, distanceKm, pointBelow, sigmasKm, turnDeg } from "./ground.js";

export interface Evidence {
  readonly ratio: number;
  readonly reasons: readonly string[];
}

/** Anything else would have started, or come down, anywhere in a disc of this radius. */
const ELSEWHERE_KM = 1000;
const DAY_S = 86_400;
/** Clocks, rounding of notices to minutes, and first sight some time after launch. */
const EARLY_S = 120;
const LATE_S = 300;
/** Planned direction against direction flown: dog-legs and the Earth's turn. */
const SIGMA_AZIMUTH_DEG = 10;
/** A first sight comes so long after launch at most; how far the object is from there by then is its speed times this. */
const FIRST_SIGHT_S = 150;
/** What share of each kind of launch is seen in orbit at some time after its boost. */
const ORBITAL_SHARE = { space: 0.9, ballistic: 0.01, sounding: 0.001 } as const;
const ORBITAL_ELSE = 0.05;
const LEAST = 1e-12;
const MOST = 1e3;

export const evidenceFor = (notice: Notification, track: Track): Evidence => {
  const lines = [
    ofPlace(notice, track),
    ofTime(notice, track),
    ofDirection(notice, track),
    ofImpact(notice, track),
    ofKind(notice, track),
  ];
  const told = lines.filter((line) => line !== "silent");
  return {
    ratio: told.reduce((product, line) => product * Math.min(MOST, Math.max(LEAST, line.ratio)), 1),
    reasons: told.map((line) => line.reason),
  };
};

type Line = { readonly ratio: number; readonly reason: string } | "silent";

const ofPlace = (notice: Notification, track: Track): Line => {
  const { centre, sigmaKm } = startOf(track);
  const ratio = areaRatio(notice.launchArea, centre, sigmaKm);
  const km = distanceKm(notice.launchArea, centre);
  return {
    ratio,
    reason: `started ${rounded(km, 0)} km (±${rounded(sigmaKm, 0)} km) from the middle of the notified launch area`,
  };
};

const ofTime = (notice: Notification, track: Track): Line => {
  const startUs = track.launch?.timeUs ?? track.firstSeenUs;
  const lengthS = (notice.windowEndUs - notice.windowStartUs) / US_PER_S + EARLY_S + LATE_S;
  const isInside =
    startUs >= notice.windowStartUs - EARLY_S * US_PER_S && startUs <= notice.windowEndUs + LATE_S * US_PER_S;
  return isInside
    ? { ratio: DAY_S / Math.min(lengthS, DAY_S), reason: "started within the notified window" }
    : { ratio: LEAST, reason: "started outside the notified window" };
};

const ofDirection = (notice: Notification, track: Track): Line => {
  if (notice.azimuthDeg === undefined) return "silent";
  const [x, y, z, vx, vy, vz] = track.state;
  const now = pointBelow(x, y, z);
  const from = track.launch?.ellipse;
  // From the estimated start where it is known, else by the way it goes now.
  const flownDeg =
    from !== undefined && distanceKm(from, now) > 4 * sigmasKm(from)[0]
      ? bearingDeg(from, now)
      : bearingDeg(now, pointBelow(x + 10 * vx, y + 10 * vy, z + 10 * vz));
  const off = turnDeg(flownDeg, notice.azimuthDeg);
  const normal =
    exp(-((off / SIGMA_AZIMUTH_DEG) * (off / SIGMA_AZIMUTH_DEG)) / 2) /
    (SIGMA_AZIMUTH_DEG * Math.sqrt(2 * Math.PI));
  return { ratio: 360 * normal, reason: `flies ${rounded(off, 0)}° off the notified direction` };
};

const ofImpact = (notice: Notification, track: Track): Line => {
  if (notice.impactArea === undefined || track.impact === undefined || track.phase === "boost")
    return "silent";
  const { ellipse } = track.impact;
  const km = distanceKm(notice.impactArea, ellipse);
  return {
    ratio: areaRatio(notice.impactArea, ellipse, sigmasKm(ellipse)[0]),
    reason: `comes down ${rounded(km, 0)} km from the middle of the notified impact area`,
  };
};

const ofKind = (notice: Notification, track: Track): Line => {
  const share = ORBITAL_SHARE[notice.vehicle];
  if (track.orbital)
    return {
      ratio: share / ORBITAL_ELSE,
      reason: `is in orbit, and a ${notice.vehicle} vehicle was notified`,
    };
  // Not in orbit yet says little of a space launch, so that line is left out until it says something.
  return "silent";
};

/** Density of the notified disc, blurred by the estimate, over that of the disc of anything else. */
const areaRatio = (area: Area, centre: Point, sigmaKm: number): number => {
  const outKm = Math.max(0, distanceKm(area, centre) - area.radiusKm) / Math.max(sigmaKm, 1);
  const blurred = area.radiusKm * area.radiusKm + 2 * sigmaKm * sigmaKm;
  return ((ELSEWHERE_KM * ELSEWHERE_KM) / blurred) * exp(-(outKm * outKm) / 2);
};

const startOf = (track: Track): { readonly centre: Point | Ellipse; readonly sigmaKm: number } => {
  if (track.launch !== undefined)
    return { centre: track.launch.ellipse, sigmaKm: sigmasKm(track.launch.ellipse)[0] };
  const [x, y, z, vx, vy, vz] = track.state;
  const now = pointBelow(x, y, z);
  const stepKm = distanceKm(now, pointBelow(x + vx, y + vy, z + vz));
  const flownS = (track.timeUs - track.firstSeenUs) / US_PER_S + FIRST_SIGHT_S;
  return { centre: now, sigmaKm: stepKm * flownS };
};
