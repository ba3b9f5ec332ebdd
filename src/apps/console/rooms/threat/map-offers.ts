/** The map of a view as files. */
import type { RefObject } from "react";
import type { Offer } from "../../components/exports.js";
import { jsonOf } from "../../components/files.js";
import { areaOf } from "../../../../formats/index.js";
import type { Item } from "../../map/items.js";
import type { MapControl } from "../../map/map-canvas.js";
import { mapPng, mapSvg } from "../../map/map-picture.js";

export interface Shape {
  readonly ring: readonly (readonly [lonDeg: number, latDeg: number])[];
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

export interface MapOfferInput {
  readonly map: RefObject<MapControl | null>;
  readonly name: string;
  readonly dark: boolean;
  readonly items: (timeUs: number) => readonly Item[];
  /** Written below the picture. */
  readonly lines: readonly string[];
  readonly features: () => readonly object[];
}

export const areaFeature = ({ ring, properties }: Shape): object => ({
  type: "Feature",
  geometry: areaOf([...ring]),
  properties,
});
export const pointFeature = (
  lonDeg: number,
  latDeg: number,
  properties: Readonly<Record<string, unknown>>,
): object => ({ type: "Feature", geometry: { type: "Point", coordinates: [lonDeg, latDeg] }, properties });
export const lineFeature = (
  points: readonly (readonly [number, number])[],
  properties: Readonly<Record<string, unknown>>,
): object => ({ type: "Feature", geometry: { type: "LineString", coordinates: points }, properties });

export const useMapOffers = ({
  map,
  name,
  dark,
  items,
  lines,
  features,
}: MapOfferInput): readonly Offer[] => [
  {
    kind: "GeoJSON",
    name,
    make: () => jsonOf({ type: "FeatureCollection", notice: lines.join(" "), features: features() }),
  },
  { kind: "PNG", name, make: () => mapPng(map.current!, dark, lines) },
  { kind: "SVG", name, make: () => mapSvg(map.current!, { dark, night: false, items }) },
];
