/** What the address says of the room: which systems are on the map, which place was chosen. */
import { SERIES } from "../../map/palette.js";

export type Query = Readonly<Record<string, string>>;
export interface LatLon {
  readonly latDeg: number;
  readonly lonDeg: number;
}

/** As many as there are colours. */
export const MOST_ON_MAP = SERIES.length;

export const onMap = (query: Query): readonly string[] =>
  (query["on"] ?? "")
    .split(",")
    .filter((id) => id !== "")
    .slice(0, MOST_ON_MAP);

export const toggled = (ids: readonly string[], id: string): string =>
  (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-MOST_ON_MAP)).join(",");

/** "38.08, 46.29" and the like. */
export const placeOf = (text: string | undefined): LatLon | "none" => {
  const [, lat, lon] = /^\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text ?? "") ?? [];
  const [latDeg, lonDeg] = [Number(lat), Number(lon)];
  return lat !== undefined && Math.abs(latDeg) <= 89 && Math.abs(lonDeg) <= 180 ? { latDeg, lonDeg } : "none";
};

export const placeText = ({ latDeg, lonDeg }: LatLon): string => `${latDeg.toFixed(3)},${lonDeg.toFixed(3)}`;

/** A number of the address, where it is one within bounds. */
export const numberOf = (text: string | undefined, low: number, high: number): number | "none" => {
  const value = Number(text);
  return text !== undefined && text !== "" && value >= low && value <= high ? value : "none";
};
