/**
 * Rings on the ground: the outline of an ellipse, of a disc and of a fan, as points a map can draw.
 *
 * shape     [longitude, latitude] in degrees, counter-clockwise seen from above, first point repeated at the end
 * source    direct problem on the sphere of mean radius 6371.0088 km (IUGG)
 * accuracy  within 0.6 % of the distance drawn, the flattening left out: half a kilometre in a hundred
 */
import { asin, atan2, cos, DEG, sin } from "../base/index.js";
import type { Ellipse } from "../messages/index.js";

export type LonLat = readonly [lonDeg: number, latDeg: number];

const EARTH_KM = 6371.0088;

export const ellipseRing = (ellipse: Ellipse, points = 36): LonLat[] => {
  const axis = ellipse.azimuthDeg * DEG;
  return closed(points, (turn) => {
    const along = ellipse.semiMajorKm * cos(turn);
    const across = ellipse.semiMinorKm * sin(turn);
    return pointAt(ellipse, axis + atan2(across, along), Math.sqrt(along * along + across * across));
  });
};

export const discRing = (
  centre: { latDeg: number; lonDeg: number },
  radiusKm: number,
  points = 72,
): LonLat[] => closed(points, (turn) => pointAt(centre, turn, radiusKm));

export const fanRing = (
  centre: { latDeg: number; lonDeg: number },
  azimuthDeg: number,
  halfWidthDeg: number,
  rangeKm: number,
  points = 36,
): LonLat[] => {
  if (halfWidthDeg >= 180) return discRing(centre, rangeKm);
  const middle: LonLat = [centre.lonDeg, centre.latDeg];
  const rim = Array.from({ length: points + 1 }, (_, i) =>
    // Anticlockwise: from the right edge of the fan to its left.
    pointAt(centre, (azimuthDeg + halfWidthDeg - (2 * halfWidthDeg * i) / points) * DEG, rangeKm),
  );
  return [middle, ...rim, middle];
};

/** Azimuth grows clockwise, so counting the turn down draws counter-clockwise. */
const closed = (points: number, at: (turn: number) => LonLat): LonLat[] => {
  const ring = Array.from({ length: points }, (_, i) => at(((points - i) * 2 * Math.PI) / points));
  return [...ring, ring[0]!];
};

/** Where a great circle of some length ends. */
export const pointAt = (
  from: { latDeg: number; lonDeg: number },
  azimuthRad: number,
  distanceKm: number,
): LonLat => {
  const arc = distanceKm / EARTH_KM;
  const lat = from.latDeg * DEG;
  const sinLat = sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(azimuthRad);
  const lon = from.lonDeg + atan2(sin(azimuthRad) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sinLat) / DEG;
  return [rounded6(((lon + 540) % 360) - 180), rounded6(asin(Math.max(-1, Math.min(1, sinLat))) / DEG)];
};

const rounded6 = (x: number): number => Math.round(x * 1e6) / 1e6;

/** On the plane of longitude and latitude; positive where the ring runs counter-clockwise. */
export const signedArea = (ring: readonly LonLat[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
