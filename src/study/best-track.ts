/**
 * The track shown for a launch: the last that any centre kept about its payload, with an impact, while the payload flew.
 *
 * Of several told in the last seconds it is the one with the smallest ellipse, as every centre's picture has it.
 */
import { rounded, US_PER_S } from "../base/index.js";
import { isoFromTimeUs, type LaunchResult, type Point } from "../messages/index.js";
import type { TruthLaunch } from "../world/index.js";
import { isInside } from "./ellipse.js";
import { groundDistanceKm } from "./match.js";
import type { TrackBook } from "./track-book.js";

/** The last tracks of a payload are those told so shortly before the end, s. */
const LAST_S = 40;

export const bestTrack = (truth: TruthLaunch, impact: Point, book: TrackBook): LaunchResult["track"] => {
  const payload = truth.bodies[0];
  const about = book.matched.filter(({ match, message: { body } }) => {
    // What is told of it after it was stopped is about nothing.
    const isOver = payload?.destroyedUs !== undefined && body.timeUs > payload.destroyedUs;
    return match.body === payload && body.impact !== undefined && body.status === "confirmed" && !isOver;
  });
  const endUs = about.reduce((last, m) => Math.max(last, m.message.body.timeUs), 0);
  const sizeKm = (m: TrackBook["matched"][number]): number => m.message.body.impact!.ellipse.semiMajorKm;
  const best = about
    .filter((m) => m.message.body.timeUs >= endUs - LAST_S * US_PER_S)
    .reduce<TrackBook["matched"][number] | undefined>(
      (a, m) => (a === undefined || sizeKm(m) < sizeKm(a) ? m : a),
      undefined,
    );
  const estimated = best?.message.body.impact;
  if (best === undefined || estimated === undefined) return "none";
  const track = best.message.body;
  const { launch, classes, payloadProbability, outlook, raid, agreement } = track;
  const impactUs = truth.impactUs === "none" ? estimated.timeUs : truth.impactUs;
  return {
    trackId: track.trackId,
    centre: best.party,
    time: isoFromTimeUs(track.timeUs),
    launchPointErrorKm:
      launch === undefined ? "none" : rounded(groundDistanceKm(launch.ellipse, truth.launch.from), 2),
    ...(launch?.sigmaTimeS === undefined
      ? {}
      : {
          launchTimeErrorS: rounded((launch.timeUs - truth.launch.atUs) / US_PER_S, 1),
          launchTimeSigmaS: rounded(launch.sigmaTimeS, 1),
        }),
    impactTimeErrorS: rounded((estimated.timeUs - impactUs) / US_PER_S, 1),
    impactTimeSigmaS: rounded(estimated.sigmaTimeS, 1),
    impactErrorKm: rounded(groundDistanceKm(estimated.ellipse, impact), 3),
    impactEllipse: estimated.ellipse,
    impactInside: isInside(estimated.ellipse, impact),
    ...(classes === undefined ? {} : { classes }),
    ...(payloadProbability === undefined ? {} : { payloadProbability }),
    ...(outlook === undefined ? {} : { outlook }),
    ...(raid === undefined ? {} : { raid }),
    ...(agreement === undefined ? {} : { agreement }),
  };
};
