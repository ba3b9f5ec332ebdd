/**
 * One look at a lane's picture: own tracks and received ones, correlated into objects, each judged once a belief.
 *
 * Complexity: live tracks of the lane; an object whose best track has not changed is not judged again.
 */
import { derivedLabel } from "../coalition/index.js";
import { US_PER_S } from "../base/index.js";
import type { Outbound } from "../messages/index.js";
import { tracksOf } from "../tracking/index.js";
import { newMemory, type Lane } from "./lane.js";
import { correlate, type HeldTrack, type PictureObject } from "./picture.js";
import { publishTracks } from "./publish.js";
import { recogniseObject } from "./recognised.js";
import type { CentreState } from "./state.js";
import { warnOf } from "./warn.js";

/** A partner's track of which nothing was heard for so long is forgotten, s: three times the slowest cadence and a delay. */
const FORGET_AFTER_S = 120;

export const look = (state: CentreState, lane: Lane, timeUs: number, out: Outbound[]): PictureObject[] => {
  for (const [key, held] of lane.received)
    if (timeUs - held.receivedUs > FORGET_AFTER_S * US_PER_S) lane.received.delete(key);
  const own = ownTracks(state, lane, timeUs);
  const held = [...own, ...lane.received.values()].filter((h) => h.track.status === "confirmed");
  if (own.length + held.length === 0) return [];
  const objects = correlate(held, lane.objectOf);
  for (const object of objects) judge(state, lane, object, timeUs, out);
  publishTracks(state, lane, own, objects, timeUs, out);
  return objects;
};

const ownTracks = (state: CentreState, lane: Lane, timeUs: number): HeldTrack[] => {
  if (lane.sensors.size === 0) return [];
  const { party, setup } = state;
  return tracksOf(lane.tracker, timeUs).map((track) => ({
    key: `${party}/${track.trackId}`,
    from: party,
    track,
    label: derivedLabel({
      mode: setup.mode,
      owner: party,
      inputs: track.sensors.flatMap((sensor) => lane.sensors.get(sensor) ?? []),
      provenance: track.sensors,
    }),
    receivedUs: timeUs,
  }));
};

const judge = (
  state: CentreState,
  lane: Lane,
  object: PictureObject,
  timeUs: number,
  out: Outbound[],
): void => {
  const { best } = object;
  const known = lane.objects.get(object.id) ?? newMemory(timeUs, best.track.trackId);
  const intercepted = known.intercepted || isReportedHit(state, known.engagedAs, object);
  const isNews = known.judged !== best.track || known.intercepted !== intercepted;
  if (!isNews) return;
  const recognisedAs = recogniseObject(state, lane, object, known, timeUs, out);
  const now = { ...known, judged: best.track, intercepted, recognisedAs };
  lane.objects.set(object.id, { ...now, warnings: warnOf(state, lane, object, now, timeUs, out) });
};

const isReportedHit = (state: CentreState, engagedAs: string, object: PictureObject): boolean => {
  for (const report of state.reports.values())
    if (
      report.outcome === "hit" &&
      (report.trackId === engagedAs || object.members.some((m) => m.track.trackId === report.trackId))
    )
      return true;
  return false;
};
