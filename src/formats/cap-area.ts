/**
 * The ground a CAP message names: polygons and circles that a map can draw.
 *
 * source    OASIS CAP 1.2, section 3.2.4 (area): polygon of at least 4 points, first and last the same; circle "lat,lon km";
 *           WGS 84
 * complexity  pairs of edges for the self-crossing test, so at most MAX_POINTS points are looked at
 */
import { childrenOf, textOf, type Say } from "./cap-structure.js";
import type { XmlElement } from "./xml-read.js";

const MAX_POINTS = 2_000;
const NUMBER = "[-+]?\\d{1,5}(?:\\.\\d+)?";
const POINT = new RegExp(`^(${NUMBER}),(${NUMBER})$`);
const CIRCLE = new RegExp(`^(${NUMBER}),(${NUMBER}) (\\d{1,5}(?:\\.\\d+)?)$`);

export const checkArea = (area: XmlElement, say: Say): void => {
  for (const polygon of childrenOf(area, "polygon")) checkPolygon(polygon, say);
  for (const circle of childrenOf(area, "circle")) checkCircle(circle, say);
  const altitude = textOf(area, "altitude");
  const ceiling = textOf(area, "ceiling");
  for (const name of ["altitude", "ceiling"]) {
    const [element] = childrenOf(area, name);
    if (element !== undefined && !/^[-+]?\d+(\.\d+)?$/.test(element.text))
      say("ALTITUDE_FORMAT", element, `"${element.text}" is no decimal number of feet`);
  }
  if (ceiling !== undefined && altitude === undefined)
    say("CEILING_WITHOUT_ALTITUDE", area, "a ceiling is used only together with an altitude");
  if (Number(ceiling) < Number(altitude))
    say("CEILING_BELOW_ALTITUDE", area, `the ceiling ${ceiling} is below the altitude ${altitude}`);
  if (["polygon", "circle", "geocode"].every((name) => childrenOf(area, name).length === 0)) {
    say("AREA_WITHOUT_SHAPE", area, "the area is described in words only: no polygon, circle or geocode");
  }
};

const checkPolygon = (polygon: XmlElement, say: Say): void => {
  const words = polygon.text.trim().split(/\s+/);
  const points = words
    .map((word) => POINT.exec(word))
    .map((m) => (m === null ? undefined : ([Number(m[1]), Number(m[2])] as const)));
  const bad = points.indexOf(undefined);
  if (bad >= 0)
    return say("POLYGON_FORMAT", polygon, `"${words[bad]!.slice(0, 40)}" is no point as 44.07,24.41`);
  const ring = points as readonly (readonly [number, number])[];
  if (ring.length < 4) return say("POLYGON_TOO_FEW", polygon, `${ring.length} points; 4 is the fewest`);
  if (ring.length > MAX_POINTS)
    return say(
      "POLYGON_TOO_MANY",
      polygon,
      `${ring.length} points; ${MAX_POINTS} is the most that is checked`,
    );
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  if (first[0] !== last[0] || first[1] !== last[1])
    say("POLYGON_OPEN", polygon, `the last point ${last.join(",")} is not the first ${first.join(",")}`);
  const outside = ring.find(([lat, lon]) => Math.abs(lat) > 90 || Math.abs(lon) > 180);
  if (outside !== undefined) say("POINT_OUTSIDE_WGS84", polygon, `${outside.join(",")} is outside ±90, ±180`);
  const longitudes = ring.map(([, lon]) => lon);
  if (Math.max(...longitudes) - Math.min(...longitudes) > 180)
    say(
      "POLYGON_SPANS_HALF",
      polygon,
      "the polygon spans more than 180° of longitude: it crosses the date line, or is swapped",
    );
  else if (crossesItself(ring)) say("POLYGON_CROSSES_ITSELF", polygon, "two edges of the polygon cross");
};

const checkCircle = (circle: XmlElement, say: Say): void => {
  const match = CIRCLE.exec(circle.text.trim());
  if (match === null)
    return say("CIRCLE_FORMAT", circle, `"${circle.text.slice(0, 40)}" is no circle as "44.07,24.41 15"`);
  const [lat, lon, radius] = match.slice(1).map(Number) as [number, number, number];
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
    say("POINT_OUTSIDE_WGS84", circle, `${lat},${lon} is outside ±90, ±180`);
  if (radius > 20_038)
    say("CIRCLE_TOO_WIDE", circle, `${radius} km is more than half the way round the Earth, 20038 km`);
};

type Flat = readonly (readonly [number, number])[];
const crossesItself = (ring: Flat): boolean => {
  for (let i = 0; i + 1 < ring.length; i++) {
    for (let j = i + 2; j + 1 < ring.length; j++) {
      const joined = i === 0 && j === ring.length - 2;
      if (!joined && cross(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) return true;
    }
  }
  return false;
};
const side = (
  a: readonly [number, number],
  b: readonly [number, number],
  p: readonly [number, number],
): number => Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
const cross = (
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
  d: readonly [number, number],
): boolean => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
