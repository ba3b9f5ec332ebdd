/**
 * A reach as flown, drawn for another published range: every direction longer or shorter by the same share.
 *
 * accuracy  the turning Earth's share of the range grows with the range itself only about; a line on a map, no more
 */
import { geodesicInverse } from "../../../../earth/index.js";
import { radFromDeg } from "../../../../base/index.js";
import { pointAt, type LonLat } from "../../../../formats/index.js";
import type { LatLon } from "./query.js";

const FARTHEST_KM = 19_900;

/** Counter-clockwise, as the formats want it, from an outline that runs clockwise. */
export const scaledRing = (from: LatLon, outline: readonly LonLat[], share: number): LonLat[] =>
  [...outline].reverse().map(([lonDeg, latDeg]) => {
    const { azimuthRad, distanceM } = geodesicInverse(
      { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg) },
      { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg) },
    );
    return pointAt(from, azimuthRad, Math.min(FARTHEST_KM, (distanceM / 1000) * share));
  });
