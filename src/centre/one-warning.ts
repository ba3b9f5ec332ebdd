/**
 * One open warning a nation and object: what another object's warning tells already is not told twice, and the warning of
 * an object whose tracks went over to another goes on with that other.
 *
 * A missile's last stage flies beside its payload and at first has the same impact area. While its impact point lies in the
 * area of an open warning it has none of its own; where the areas merely overlap, for `APART_WITHIN_S` at most. Once they are
 * apart, or the other warning is cancelled, it is warned of as any object.
 * leaves out  a warning for an area that a partner's centre has told of: each centre judges for itself
 */
import { contourProbability, overlap, type WarningState } from "../coalition/index.js";
import { US_PER_S } from "../base/index.js";
import type { Party, Warning } from "../messages/index.js";
import type { Lane, ObjectMemory } from "./lane.js";
import type { HeldTrack } from "./picture.js";

/** Inside this contour of a warned area, an impact point is told of. */
const TOLD = 0.99;
/** Two areas that merely overlap are two when they still do after this, s. */
const APART_WITHIN_S = 30;
/** A warning whose impact is so long past tells of nothing, s. */
const PAST_S = 60;

/** Whether an open warning of another object tells the nation of this one's area. */
export const isTold = (
  lane: Lane,
  id: string,
  { track }: HeldTrack,
  nation: Party,
  { coveredSinceUs }: ObjectMemory,
  timeUs: number,
): boolean => {
  const { impact } = track;
  if (impact === undefined) return false;
  const mayOverlap = coveredSinceUs === "not" || timeUs - coveredSinceUs < APART_WITHIN_S * US_PER_S;
  for (const [other, { warnings }] of lane.objects)
    if (other !== id)
      for (const { last } of warnings.open)
        if (
          last.nation === nation &&
          isAhead(last, timeUs) &&
          (contourProbability(last.ellipse, impact.ellipse) <= TOLD ||
            (mayOverlap && overlap(last.ellipse, impact.ellipse)))
        )
          return true;
  return false;
};

/** The object's open warnings, with those of objects that are no more and were this one, or lay where it lies. */
export const inherit = (
  lane: Lane,
  id: string,
  best: HeldTrack,
  own: WarningState,
  timeUs: number,
  say: (warning: Warning, by: HeldTrack) => void,
): WarningState => {
  let open = own.open;
  for (const [other, memory] of lane.objects) {
    const { last, warnings } = memory;
    if (other === id || memory.pictureUs >= timeUs || last === "none" || warnings.open.length === 0) continue;
    const wasThis = lane.objectOf.get(last.key) === id;
    const taken = warnings.open.filter(
      (o) => wasThis || (isAhead(o.last, timeUs) && isSamePlace(o.last, best)),
    );
    if (taken.length === 0) continue;
    lane.objects.set(other, {
      ...memory,
      warnings: { ...warnings, open: warnings.open.filter((o) => !taken.includes(o)) },
    });
    for (const o of taken) {
      const rival = open.find((mine) => mine.last.nation === o.last.nation);
      if (rival === undefined) open = [...open, o];
      else say(closed(o.last, rival.last), best);
    }
  }
  return open === own.open ? own : { ...own, open };
};

const isAhead = (warning: Warning, timeUs: number): boolean =>
  warning.impactTimeUs + PAST_S * US_PER_S > timeUs;

const isSamePlace = (warning: Warning, { track }: HeldTrack): boolean =>
  track.impact !== undefined && contourProbability(warning.ellipse, track.impact.ellipse) <= TOLD;

const closed = (warning: Warning, rival: Warning): Warning => ({
  ...warning,
  state: "cancel",
  reason: `Closed, not an all-clear: it was of one object with ${rival.warningId}, which stands.`,
});
