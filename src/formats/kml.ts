/**
 * KML of a picture, with heights kept: every way as a line in the air and as a timed track.
 *
 * shape     KML 2.2 with Google's `gx:Track`; longitude,latitude,height in metres, altitudeMode absolute
 * source    OGC 07-147r2, KML 2.2; https://developers.google.com/kml/documentation/kmlreference (gx:Track)
 * leaves out  the difference between the ellipsoid and sea level, up to 100 m: KML counts heights from sea level
 */
import { isoFromTimeUs } from "../messages/index.js";
import { banner, type Picture, type PictureArc } from "./picture.js";
import { ellipseRing, fanRing, type LonLat } from "./ring.js";
import { xmlText, type XmlNode } from "./xml.js";

export const kmlOf = (picture: Picture): string =>
  xmlText([
    "kml",
    [
      [
        "Document",
        [
          ["name", picture.title],
          [
            "description",
            `${banner(picture)}${picture.unverified.length === 0 ? "" : `. Rests on unverified data: ${picture.unverified.join(", ")}`}`,
          ],
          style("payload", "ff3c50ff", 3),
          style("spent-stage", "ffaaaaaa", 1),
          style("interceptor", "ffffdc50", 2),
          style("area", "ff28beff", 2, "4028beff"),
          style("fan", "60ffa050", 1, "18ffa050"),
          folder(
            "Sites",
            picture.sites.map((s) =>
              placemark(s.name, `${s.kind}, ${s.owner}`, "", [
                "Point",
                [["coordinates", coordinate(s.lonDeg, s.latDeg, s.altitudeKm * 1000)]],
              ]),
            ),
          ),
          folder(
            "Fans",
            picture.sites.flatMap((s) =>
              s.fan === undefined || s.kind === "infrared"
                ? []
                : [
                    placemark(
                      `${s.name}: ${s.fan.rangeKm} km`,
                      s.owner,
                      "fan",
                      area(fanRing(s, s.fan.azimuthDeg, s.fan.halfWidthDeg, s.fan.rangeKm)),
                    ),
                  ],
            ),
          ),
          folder("Ways", picture.arcs.filter((a) => a.way.length > 1).flatMap(arcPlacemarks)),
          folder(
            "Impact ellipses",
            picture.ellipses.map((e) =>
              placemark(
                e.name,
                `holds the impact with probability ${e.ellipse.probability}`,
                "area",
                area(ellipseRing(e.ellipse)),
                span(e.fromUs, e.untilUs),
              ),
            ),
          ),
          folder(
            "Warnings",
            picture.warnings.flatMap((w) =>
              w.places.map((p) =>
                placemark(
                  `${p.name} (${w.nation})`,
                  `warned ${isoFromTimeUs(w.issuedUs)}, impact ${isoFromTimeUs(w.impactUs)}, confidence ${w.confidence}`,
                  "",
                  ["Point", [["coordinates", coordinate(p.lonDeg, p.latDeg, 0)]]],
                  span(w.issuedUs, w.impactUs),
                ),
              ),
            ),
          ),
        ],
      ],
    ],
    { xmlns: "http://www.opengis.net/kml/2.2", "xmlns:gx": "http://www.google.com/kml/ext/2.2" },
  ]);

const arcPlacemarks = (arc: PictureArc): XmlNode[] => {
  const note =
    arc.destroyedUs === undefined ? arc.kind : `${arc.kind}, destroyed ${isoFromTimeUs(arc.destroyedUs)}`;
  const points = arc.way.map(([, lat, lon, km]) => coordinate(lon, lat, km * 1000));
  return [
    placemark(arc.name, note, arc.kind, [
      "LineString",
      [
        ["altitudeMode", "absolute"],
        ["coordinates", points.join(" ")],
      ],
    ]),
    placemark(`${arc.name} in time`, note, arc.kind, [
      "gx:Track",
      [
        ["altitudeMode", "absolute"],
        ...arc.way.map(([timeUs]): XmlNode => ["when", isoFromTimeUs(timeUs)]),
        ...points.map((p): XmlNode => ["gx:coord", p.replaceAll(",", " ")]),
      ],
    ]),
  ];
};

/** In the order the schema wants: name, description, time, style, geometry. */
const placemark = (
  name: string,
  description: string,
  styleId: string,
  geometry: XmlNode,
  time?: XmlNode,
): XmlNode => [
  "Placemark",
  [
    ["name", name],
    ["description", description],
    ...(time === undefined ? [] : [time]),
    ...(styleId === "" ? [] : [["styleUrl", `#${styleId}`] as XmlNode]),
    geometry,
  ],
];
const folder = (name: string, children: readonly XmlNode[]): XmlNode => [
  "Folder",
  [["name", name], ...children],
];
const span = (fromUs: number, untilUs: number): XmlNode => [
  "TimeSpan",
  [
    ["begin", isoFromTimeUs(fromUs)],
    ["end", isoFromTimeUs(Math.max(fromUs, untilUs))],
  ],
];
const area = (ring: readonly LonLat[]): XmlNode => [
  "Polygon",
  [
    [
      "outerBoundaryIs",
      [["LinearRing", [["coordinates", ring.map(([lon, lat]) => coordinate(lon, lat, 0)).join(" ")]]]],
    ],
  ],
];
const coordinate = (lonDeg: number, latDeg: number, heightM: number): string =>
  `${fixed(lonDeg)},${fixed(latDeg)},${Math.round(heightM)}`;
const fixed = (degrees: number): string => String(Math.round(degrees * 1e6) / 1e6);

/** Colours are aabbggrr. */
const style = (id: string, line: string, width: number, fill?: string): XmlNode => [
  "Style",
  [
    [
      "LineStyle",
      [
        ["color", line],
        ["width", String(width)],
      ],
    ],
    ...(fill === undefined ? [] : [["PolyStyle", [["color", fill]]] as XmlNode]),
  ],
  { id },
];
