/**
 * Whether a track is a launch that was notified beforehand, how probable that is, and the reasons in sentences.
 *
 * Bayes' rule over the open notices and "something else", with the likelihoods of evidence.ts. A track that comes down on
 * a populated place outside the notified impact area is never recognised, however well the rest fits; so ask again with
 * every report of the track, and let a recognition lapse that is no longer given.
 * source    what notices hold: 1988 agreement, 2000 memorandum, Hague Code of Conduct (docs/trust.md); the need for it:
 *           Black Brant XII, 25 January 1995, notified to 30 states and not to the radar crew
 */
import { rounded } from "../base/index.js";
import type { Notification, Recognition, Track } from "../messages/index.js";
import { evidenceFor } from "./evidence.js";
import { contourProbability, distanceKm } from "./ground.js";
import type { Ground } from "./warnings.js";

export type NotRecognised = {
  readonly outcome: "none";
  readonly code: "NO_NOTICE" | "TOO_YOUNG" | "NOTHING_FITS" | "THREATENS_GROUND";
  readonly why: string;
};

/** Before any evidence, a launch is as likely a notified one as not; open notices share their half. */
const PRIOR = 0.5;
/** Below this it stays unrecognised. */
const SURE = 0.9;
/** An ellipse with a larger major half axis says nothing of single places yet, km. */
const DECISIVE_KM = 200;
const INSIDE = 0.95;

export const recognise = (
  notifications: readonly Notification[],
  track: Track,
  ground: Pick<Ground, "placesWithin">,
): Recognition | NotRecognised => {
  if (notifications.length === 0) return none("NO_NOTICE", "no launch was notified");
  if (track.status !== "confirmed") return none("TOO_YOUNG", `the track is ${track.status}, not confirmed`);
  const weighed = notifications.map((notice) => ({ notice, evidence: evidenceFor(notice, track) }));
  const each = PRIOR / notifications.length;
  const total = weighed.reduce((sum, w) => sum + each * w.evidence.ratio, 1 - PRIOR);
  const best = weighed.reduce((a, b) => (b.evidence.ratio > a.evidence.ratio ? b : a));
  const probability = (each * best.evidence.ratio) / total;
  const { notice, evidence } = best;
  if (probability < SURE)
    return none(
      "NOTHING_FITS",
      `${notice.notificationId} fits best, at ${percent(probability)}: ${evidence.reasons.join("; ")}`,
    );
  const place = placeInDanger(notice, track, ground);
  if (place !== "nowhere")
    return none(
      "THREATENS_GROUND",
      `it fits ${notice.notificationId} at ${percent(probability)}, but ${place} lies in its impact area`,
    );
  return {
    trackId: track.trackId,
    notificationId: notice.notificationId,
    probability: rounded(probability, 4),
    reasons: [...evidence.reasons],
  };
};

const none = (code: NotRecognised["code"], why: string): NotRecognised => ({ outcome: "none", code, why });

const percent = (p: number): string => `${rounded(p * 100, 1)} %`;

/** A place in the impact ellipse that the notice did not announce; while the motor burns there is no impact to speak of. */
const placeInDanger = (
  notice: Notification,
  track: Track,
  ground: Pick<Ground, "placesWithin">,
): string | "nowhere" => {
  const ellipse = track.impact?.ellipse;
  if (ellipse === undefined || track.orbital || track.phase === "boost" || ellipse.semiMajorKm > DECISIVE_KM)
    return "nowhere";
  const area = notice.impactArea;
  const place = ground
    .placesWithin(ellipse.latDeg, ellipse.lonDeg, ellipse.semiMajorKm)
    .find(
      (p) =>
        contourProbability(ellipse, p) <= INSIDE &&
        (area === undefined || distanceKm(area, p) > area.radiusKm),
    );
  return place?.name ?? "nowhere";
};
