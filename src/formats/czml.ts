/**
 * CZML of a picture: what a Cesium globe plays, with a clock, moving bodies, ellipses that come and go, and warnings.
 *
 * shape     a list of packets, the document packet first; heights in metres above the ellipsoid, times in seconds after an epoch
 * source    CZML Guide, https://github.com/AnalyticalGraphicsInc/czml-writer/wiki (packet, clock, position, ellipse, polygon)
 * leaves out  interpolation beyond what Cesium does between samples: samples stand ten seconds apart or closer
 */
import { DEG } from "../base/index.js";
import { isoFromTimeUs } from "../messages/index.js";
import {
  banner,
  type Picture,
  type PictureArc,
  type PictureEllipse,
  type PictureSite,
  type PictureWarning,
} from "./picture.js";
import { fanRing } from "./ring.js";

export type CzmlPacket = { readonly id: string } & Readonly<Record<string, unknown>>;

type Rgba = readonly [number, number, number, number];
/** Cyan and amber keep apart for colour-blind eyes; red is left to what hits. */
const COLOURS: Readonly<Record<PictureArc["kind"], Rgba>> = {
  payload: [255, 80, 60, 255],
  "spent-stage": [170, 170, 170, 200],
  interceptor: [80, 220, 255, 255],
};
const SITE: Readonly<Record<PictureSite["kind"], Rgba>> = {
  radar: [80, 160, 255, 255],
  infrared: [200, 120, 255, 255],
  battery: [80, 230, 140, 255],
};
const AMBER: Rgba = [255, 190, 40, 255];

export const czmlOf = (picture: Picture): CzmlPacket[] => [
  {
    id: "document",
    name: picture.title,
    version: "1.0",
    description:
      `${banner(picture)}. ${picture.unverified.length === 0 ? "" : `Rests on unverified data: ${picture.unverified.join(", ")}.`}`.trim(),
    clock: {
      interval: interval(picture.startUs, picture.endUs),
      currentTime: isoFromTimeUs(picture.startUs),
      multiplier: 20,
      range: "LOOP_STOP",
      step: "SYSTEM_CLOCK_MULTIPLIER",
    },
  },
  ...picture.sites.map(sitePacket),
  ...picture.sites.flatMap(fanPacket),
  ...picture.arcs.filter((arc) => arc.way.length > 1).map(arcPacket),
  ...picture.ellipses.map(ellipsePacket),
  ...picture.warnings.flatMap(warningPackets),
];

export const czmlText = (picture: Picture): string => `${JSON.stringify(czmlOf(picture))}\n`;

const sitePacket = (site: PictureSite): CzmlPacket => ({
  id: `site/${site.id}`,
  name: site.name,
  description: `${site.kind}, ${site.owner}`,
  position: { cartographicDegrees: [site.lonDeg, site.latDeg, site.altitudeKm * 1000] },
  point: { pixelSize: 8, color: { rgba: SITE[site.kind] } },
  label: label(site.name, SITE[site.kind]),
});

const fanPacket = (site: PictureSite): CzmlPacket[] =>
  site.fan === undefined || site.kind === "infrared"
    ? []
    : [
        {
          id: `fan/${site.id}`,
          name: `${site.name}: ${site.fan.rangeKm} km`,
          polygon: {
            positions: {
              cartographicDegrees: fanRing(
                site,
                site.fan.azimuthDeg,
                site.fan.halfWidthDeg,
                site.fan.rangeKm,
              ).flatMap(([lon, lat]) => [lon, lat, 0]),
            },
            material: { solidColor: { color: { rgba: faded(SITE[site.kind], 30) } } },
          },
        },
      ];

const arcPacket = (arc: PictureArc): CzmlPacket => {
  const startUs = arc.way[0]![0];
  return {
    id: `arc/${arc.id}`,
    name: arc.name,
    description:
      arc.destroyedUs === undefined ? arc.kind : `${arc.kind}, destroyed ${isoFromTimeUs(arc.destroyedUs)}`,
    availability: interval(startUs, arc.way[arc.way.length - 1]![0]),
    position: {
      epoch: isoFromTimeUs(startUs),
      cartographicDegrees: arc.way.flatMap(([timeUs, lat, lon, km]) => [
        (timeUs - startUs) / 1_000_000,
        lon,
        lat,
        Math.round(km * 1000),
      ]),
      interpolationAlgorithm: "LAGRANGE",
      interpolationDegree: Math.min(5, arc.way.length - 1),
    },
    point: { pixelSize: arc.kind === "payload" ? 9 : 5, color: { rgba: COLOURS[arc.kind] } },
    path: {
      width: arc.kind === "payload" ? 2 : 1,
      leadTime: 0,
      trailTime: 7200,
      material: { solidColor: { color: { rgba: COLOURS[arc.kind] } } },
    },
  };
};

const ellipsePacket = (e: PictureEllipse): CzmlPacket => ({
  id: `ellipse/${e.id}`,
  name: e.name,
  description: `holds the impact with probability ${e.ellipse.probability}`,
  availability: interval(e.fromUs, e.untilUs),
  position: { cartographicDegrees: [e.ellipse.lonDeg, e.ellipse.latDeg, 0] },
  ellipse: {
    semiMajorAxis: e.ellipse.semiMajorKm * 1000,
    semiMinorAxis: e.ellipse.semiMinorKm * 1000,
    // At rotation 0 the major axis lies along north, and Cesium turns it counter-clockwise; azimuths grow clockwise.
    rotation: -e.ellipse.azimuthDeg * DEG,
    material: { solidColor: { color: { rgba: faded(AMBER, 60) } } },
    outline: true,
    outlineColor: { rgba: AMBER },
    height: 0,
  },
});

const warningPackets = (w: PictureWarning): CzmlPacket[] =>
  w.places.map((place) => ({
    id: `warning/${w.id}/${place.name}`,
    name: `${w.nation}: ${place.name}`,
    description: `warned ${isoFromTimeUs(w.issuedUs)}, impact ${isoFromTimeUs(w.impactUs)}, confidence ${w.confidence}`,
    availability: interval(w.issuedUs, Math.max(w.impactUs, w.issuedUs + 1_000_000)),
    position: { cartographicDegrees: [place.lonDeg, place.latDeg, 0] },
    point: { pixelSize: 10, color: { rgba: AMBER }, outlineColor: { rgba: [0, 0, 0, 255] }, outlineWidth: 2 },
    label: label(place.name, AMBER),
  }));

const label = (text: string, colour: Rgba): object => ({
  text,
  font: "12px sans-serif",
  fillColor: { rgba: colour },
  horizontalOrigin: "LEFT",
  pixelOffset: { cartesian2: [10, 0] },
});
const faded = ([r, g, b]: Rgba, alpha: number): Rgba => [r, g, b, alpha];
const interval = (fromUs: number, untilUs: number): string =>
  `${isoFromTimeUs(fromUs)}/${isoFromTimeUs(untilUs)}`;
