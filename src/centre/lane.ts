/**
 * A lane: the picture that one audience may see, made from nothing that anybody in it may not hold.
 *
 * A centre begins with one lane for itself and all its neighbours. The first input that some of them may not hold splits
 * it: the others, and the centre itself, go on with the input, those go on as if it had never come. So what an unentitled
 * party is told does not depend on it, not even by silence (centre.test.ts).
 * Complexity: a split copies the tracker once; lanes are as many as there are different audiences, in practice one or two.
 */
import { mayHold, NO_WARNINGS, type Directory, type WarningState } from "../coalition/index.js";
import type { Label, MessageOf, Party } from "../messages/index.js";
import { newTracker, type Tracker } from "../tracking/index.js";
import type { LastSaid } from "./cadence.js";
import type { HeldTrack, PictureObject } from "./picture.js";
import type { Doubt, Hit } from "./hit.js";

export interface Lane {
  readonly audience: readonly Party[];
  readonly tracker: Tracker;
  /** For each sensor whose measurements are in the tracker: the narrowest label they ever had. */
  readonly sensors: Map<string, Label>;
  /** Own tracks as last held. */
  readonly own: Map<string, HeldTrack>;
  /** Tracks of others, by `owner/trackId`. */
  readonly received: Map<string, HeldTrack>;
  readonly notices: Map<string, MessageOf<"notification">>;
  /** The object that each track was last part of. */
  readonly objectOf: Map<string, string>;
  /** The detections in each track, when it said so, and a time since when it surely was seen. */
  readonly seen: Map<
    string,
    { readonly detections: number; readonly atUs: number; readonly sinceUs: number }
  >;
  /** By hit and track: whether it may follow what was stopped, judged by the track as it was soon after the hit. */
  readonly doubts: Map<string, Doubt>;
  /** By hit: the objects that were where it was, nearest first. */
  readonly suspects: Map<string, readonly string[]>;
  /** The hits whose object is known by now, and the track that object had then. */
  readonly stops: Map<string, HeldTrack>;
  /** What was last said of each track. */
  readonly said: Map<string, LastSaid>;
  readonly objects: Map<string, ObjectMemory>;
  /** The objects as last correlated, and whether anything came in since. */
  picture: readonly PictureObject[];
  isStale: boolean;
}

/** What is remembered of an object while any track of it lives. */
export interface ObjectMemory {
  /** When this centre first held a confirmed track of it. */
  readonly heldSinceUs: number;
  /** The track that its name goes with. */
  readonly lead: string;
  /** The name under which it is engaged: a track's, and no other object's. */
  readonly engagedAs: string;
  readonly recognisedAs: string | "none";
  readonly warnings: WarningState;
  /** Its best track when it was last in the picture, and whether it was not judged yet: nothing is judged twice. */
  readonly last: HeldTrack | "none";
  /** A sensor surely saw it after this. */
  readonly seenUs: number;
  /** Whether a track of it is made here. */
  readonly isOurs: boolean;
  readonly isNews: boolean;
  /** When it was last in the picture. */
  readonly pictureUs: number;
  /** The hit that stopped it. */
  readonly stoppedBy: Hit | "none";
  /** A hit was reported where it was, and no sensor has seen it since. */
  readonly inDoubt: boolean;
  /** Since when another object's open warning has told of its area in its stead. */
  readonly coveredSinceUs: number | "not";
}

export const newLane = (party: Party, audience: readonly Party[]): Lane => ({
  audience,
  tracker: newTracker({ idPrefix: party }),
  sensors: new Map(),
  own: new Map(),
  received: new Map(),
  notices: new Map(),
  objectOf: new Map(),
  seen: new Map(),
  doubts: new Map(),
  suspects: new Map(),
  stops: new Map(),
  said: new Map(),
  objects: new Map(),
  picture: [],
  isStale: false,
});

export const newMemory = (heldSinceUs: number, lead: string, engagedAs: string): ObjectMemory => ({
  heldSinceUs,
  lead,
  engagedAs,
  recognisedAs: "none",
  warnings: NO_WARNINGS,
  last: "none",
  seenUs: heldSinceUs,
  isOurs: false,
  isNews: true,
  pictureUs: heldSinceUs,
  stoppedBy: "none",
  inDoubt: false,
  coveredSinceUs: "not",
});

/** The lanes whose whole audience may hold an input, splitting those where only a part may. `party` may hold what it took in. */
export const lanesFor = (
  lanes: Lane[],
  party: Party,
  label: Label,
  directory: Directory,
): readonly Lane[] => {
  const entitled: Lane[] = [];
  for (let i = 0; i < lanes.length; i += 1) {
    const lane = lanes[i]!;
    const may = lane.audience.filter((who) => who === party || mayHold(label, who, directory));
    if (may.length === 0) continue;
    if (may.length === lane.audience.length) {
      entitled.push(lane);
      continue;
    }
    const rest = lane.audience.filter((who) => !may.includes(who));
    const with_ = copied(lane, may);
    lanes.splice(i, 1, with_, copied(lane, rest));
    i += 1;
    entitled.push(with_);
  }
  return entitled;
};

/** The lane of the centre itself: it holds everything. */
export const ownLane = (lanes: readonly Lane[], party: Party): Lane =>
  lanes.find((lane) => lane.audience.includes(party))!;

const copied = (lane: Lane, audience: readonly Party[]): Lane => ({
  audience,
  tracker: structuredClone(lane.tracker),
  sensors: new Map(lane.sensors),
  own: new Map(),
  received: new Map(lane.received),
  notices: new Map(lane.notices),
  objectOf: new Map(lane.objectOf),
  seen: new Map(lane.seen),
  doubts: new Map(lane.doubts),
  suspects: new Map(lane.suspects),
  stops: new Map(lane.stops),
  said: new Map(lane.said),
  objects: new Map(lane.objects),
  picture: lane.picture,
  isStale: true,
});
