/**
 * The ground as warnings ask for it, with the last answers kept: many centres ask about the same ellipse.
 *
 * leaves out  nothing: an answer kept is the answer that would be found
 * Complexity: `KEPT` answers at most, then the book starts anew.
 */
import { nationAt, placesWithin } from "../earth/index.js";
import type { Ground, NearPlace } from "../coalition/index.js";

const KEPT = 512;

const kept = <A>(find: (latDeg: number, lonDeg: number, radiusKm: number) => A) => {
  const book = new Map<string, A>();
  return (latDeg: number, lonDeg: number, radiusKm: number): A => {
    const key = `${latDeg} ${lonDeg} ${radiusKm}`;
    const known = book.get(key);
    if (known !== undefined) return known;
    if (book.size >= KEPT) book.clear();
    const found = find(latDeg, lonDeg, radiusKm);
    book.set(key, found);
    return found;
  };
};

const near = kept<readonly NearPlace[]>(placesWithin);
const below = kept((latDeg, lonDeg) => nationAt(latDeg, lonDeg));

export const GROUND: Ground = {
  placesWithin: near,
  nationAt: (latDeg, lonDeg) => below(latDeg, lonDeg, 0),
};
