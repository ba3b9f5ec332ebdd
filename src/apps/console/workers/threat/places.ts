/** Places by name, and names by place. */
import { nationAt, places, placesWithin, type Place } from "../../../../earth/index.js";
import type { LatLon } from "./place.js";

const MOST = 8;
const NEAR_KM = 40;

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Those whose name begins so, the largest first; then those that hold it. */
export const placesNamed = (text: string): readonly Place[] => {
  const wanted = plain(text.trim());
  if (wanted === "") return [];
  const named = places.filter((p) => plain(p.name).includes(wanted));
  const begins = (p: Place): number => (plain(p.name).startsWith(wanted) ? 0 : 1);
  return named.sort((a, b) => begins(a) - begins(b) || b.population - a.population).slice(0, MOST);
};

export interface PlaceName {
  /** Whose ground it is; "none" at sea. */
  readonly nation: string;
  /** The largest place near by; empty where there is none. */
  readonly name: string;
}

export const placeName = ({ latDeg, lonDeg }: LatLon): PlaceName => {
  const near = placesWithin(latDeg, lonDeg, NEAR_KM);
  const [here] = [...near].sort((a, b) => a.distanceKm - b.distanceKm).filter((p) => p.distanceKm < 3);
  const [largest] = [...near].sort((a, b) => b.population - a.population);
  return { nation: nationAt(latDeg, lonDeg), name: (here ?? largest)?.name ?? "" };
};
