/**
 * Between Earth-fixed positions and latitude, longitude, height.
 *
 * frame     ITRF, read as WGS 84
 * domain    any point but the Earth's centre
 * source    Bowring, The accuracy of geodetic latitude and height equations, Survey Review 28 (1985) 202-206, iterated;
 *           height by the projection on the normal, which holds at the poles too
 * accuracy  under 1 µm there and back up to geostationary height (validation/geographiclib)
 * refuses   LATITUDE_OUT_OF_RANGE, POSITION_AT_CENTRE
 */
import { atan2, cos, Refusal, sin } from "../base/index.js";
import { assumePosition, type Geodetic, type Position } from "./position.js";
import { WGS84 } from "./wgs84.js";

const { aM, bM, e2 } = WGS84;
const EP2_B = (aM * aM - bM * bM) / bM;
const E2_A = e2 * aM;
const FLAT = bM / aM;

export const itrfFromGeodetic = ({ latRad, lonRad, heightM }: Geodetic): Position<"itrf"> => {
  if (!(Math.abs(latRad) <= QUARTER))
    throw new Refusal("LATITUDE_OUT_OF_RANGE", `${latRad} rad is outside ±π/2`, { latRad });
  const s = sin(latRad);
  const n = aM / Math.sqrt(1 - e2 * s * s);
  const across = (n + heightM) * cos(latRad);
  // Latitude and longitude are geodetic, so the point is Earth-fixed.
  return assumePosition("itrf", across * cos(lonRad), across * sin(lonRad), (n * (1 - e2) + heightM) * s);
};

export const geodeticFromItrf = (position: Position<"itrf">): Geodetic => {
  const [x, y, z] = position;
  const p = Math.sqrt(x * x + y * y);
  normalAt(p, z);
  return { latRad: atan2(sinLat, cosLat), lonRad: atan2(y, x), heightM: heightOf(p, z) };
};

/** Height above the ellipsoid alone: no angle is taken, nothing allocated, so integrators may ask at every step. */
export const heightItrfM = (x: number, y: number, z: number): number => {
  const p = Math.sqrt(x * x + y * y);
  normalAt(p, z);
  return heightOf(p, z);
};

/** A little over a quarter turn: a right angle written with few digits is one too. */
const QUARTER = Math.PI / 2 + 1e-12;
const ROUNDS = 3;

let sinLat = 0;
let cosLat = 1;

/** Sets the sine and cosine of the geodetic latitude, by rounds on the reduced latitude. */
const normalAt = (p: number, z: number): void => {
  if (p === 0 && z === 0)
    throw new Refusal("POSITION_AT_CENTRE", "0 m from the Earth's centre has no latitude");
  let s = z;
  let c = p * FLAT;
  for (let i = 0; i < ROUNDS; i += 1) {
    const r = Math.sqrt(s * s + c * c);
    const sb = s / r;
    const cb = c / r;
    sinLat = z + EP2_B * sb * sb * sb;
    cosLat = p - E2_A * cb * cb * cb;
    s = FLAT * sinLat;
    c = cosLat;
  }
  const length = Math.sqrt(sinLat * sinLat + cosLat * cosLat);
  sinLat /= length;
  cosLat /= length;
};

const heightOf = (p: number, z: number): number =>
  p * cosLat + z * sinLat - aM * Math.sqrt(1 - e2 * sinLat * sinLat);
