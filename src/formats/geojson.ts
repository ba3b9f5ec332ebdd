/**
 * GeoJSON of a picture: ways with their height, ellipses, sites and warned places.
 *
 * shape     RFC 7946: longitude first, heights in metres above the ellipsoid, rings counter-clockwise, lines and areas cut
 *           where they cross 180°
 * source    RFC 7946, August 2016, sections 3.1.1, 3.1.6, 3.1.9
 * leaves out  time as geometry: each feature carries its times as properties
 */
import { isoFromTimeUs } from "../messages/index.js";
import { banner, type Picture, type PictureArc } from "./picture.js";
import { areaOf, type Area } from "./area.js";
import { ellipseRing, fanRing } from "./ring.js";

export interface Feature {
  readonly type: "Feature";
  readonly id?: string;
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: readonly number[] }
    | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly (readonly number[])[])[] }
    | Area;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface FeatureCollection {
  readonly type: "FeatureCollection";
  readonly features: readonly Feature[];
  /** Foreign members, which RFC 7946 section 6.1 allows. */
  readonly [name: string]: unknown;
}

export const geojsonOf = (picture: Picture): FeatureCollection => ({
  type: "FeatureCollection",
  title: picture.title,
  notice: banner(picture),
  unverified: picture.unverified,
  features: [
    ...picture.sites.map((site): Feature => ({
      type: "Feature",
      id: `site/${site.id}`,
      geometry: { type: "Point", coordinates: [site.lonDeg, site.latDeg, site.altitudeKm * 1000] },
      properties: { what: site.kind, name: site.name, owner: site.owner },
    })),
    ...picture.sites.flatMap((site): Feature[] =>
      site.fan === undefined
        ? []
        : [
            {
              type: "Feature",
              id: `fan/${site.id}`,
              geometry: areaOf(fanRing(site, site.fan.azimuthDeg, site.fan.halfWidthDeg, site.fan.rangeKm)),
              properties: { what: "fan", of: site.id, owner: site.owner, rangeKm: site.fan.rangeKm },
            },
          ],
    ),
    ...picture.arcs.filter((arc) => arc.way.length > 1).map(arcFeature),
    ...picture.ellipses.map((e): Feature => ({
      type: "Feature",
      id: `ellipse/${e.id}`,
      geometry: areaOf(ellipseRing(e.ellipse)),
      properties: {
        what: "impact-ellipse",
        name: e.name,
        from: isoFromTimeUs(e.fromUs),
        until: isoFromTimeUs(e.untilUs),
        ...e.ellipse,
      },
    })),
    ...picture.warnings.flatMap((w) =>
      w.places.map((place): Feature => ({
        type: "Feature",
        id: `warning/${w.id}/${place.name}`,
        geometry: { type: "Point", coordinates: [place.lonDeg, place.latDeg] },
        properties: {
          what: "warned-place",
          name: place.name,
          nation: w.nation,
          issued: isoFromTimeUs(w.issuedUs),
          impact: isoFromTimeUs(w.impactUs),
          confidence: w.confidence,
        },
      })),
    ),
  ],
});

const arcFeature = (arc: PictureArc): Feature => ({
  type: "Feature",
  id: `arc/${arc.id}`,
  geometry: {
    type: "MultiLineString",
    coordinates: cutAtDateLine(arc.way.map(([, lat, lon, km]) => [lon, lat, Math.round(km * 1000)])),
  },
  properties: {
    what: arc.kind,
    name: arc.name,
    start: isoFromTimeUs(arc.way[0]![0]),
    end: isoFromTimeUs(arc.way[arc.way.length - 1]![0]),
    ...(arc.destroyedUs === undefined ? {} : { destroyed: isoFromTimeUs(arc.destroyedUs) }),
  },
});

/** Pieces of a line, each on one side of 180°, with the crossing as last and first point. */
export const cutAtDateLine = (
  line: readonly (readonly [number, number, number])[],
): (readonly number[])[][] => {
  const pieces: (readonly number[])[][] = [[]];
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before !== undefined && Math.abs(point[0] - before[0]) > 180) {
      const edge = before[0] > 0 ? 180 : -180;
      const ahead = point[0] + 2 * edge;
      const part = ahead === before[0] ? 0 : (edge - before[0]) / (ahead - before[0]);
      const lat = before[1] + part * (point[1] - before[1]);
      const height = before[2] + part * (point[2] - before[2]);
      pieces[pieces.length - 1]!.push([edge, lat, height]);
      pieces.push([[-edge, lat, height]]);
    }
    pieces[pieces.length - 1]!.push(point);
  });
  return pieces.filter((piece) => piece.length > 1);
};
