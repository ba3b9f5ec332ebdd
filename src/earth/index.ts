/** The Earth: shape, frames, gravity, air, time, places and borders. */
export { AIR_TOP_M, densityKgPerM3, pressurePa, soundSpeedMps, temperatureK } from "./atmosphere.js";
export { nationAt } from "./borders.js";
export { geodesicDirect, geodesicInverse, type Geodesic, type Ground } from "./geodesic.js";
export { geodeticFromItrf, heightItrfM, itrfFromGeodetic } from "./geodetic.js";
export { gravityItrf } from "./gravity.js";
export { anglesOfEnu, azimuthElevationRange, enuAxes, type EnuAxes } from "./local.js";
export { places, placesWithin, type Place } from "./places.js";
export {
  assumePosition,
  assumeVelocity,
  type Frame,
  type Geodetic,
  type Position,
  type Velocity,
} from "./position.js";
export { gmstRad } from "./sidereal.js";
export { WGS84 } from "./wgs84.js";
