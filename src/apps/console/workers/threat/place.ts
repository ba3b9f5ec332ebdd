/** A place as the page writes it, and as the engine reads it. */
import { radFromDeg } from "../../../../base/index.js";
import type { Geodetic } from "../../../../earth/index.js";

export interface LatLon {
  readonly latDeg: number;
  readonly lonDeg: number;
}

export const onGround = ({ latDeg, lonDeg }: LatLon): Geodetic => ({
  latRad: radFromDeg(latDeg),
  lonRad: radFromDeg(lonDeg),
  heightM: 0,
});
