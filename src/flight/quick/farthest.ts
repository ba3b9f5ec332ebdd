/**
 * Where the farthest flight along an azimuth comes down, by flights read from a table of burns.
 *
 * domain    as `quickShot`; undefined where one of the flights that the search asks for is outside of it
 * accuracy  as `quickShot`; pitch to 0.5°, which is worth 10 m in a million: the range is flat there
 */
import { radFromDeg } from "../../base/index.js";
import { assumePosition, geodesicInverse, geodeticFromItrf, type Geodetic } from "../../earth/index.js";
import { lowest } from "../aim/minimum.js";
import type { BoostTable } from "./boost-table.js";
import { quickShot } from "./quick-shot.js";

const PITCHES = [radFromDeg(4), radFromDeg(88)] as const;

export const quickFarthest = (table: BoostTable, azimuthRad: number): Geodetic | undefined => {
  const out = new Float64Array(8);
  let outside = false;
  const short = (pitchRad: number): { y: number; found: Geodetic } => {
    if (outside || quickShot(table, azimuthRad, pitchRad, table.fullS, 0, out) === "outside") {
      outside = true;
      return { y: 0, found: table.from };
    }
    // `quickShot` answers in ITRF.
    const impact = geodeticFromItrf(assumePosition("itrf", out[0]!, out[1]!, out[2]!));
    return { y: -geodesicInverse(table.from, impact).distanceM, found: impact };
  };
  const best = lowest(short, radFromDeg(40), radFromDeg(4), PITCHES, radFromDeg(0.5)).found;
  return outside ? undefined : best;
};
