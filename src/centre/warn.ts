/**
 * Warnings of one object: a nation's centre warns its own nation, a joint centre the nations that staff it.
 *
 * Each warning is made in the lane of those it goes to, so it rests on nothing that they may not hold.
 */
import { derivedLabel, warningsFor, type WarningState } from "../coalition/index.js";
import type { MessageOf, Outbound, Party } from "../messages/index.js";
import { GROUND } from "./ground.js";
import type { Lane, ObjectMemory } from "./lane.js";
import type { PictureObject } from "./picture.js";
import { keepAndOffer } from "./release.js";
import type { CentreState } from "./state.js";

export const warnOf = (
  state: CentreState,
  lane: Lane,
  { id, best }: PictureObject,
  known: ObjectMemory,
  timeUs: number,
  out: Outbound[],
): WarningState => {
  const { party, setup } = state;
  const nations = warnedBy(state, lane);
  if (nations.length === 0) return known.warnings;
  const { warnings, state: next } = warningsFor({
    track: best.track,
    // Its own name of the object, so that no two centres name two warnings alike; the track's name says who made it.
    object: `${party}/${id.slice(id.indexOf("/") + 1)}`,
    state: known.warnings,
    recognised: known.recognisedAs,
    intercepted: known.intercepted,
    nations,
    nowUs: timeUs,
    ground: GROUND,
  });
  for (const body of warnings) {
    const message: MessageOf<"warning"> = {
      kind: "warning",
      from: party,
      timeUs,
      label: derivedLabel({
        mode: setup.mode,
        owner: party,
        inputs: [best.label],
        provenance: best.label.provenance,
      }),
      body,
    };
    keepAndOffer(state, lane, timeUs, message, out);
  }
  return next;
};

/** Whom this centre warns out of a lane. */
const warnedBy = (state: CentreState, lane: Lane): readonly Party[] => {
  const centre = state.directory.centres.find((c) => c.party === state.party);
  const all = centre?.members ?? [state.party];
  return all.filter((nation) => lane.audience.includes(nation));
};
