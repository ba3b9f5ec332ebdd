/**
 * The point of a nation's own ground that is nearest to a place: from where a mobile launcher would come closest.
 *
 * source    the corners of the map's own outlines, Natural Earth 1:110m
 * accuracy  as far as those corners stand apart: some tens of kilometres
 */
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { geodesicInverse } from "../../../../earth/index.js";
import { onGround, type LatLon } from "./place.js";

interface Atlas extends Topology {
  readonly objects: { readonly countries: GeometryCollection };
}

const held: { corners?: Promise<ReadonlyMap<string, readonly LatLon[]>> } = {};

const cornersOf = async (address: string): Promise<ReadonlyMap<string, readonly LatLon[]>> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status} for the map`);
  const atlas = (await response.json()) as Atlas;
  return new Map(
    feature(atlas, atlas.objects.countries).features.map(({ id, geometry }) => {
      const rings =
        geometry.type === "Polygon"
          ? geometry.coordinates
          : geometry.type === "MultiPolygon"
            ? geometry.coordinates.flat()
            : [];
      return [String(id), rings.flat().map(([lonDeg = 0, latDeg = 0]) => ({ latDeg, lonDeg }))];
    }),
  );
};

/** For each nation by its ISO 3166-1 number; left out where the map draws none (Bahrain). */
export const nearestSoil = async (
  atlasAddress: string,
  nations: readonly string[],
  to: LatLon,
): Promise<Readonly<Record<string, LatLon>>> => {
  held.corners ??= cornersOf(atlasAddress);
  const corners = await held.corners;
  const target = onGround(to);
  return Object.fromEntries(
    nations.flatMap((number) => {
      let best: LatLon | undefined;
      let bestM = Infinity;
      for (const corner of corners.get(number) ?? []) {
        const { distanceM } = geodesicInverse(onGround(corner), target);
        if (distanceM < bestM) [best, bestM] = [corner, distanceM];
      }
      return best === undefined ? [] : [[number, best]];
    }),
  );
};
