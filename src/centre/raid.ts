/** The raid that an object of the picture is part of: how many missiles were launched with it, and how sure that is. */
import { itrfFromGeodetic } from "../earth/index.js";
import { radFromDeg, US_PER_S } from "../base/index.js";
import type { Track } from "../messages/index.js";
import { raidOf, raidSize, type RaidMember } from "../tracking/index.js";
import type { PictureObject } from "./picture.js";

/** For each object by its identifier, in one pass over the picture. */
export const raidsOf = (
  objects: readonly PictureObject[],
): ReadonlyMap<string, NonNullable<Track["raid"]>> => {
  const members = objects.map(({ best }) => memberOf(best.track));
  const raids = new Map<string, NonNullable<Track["raid"]>>();
  objects.forEach(({ id }, n) => raids.set(id, raidSize(raidOf(members, n))));
  return raids;
};

const memberOf = (track: Track): RaidMember => {
  const { launch, state, firstSeenUs } = track;
  const at =
    launch === undefined
      ? state
      : itrfFromGeodetic({
          latRad: radFromDeg(launch.ellipse.latDeg),
          lonRad: radFromDeg(launch.ellipse.lonDeg),
          heightM: 0,
        });
  return {
    atS: (launch?.timeUs ?? firstSeenUs) / US_PER_S,
    place: [at[0], at[1], at[2]],
    payloadChance: track.payloadProbability ?? UNTOLD,
  };
};
/** A partner that does not say. */
const UNTOLD = 0.5;
