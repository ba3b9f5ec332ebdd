/**
 * Telling tracks: a nation tells its own, a joint centre the best that anyone has of each object.
 *
 * A partner's track is handed on as it came, under its maker's label; cadence.ts says when any is worth saying again.
 */
import type { MessageOf, Outbound, Track } from "../messages/index.js";
import { isWorthSaying, saidNow } from "./cadence.js";
import { agreementOf, isAsOpen } from "./agreement.js";
import type { Lane } from "./lane.js";
import { outlookOf } from "./outlook.js";
import type { HeldTrack, PictureObject } from "./picture.js";
import { raidOfObject } from "./raid.js";
import { keepAndOffer, offer } from "./release.js";
import type { CentreState } from "./state.js";

export const publishTracks = (
  state: CentreState,
  lane: Lane,
  own: readonly HeldTrack[],
  objects: readonly PictureObject[],
  timeUs: number,
  out: Outbound[],
): void => {
  const best = new Set(objects.map((o) => o.best.key));
  for (const held of own) {
    // What a joint centre has said of an object it says no more once a partner's track of it is better.
    const isDue = !state.isJoint || held.track.status === "dropped" || best.has(held.key);
    if (!isDue || !isNews(lane, held, timeUs)) continue;
    const message: MessageOf<"track"> = {
      kind: "track",
      from: state.party,
      timeUs,
      label: held.label,
      body: { ...held.track, ...saidOf(state, lane, held, objects) },
    };
    keepAndOffer(state, lane, timeUs, message, out);
  }
  if (!state.isJoint) return;
  for (const { best: held } of objects)
    if (held.message !== undefined && isNews(lane, held, timeUs))
      offer(state, timeUs, held.message, out, { audience: lane.audience });
};

/** What the picture tells of a track beside its own numbers, from nothing that a holder of the track may not hold. */
const saidOf = (
  { directory }: CentreState,
  lane: Lane,
  held: HeldTrack,
  objects: readonly PictureObject[],
): Pick<Track, "outlook" | "raid" | "agreement"> => {
  const id = lane.objectOf.get(held.key);
  const object = objects.find((o) => o.id === id);
  const recognisedAs = (id === undefined ? undefined : lane.objects.get(id)?.recognisedAs) ?? "none";
  const notice = lane.notices.get(recognisedAs);
  const isOpen = notice !== undefined && isAsOpen(notice.label, held.label);
  const agreement = agreementOf(held, object);
  return {
    outlook: outlookOf(held.track, directory, isOpen ? recognisedAs : "none"),
    ...(object === undefined ? {} : { raid: raidOfObject(object, held.label, objects) }),
    ...(agreement === "alone" ? {} : { agreement }),
  };
};

/** Whether it is worth saying; if so it counts as said. */
const isNews = (lane: Lane, { key, track }: HeldTrack, timeUs: number): boolean => {
  if (!isWorthSaying(track, lane.said.get(key), timeUs)) return false;
  if (track.status === "dropped") lane.said.delete(key);
  else lane.said.set(key, saidNow(track, timeUs));
  return true;
};
