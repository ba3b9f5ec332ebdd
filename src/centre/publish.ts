/**
 * Telling tracks: a nation tells its own, a joint centre the best that anyone has of each object.
 *
 * A partner's track is handed on as it came, under its maker's label; cadence.ts says when any is worth saying again.
 */
import type { MessageOf, Outbound } from "../messages/index.js";
import { isWorthSaying, saidNow } from "./cadence.js";
import type { Lane } from "./lane.js";
import { outlookOf } from "./outlook.js";
import type { HeldTrack, PictureObject } from "./picture.js";
import { raidsOf } from "./raid.js";
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
  let raids: ReturnType<typeof raidsOf> | undefined;
  for (const held of own) {
    // What a joint centre has said of an object it says no more once a partner's track of it is better.
    const isDue = !state.isJoint || held.track.status === "dropped" || best.has(held.key);
    if (!isDue || !isNews(lane, held, timeUs)) continue;
    raids ??= raidsOf(objects);
    const id = lane.objectOf.get(held.key) ?? "none";
    const raid = raids.get(id);
    const outlook = outlookOf(held.track, state.directory, lane.objects.get(id)?.recognisedAs ?? "none");
    const message: MessageOf<"track"> = {
      kind: "track",
      from: state.party,
      timeUs,
      label: held.label,
      body: { ...held.track, outlook, ...(raid === undefined ? {} : { raid }) },
    };
    keepAndOffer(state, lane, timeUs, message, out);
  }
  if (!state.isJoint) return;
  for (const { best: held } of objects)
    if (held.message !== undefined && isNews(lane, held, timeUs))
      offer(state, timeUs, held.message, out, { audience: lane.audience });
};

/** Whether it is worth saying; if so it counts as said. */
const isNews = (lane: Lane, { key, track }: HeldTrack, timeUs: number): boolean => {
  if (!isWorthSaying(track, lane.said.get(key), timeUs)) return false;
  if (track.status === "dropped") lane.said.delete(key);
  else lane.said.set(key, saidNow(track, timeUs));
  return true;
};
