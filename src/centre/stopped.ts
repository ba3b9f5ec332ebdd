/**
 * What a reported hit stopped, as far as sensors tell.
 *
 * A hit says where and when, and that one body was met. Until it is known which, every track that was there and has not been
 * seen since is in doubt: nothing new is said of it and nothing fired at it. Then the nearest that no sensor has seen since
 * is taken as stopped; a track that went its way, or is not this one and a little beside it, is in doubt no more. What is
 * seen again was not stopped.
 * Complexity: hits × tracks not seen since, each pair once.
 */
import { hypot3, US_PER_S } from "../base/index.js";
import type { Track } from "../messages/index.js";
import { trackAt } from "../tracking/index.js";
import type { Doubt, Hit } from "./hit.js";
import type { Lane } from "./lane.js";
import type { HeldTrack } from "./picture.js";
import type { CentreState } from "./state.js";

/** A track of the body hit lies within this of the intercept, m, and within so many of its own standard deviations more. */
const NEAR_M = 25_000;
/** And within this of another track of that body. */
const SAME_M = 3_000;
/** Two objects nearer than this are one, m: a payload and its stage are farther apart soon. */
const ONE_M = 800;
const SIGMAS = 3;
/** So long after a hit a sensor of ours would have seen again what flies on, s; and a partner would have told of it. */
const OURS_WITHIN_S = 15;
const PARTNERS_WITHIN_S = 65;

export const hitsOf = ({ reports, orders, told }: CentreState): readonly Hit[] => {
  const hits: Hit[] = [];
  for (const { engagementId, trackId, outcome, atUs } of reports.values())
    if (outcome === "hit")
      hits.push({
        engagementId,
        trackId,
        atUs,
        order: orders.get(engagementId)?.order ?? told.get(engagementId) ?? "not told",
      });
  return hits;
};

/** A report with more detections than the one before it tells of a sight between the two, and no more exactly. */
export const noteSight = ({ seen }: Lane, { key, track }: HeldTrack): void => {
  const before = seen.get(key);
  if (before !== undefined && track.timeUs <= before.atUs) return;
  const { detections, timeUs: atUs } = track;
  const sinceUs =
    before === undefined ? track.firstSeenUs : detections > before.detections ? before.atUs : before.sinceUs;
  seen.set(key, { detections, atUs, sinceUs });
};

export const seenSinceUs = ({ seen }: Lane, { key, track }: HeldTrack): number =>
  seen.get(key)?.sinceUs ?? track.firstSeenUs;

/** Whether a track may follow what was stopped: it was there and has not been seen since. */
export const isInDoubt = (held: HeldTrack, hits: readonly Hit[], lane: Lane): boolean =>
  hits.some((hit) => seenSinceUs(lane, held) <= hit.atUs && doubtOf(held, hit, lane).may);

/** Judged twice at most: when first asked, and when it is known what the hit stopped. A track coasting since tells no more. */
const doubtOf = (held: HeldTrack, hit: Hit, { doubts, stops }: Lane): Doubt => {
  const key = `${hit.engagementId} ${held.key}`;
  const known = doubts.get(key);
  const stopped = stops.get(hit.engagementId);
  if (known !== undefined && known.isOpen === (stopped === undefined)) return known;
  const track = known?.track ?? held.track;
  // Who was not told where the hit was knows a name at first, and then the track that bore it.
  const near =
    (hit.order === "not told" && stopped !== undefined) || (known?.may ?? distanceTo(hit, track) < Infinity);
  const may =
    near &&
    (stopped === undefined || stopped.key === held.key || apartM(stopped.track, track, hit.atUs) < SAME_M);
  const doubt = { track, isOpen: stopped === undefined, may };
  doubts.set(key, doubt);
  return doubt;
};

/** For each hit whose object can be told by now: that object. */
export const stoppedNow = (
  lane: Lane,
  hits: readonly Hit[],
  timeUs: number,
): readonly { readonly id: string; readonly hit: Hit }[] => {
  const found: { id: string; hit: Hit }[] = [];
  for (const hit of hits) {
    if (lane.stops.has(hit.engagementId)) continue;
    const id = suspectsOf(lane, hit).find((one, n) =>
      n === 0 ? !isSeenSince(lane, one, hit) : isMissed(lane, one, hit),
    );
    const memory = id === undefined ? undefined : lane.objects.get(id);
    if (id === undefined || memory === undefined || memory.last === "none") continue;
    const { track } = memory.last;
    const withinS = memory.isOurs ? OURS_WITHIN_S : PARTNERS_WITHIN_S;
    const isDown = (track.impact?.timeUs ?? Infinity) <= timeUs;
    if (!isDown && timeUs - hit.atUs < withinS * US_PER_S) continue;
    lane.stops.set(hit.engagementId, memory.last);
    found.push({ id, hit });
  }
  return found;
};

