/**
 * One look at a lane's picture: own tracks and received ones, correlated into objects, each judged once a belief.
 *
 * Complexity: live tracks of the lane; where nothing came in since the last look and no sensor is ours, nothing is done.
 */
import { derivedLabel } from "../coalition/index.js";
import { US_PER_S } from "../base/index.js";
import type { Label, Outbound } from "../messages/index.js";
import { tracksOf } from "../tracking/index.js";
import type { Hit } from "./hit.js";
import { newMemory, type Lane } from "./lane.js";
import { correlate, type HeldTrack, type PictureObject } from "./picture.js";
import { publishTracks } from "./publish.js";
import { recogniseObject } from "./recognised.js";
import type { CentreState } from "./state.js";
import { duplicatesOf, hitsOf, isInDoubt, noteSight, seenSinceUs, stoppedNow } from "./stopped.js";
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
    const hits = hitsOf(state);
    for (const h of held) noteSight(lane, h);
    const inDoubt = new Set(held.filter((h) => isInDoubt(h, hits, lane)).map((h) => h.key));
    lane.picture = correlate(held, lane.objectOf, leadsOf(lane), inDoubt);
    for (const object of lane.picture) remember(state, lane, object, inDoubt, timeUs);
    for (const { id, hit } of stoppedNow(lane, hits, timeUs))
      for (const one of [id, ...duplicatesOf(lane, id, hit)]) stop(state, lane, one, hit, timeUs, out);
    for (const object of byImpact(lane.picture)) judge(state, lane, object, timeUs, out);
  }
  publishTracks(state, lane, own, lane.picture, timeUs, out);
  return lane.picture;
};

/** The track that leads each object, oldest object first. */
const leadsOf = ({ objects }: Lane): ReadonlyMap<string, string> =>
  new Map([...objects].map(([id, { lead }]) => [id, lead]));

/** Who comes down first is judged first: its warning may speak for what comes down there later. */
const byImpact = (objects: readonly PictureObject[]): readonly PictureObject[] =>
  [...objects].sort((a, b) => impactUs(a) - impactUs(b) || (a.id < b.id ? -1 : 1));

const impactUs = ({ best }: PictureObject): number => best.track.impact?.timeUs ?? Number.MAX_SAFE_INTEGER;

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

/** Notes that it is in the picture. What was taken as stopped and is seen again was not: it is an object as any other. */
const remember = (
  { party }: CentreState,
  lane: Lane,
  { id, best, members }: PictureObject,
  doubtful: ReadonlySet<string>,
  timeUs: number,
): void => {
  const inDoubt = doubtful.has(best.key);
  const ours = members.filter((m) => m.from === party);
  const before = lane.objects.get(id) ?? newMemory(timeUs, best.key, freeName(lane, members));
  const { stoppedBy } = before;
  const seenUs = members.reduce((last, m) => Math.max(last, seenSinceUs(lane, m)), 0);
  const wasStopped = stoppedBy !== "none" && seenUs <= stoppedBy.atUs;
  if (stoppedBy !== "none" && !wasStopped) lane.stops.delete(stoppedBy.engagementId);
  lane.objects.set(id, {
    ...before,
    pictureUs: timeUs,
    stoppedBy: wasStopped ? stoppedBy : "none",
    inDoubt,
    isNews:
      before.isNews ||
      before.last === "none" ||
      before.last.track !== best.track ||
      before.inDoubt !== inDoubt,
    lead: (ours.find((m) => m.key === before.lead) ?? ours[0] ?? best).key,
    last: best,
    seenUs,
    isOurs: ours.length > 0,
  });
};

/** A track's name under which no object was engaged yet. */
const freeName = ({ objects }: Lane, members: readonly HeldTrack[]): string => {
  const taken = new Set([...objects.values()].map((memory) => memory.engagedAs));
  const names = members.map((m) => m.track.trackId);
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  for (let n = 2; ; n += 1) if (!taken.has(`${names[0]!}.${n}`)) return `${names[0]!}.${n}`;
};

/** The end of an object: its warnings are cancelled, wherever its tracks are by now. */
const stop = (
  state: CentreState,
  lane: Lane,
  id: string,
  hit: Hit,
  timeUs: number,
  out: Outbound[],
): void => {
  const memory = { ...lane.objects.get(id)!, stoppedBy: hit };
  const { last } = memory;
  if (last === "none") return;
  // Who flies on although a hit was reported under its name is engaged anew, under another.
  for (const [other, survivor] of lane.objects)
    if (other !== id && survivor.engagedAs === hit.trackId && survivor.last !== "none")
      lane.objects.set(other, { ...survivor, engagedAs: freeName(lane, [survivor.last]) });
  const warnings = warnOf(state, lane, { id, best: last }, memory, timeUs, out);
  lane.objects.set(id, { ...memory, ...warnings });
};

const judge = (
  state: CentreState,
  lane: Lane,
  object: PictureObject,
  timeUs: number,
  out: Outbound[],
): void => {
  const known = lane.objects.get(object.id)!;
  if (!known.isNews && known.coveredSinceUs === "not") return;
  const now = {
    ...known,
    isNews: false,
    recognisedAs: recogniseObject(state, lane, object, known, timeUs, out),
  };
  // Whether a warning still holds for what may have been stopped is left open until it is seen again.
  const warned =
    known.inDoubt && known.stoppedBy === "none" ? {} : warnOf(state, lane, object, now, timeUs, out);
  lane.objects.set(object.id, { ...now, ...warned });
};
