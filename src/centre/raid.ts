/** The raid that an object of the picture is part of: how many missiles were launched with it, and how sure that is. */
import { itrfFromGeodetic } from "../earth/index.js";
import { radFromDeg, US_PER_S } from "../base/index.js";
import type { Label, Track } from "../messages/index.js";
import { raidOf, raidSize, type RaidMember } from "../tracking/index.js";
import { isAsOpen } from "./agreement.js";
import type { PictureObject } from "./picture.js";

/** Of the objects, those count that everyone may know of who may hold what bears `label`. */
export const raidOfObject = (
  object: PictureObject,
  label: Label,
  objects: readonly PictureObject[],
): NonNullable<Track["raid"]> => {
  const known = objects.filter((o) => o === object || isAsOpen(o.best.label, label));
  const members = known.map(({ best }) => memberOf(best.track));
  return raidSize(raidOf(members, known.indexOf(object)));
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
