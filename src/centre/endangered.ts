/** Whose ground an impact ellipse endangers, most people first; the same answer for every centre that asks. */
import type { Directory } from "../coalition/index.js";
import { contourProbability } from "../coalition/index.js";
import type { Ellipse, Party } from "../messages/index.js";
import { GROUND } from "./ground.js";

const INSIDE = 0.95;
/** The ground at the centre counts as much as so many people there: it decides where no place is near. */
const OPEN_COUNTRY = 1;

export const endangered = (ellipse: Ellipse, directory: Directory): readonly Party[] => {
  const people = new Map<Party, number>();
  const add = (nation: Party, count: number): void => {
    people.set(nation, (people.get(nation) ?? 0) + count);
  };
  for (const place of GROUND.placesWithin(ellipse.latDeg, ellipse.lonDeg, ellipse.semiMajorKm))
    if (contourProbability(ellipse, place) <= INSIDE) add(place.nation, place.population);
  const below = GROUND.nationAt(ellipse.latDeg, ellipse.lonDeg);
  if (below !== "none") add(below, OPEN_COUNTRY);
  return directory.nations
    .map((n) => n.code)
    .filter((code) => people.has(code))
    .sort((a, b) => people.get(b)! - people.get(a)! || (a < b ? -1 : 1));
};
