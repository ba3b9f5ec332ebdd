/**
 * Warnings of one object: a nation's centre warns its own nation, a joint centre the nations that staff it.
 *
 * Each warning is made in the lane of those it goes to, so it rests on nothing that they may not hold.
 */
import { derivedLabel, warningsFor } from "../coalition/index.js";
import type { MessageOf, Outbound, Party, Warning } from "../messages/index.js";
import { GROUND } from "./ground.js";
import { inherit, isTold } from "./one-warning.js";
import type { Lane, ObjectMemory } from "./lane.js";
import type { HeldTrack, PictureObject } from "./picture.js";
import { keepAndOffer } from "./release.js";
import type { CentreState } from "./state.js";

export const warnOf = (
  state: CentreState,
  lane: Lane,
  { id, best }: Pick<PictureObject, "id" | "best">,
  known: ObjectMemory,
  timeUs: number,
  out: Outbound[],
): Pick<ObjectMemory, "warnings" | "coveredSinceUs"> => {
  const { party } = state;
  const all = warnedBy(state, lane);
  if (all.length === 0) return known;
  const say = (body: Warning, by: HeldTrack): void =>
    keepAndOffer(state, lane, timeUs, messageOf(state, body, by, timeUs), out);
  const inherited = inherit(lane, id, best, known.warnings, timeUs, say);
  const isOpen = (nation: Party): boolean => inherited.open.some((o) => o.last.nation === nation);
  const covered = all.filter((nation) => !isOpen(nation) && isTold(lane, id, best, nation, known, timeUs));
  const { warnings, state: next } = warningsFor({
    track: best.track,
    // Its own name of the object, so that no two centres name two warnings alike; the track's name says who made it.
    object: `${party}/${id.slice(id.indexOf("/") + 1)}`,
    state: inherited,
    recognised: known.recognisedAs,
    intercepted: known.stoppedBy !== "none",
    nations: all.filter((nation) => !covered.includes(nation)),
    nowUs: timeUs,
    ground: GROUND,
  });
  for (const body of warnings) say(body, best);
  const since = known.coveredSinceUs === "not" ? timeUs : known.coveredSinceUs;
  return { warnings: next, coveredSinceUs: covered.length === 0 ? "not" : since };
};

const messageOf = (
  { party, setup }: CentreState,
  body: Warning,
  by: HeldTrack,
  timeUs: number,
): MessageOf<"warning"> => ({
  kind: "warning",
  from: party,
  timeUs,
  label: derivedLabel({
    mode: setup.mode,
    owner: party,
    inputs: [by.label],
    provenance: by.label.provenance,
  }),
  body,
});

/** Whom this centre warns out of a lane. */
const warnedBy = (state: CentreState, lane: Lane): readonly Party[] => {
  const centre = state.directory.centres.find((c) => c.party === state.party);
  const all = centre?.members ?? [state.party];
  return all.filter((nation) => lane.audience.includes(nation));
};
