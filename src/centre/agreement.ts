/**
 * Whether the tracks of several parties about one object agree, and who is set aside where they do not: evidence for people.
 *
 * The tracks are brought to one time, judged pair by pair, and those that agree are combined with each measurement counted once. Only
 * tracks are taken that everyone may hold who may hold the track that tells of it.
 *
 * leaves out  measurements that two tracks share: their distance is then smaller than judged by, so nobody is set aside wrongly
 * Complexity: members squared, once when a track is told.
 */
import { UNDISCLOSED } from "../coalition/index.js";
import type { Label, Track } from "../messages/index.js";
import { combine, setAside, trackAt, type Estimate } from "../tracking/index.js";
import type { HeldTrack, PictureObject } from "./picture.js";

export const agreementOf = (
  told: HeldTrack,
  object: PictureObject | undefined,
): NonNullable<Track["agreement"]> | "alone" => {
  const members = (object?.members ?? []).filter((m) => isAsOpen(m.label, told.label));
  // Thrust, which a message does not carry, tells two tracks of one burning missile apart.
  const falling = members.filter((m) => m.track.phase !== "boost");
  if (falling.length < 2) return "alone";
  const {
    honest,
    setAside: found,
    undecided,
  } = setAside(falling.map((m) => estimateAt(m, told.track.timeUs)));
  const made = combine(honest);
  if (made === "nothing") return "alone";
  return {
    members: [...made.members].sort(),
    how: made.how,
    setAside: found.map((f) => ({ ...f })),
    undecided: undecided.map(([a, b]) => [a, b]),
  };
};

/** Whether all who may hold `by` may hold what bears `label`. */
export const isAsOpen = (label: Label, by: Label): boolean =>
  label === by || by.releasableTo.every((party) => label.releasableTo.includes(party));

const estimateAt = ({ key, track, label }: HeldTrack, timeUs: number): Estimate => {
  const { state, covariance } = trackAt(track, timeUs);
  const isUnknown = label.provenance.length === 0 || label.provenance.includes(UNDISCLOSED);
  return { from: key, x: state, p: covariance, sensors: isUnknown ? "unknown" : label.provenance };
};