/** The objects that were there by their tracks when the hit became known, nearest first: what was met was the nearest. */
const suspectsOf = ({ suspects, objects, objectOf }: Lane, hit: Hit): readonly string[] => {
  const known = suspects.get(hit.engagementId);
  if (known !== undefined) return known;
  const found = [...objects]
    .flatMap(([id, { last, stoppedBy }]) => {
      // Whose tracks are lost may have been hit as well; whose track is another object's by now is that.
      if (last === "none" || stoppedBy !== "none" || objectOf.get(last.key) !== id) return [];
      if ((last.track.impact?.timeUs ?? 0) <= hit.atUs) return [];
      const distanceM = distanceTo(hit, last.track);
      return distanceM < Infinity ? [{ id, distanceM }] : [];
    })
    .sort((a, b) => a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  suspects.set(hit.engagementId, found);
  return found;
};

const isSeenSince = ({ objects }: Lane, id: string, hit: Hit): boolean =>
  (objects.get(id)?.seenUs ?? Infinity) > hit.atUs || objects.get(id)?.stoppedBy !== "none";

/** Not the nearest, but the nearest flies on, and this one our own sensors saw until the hit and not since. */
const isMissed = (lane: Lane, id: string, hit: Hit): boolean => {
  const memory = lane.objects.get(id);
  return (
    memory !== undefined &&
    memory.isOurs &&
    !isSeenSince(lane, id, hit) &&
    memory.seenUs > hit.atUs - OURS_WITHIN_S * US_PER_S
  );
};

/** How far from the hit the track was by its own prediction, m beyond what it may err; Infinity where it was elsewhere. */
const distanceTo = (hit: Hit, track: Track): number => {
  const { order } = hit;
  if (order === "not told") return track.trackId === hit.trackId ? 0 : Infinity;
  const { state: at, covariance } = predicted(track, order.interceptAtUs);
  const [x, y, z] = order.interceptItrfM;
  const distanceM = hypot3(at[0]! - x, at[1]! - y, at[2]! - z);
  return distanceM < NEAR_M + SIGMAS * spreadM(covariance) ? distanceM : Infinity;
};

/** Objects that were one with the one stopped, by tracks that no sensor has fed since. */
export const duplicatesOf = (lane: Lane, id: string, hit: Hit): readonly string[] => {
  const stopped = lane.stops.get(hit.engagementId);
  if (stopped === undefined) return [];
  return [...lane.objects].flatMap(([other, { last, pictureUs }]) => {
    if (other === id || last === "none" || isSeenSince(lane, other, hit)) return [];
    if (pictureUs < hit.atUs - OURS_WITHIN_S * US_PER_S) return [];
    const [p, q] = [predicted(stopped.track, hit.atUs), predicted(last.track, hit.atUs)];
    const isOne = betweenM(p.state, q.state) < ONE_M && apartM(stopped.track, last.track, hit.atUs) < 0;
    return isOne ? [other] : [];
  });
};

/** How far apart two tracks were, less what both may err, m. */
const apartM = (a: Track, b: Track, timeUs: number): number => {
  const [p, q] = [predicted(a, timeUs), predicted(b, timeUs)];
  return betweenM(p.state, q.state) - SIGMAS * (spreadM(p.covariance) + spreadM(q.covariance));
};

const betweenM = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  hypot3(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);

const spreadM = (c: Float64Array): number => Math.sqrt(Math.max(0, c[0]! + c[7]! + c[14]!));

/** Tracks are never changed once made, and many ask of the same instant. */
const PREDICTED = new WeakMap<Track, Map<number, ReturnType<typeof trackAt>>>();

const predicted = (track: Track, timeUs: number): ReturnType<typeof trackAt> => {
  const times = PREDICTED.get(track) ?? new Map<number, ReturnType<typeof trackAt>>();
  PREDICTED.set(track, times);
  const known = times.get(timeUs) ?? trackAt(track, timeUs);
  times.set(timeUs, known);
  return known;
};
