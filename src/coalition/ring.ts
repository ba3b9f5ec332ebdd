/**
 * Whether a point lies in a ring drawn on the map of latitude and longitude, with straight edges there.
 *
 * shape     ring of [latitude, longitude] in degrees, closed by itself; edges run the short way round in longitude
 * leaves out  rings around a pole; the bulge of great circles
 * accuracy  exact on the map; points on an edge belong to one of the two sides, always the same
 */
import type { Point } from "../messages/index.js";

export const isInRing = (ring: readonly (readonly [number, number])[], point: Point): boolean => {
  const start = ring[0];
  if (start === undefined) return false;
  const lons = unwrapped(ring);
  const west = Math.min(...lons);
  // Bring the point to the turn of the map on which the ring was drawn.
  const lonDeg = west + turn(point.lonDeg - west);
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [latI, lonI] = [ring[i]![0], lons[i]!];
    const [latJ, lonJ] = [ring[j]![0], lons[j]!];
    if (latI > point.latDeg === latJ > point.latDeg) continue;
    if (lonDeg < lonI + ((point.latDeg - latI) / (latJ - latI)) * (lonJ - lonI)) inside = !inside;
  }
  return inside;
};

/** Longitudes of the ring's corners without jumps at the date line. */
const unwrapped = (ring: readonly (readonly [number, number])[]): number[] => {
  const lons: number[] = [];
  for (const [, lon] of ring) {
    const before = lons[lons.length - 1] ?? lon;
    lons.push(before + turn(lon - before + 180) - 180);
  }
  return lons;
};

/** An angle in degrees brought to 0…360. */
const turn = (deg: number): number => deg - 360 * Math.floor(deg / 360);
