/** Land and borders: coarse at once and while the view turns, finer when it rests. */
import type { MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { GeoPermissibleObjects } from "d3-geo";
import coarseAddress from "world-atlas/countries-110m.json?url";
import fineAddress from "world-atlas/countries-50m.json?url";

export interface Land {
  readonly ground: GeoPermissibleObjects;
  readonly borders: MultiLineString;
}
interface Atlas extends Topology {
  readonly objects: { readonly countries: GeometryCollection; readonly land: GeometryCollection };
}

const loaded = async (address: string): Promise<Land> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status} for the map`);
  const atlas = (await response.json()) as Atlas;
  return {
    ground: feature(atlas, atlas.objects.land),
    borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b),
  };
};

/** Where the coarse map is fetched from. */
export { coarseAddress };

const held: { coarse?: Promise<Land>; fine?: Promise<Land> } = {};
export const coarseLand = (): Promise<Land> => (held.coarse ??= loaded(coarseAddress));
export const fineLand = (): Promise<Land> => (held.fine ??= loaded(fineAddress));
