/**
 * One look at a lane's picture: own tracks and received ones, correlated into objects, each judged once a belief.
 *
 * Complexity: live tracks of the lane; where nothing came in since the last look and no sensor is ours, nothing is done.
 */
import { derivedLabel } from "../coalition/index.js";
import { US_PER_S } from "../base/index.js";
import type { Label, Outbound } from "../messages/index.js";
import { tracksOf } from "../tracking/index.js";
import { newMemory, type Lane, type ObjectMemory } from "./lane.js";
import { correlate, type HeldTrack, type PictureObject } from "./picture.js";
import { publishTracks } from "./publish.js";
import { recogniseObject } from "./recognised.js";
import type { CentreState } from "./state.js";
import { isReportedHit, maybeStopped } from "./stopped.js";
import { warnOf } from "./warn.js";

/** A partner's track of which nothing was heard for so long is forgotten, s: three times the slowest cadence and a delay. */
const FORGET_AFTER_S = 120;

export const look = (
  state: CentreState,
  lane: Lane,
  timeUs: number,
  out: Outbound[],
): readonly PictureObject[] => {
  forgetOld(lane, timeUs);
  const own = ownTracks(state, lane, timeUs);
  if (own.length > 0 || lane.isStale) {
    lane.isStale = false;
    const held = [...own, ...lane.received.values()].filter((h) => h.track.status === "confirmed");
    lane.picture = correlate(held, lane.objectOf);
    for (const object of lane.picture) judge(state, lane, object, timeUs, out);
  }
  publishTracks(state, lane, own, lane.picture, timeUs, out);
  return lane.picture;
};

const forgetOld = (lane: Lane, timeUs: number): void => {
  for (const [key, held] of lane.received)
    if (timeUs - held.receivedUs > FORGET_AFTER_S * US_PER_S) {
      lane.received.delete(key);
      lane.isStale = true;
    }
};

const ownTracks = (state: CentreState, lane: Lane, timeUs: number): HeldTrack[] => {
  if (lane.sensors.size === 0) return [];
  const { party } = state;
  return tracksOf(lane.tracker, timeUs).map((track): HeldTrack => {
    const key = `${party}/${track.trackId}`;
    const before = lane.own.get(key);
    if (before?.track === track) return before;
    // The label depends on the sensors alone, and on their labels, which change only as lanes split.
    const isSame = before !== undefined && before.track.sensors.join() === track.sensors.join();
    const label = isSame ? before.label : labelOf(state, lane, track.sensors);
    const held = { key, from: party, track, label, receivedUs: timeUs };
    lane.own.set(key, held);
    return held;
  });
};

const labelOf = ({ party, setup }: CentreState, lane: Lane, sensors: readonly string[]): Label =>
  derivedLabel({
    mode: setup.mode,
    owner: party,
    inputs: sensors.flatMap((sensor) => lane.sensors.get(sensor) ?? []),
    provenance: sensors,
  });

const judge = (
  state: CentreState,
  lane: Lane,
  object: PictureObject,
  timeUs: number,
  out: Outbound[],
): void => {
  const { best } = object;
  const before = lane.objects.get(object.id) ?? newMemory(timeUs, best.track.trackId);
  const intercepted = before.intercepted || isReportedHit(state, before.engagedAs, object);
  if (before.judged === best.track && before.intercepted === intercepted) return;
  const known: ObjectMemory = {
    ...before,
    judged: best.track,
    intercepted,
    seenUs: object.members.reduce((last, m) => Math.max(last, seenUs(lane, m)), 0),
  };
  const now = { ...known, recognisedAs: recogniseObject(state, lane, object, known, timeUs, out) };
  // Whether a warning still holds for what may have been stopped is left open until it is seen again.
  const warnings = maybeStopped(state, object, now)
    ? now.warnings
    : warnOf(state, lane, object, now, timeUs, out);
  lane.objects.set(object.id, { ...now, warnings });
};

/** When the track last grew by a detection, as far as its reports tell. */
const seenUs = (lane: Lane, { key, track }: HeldTrack): number => {
  const known = lane.seen.get(key);
  if (known !== undefined && known.detections >= track.detections) return known.atUs;
  lane.seen.set(key, { detections: track.detections, atUs: track.timeUs });
  return track.timeUs;
};
