/**
 * Whose ground a point is on.
 *
 * frame       latitude and longitude, WGS 84
 * domain      land, and the sea within 10 km of it: the map rounds off harbours (Copenhagen's centre is drawn in the Sound)
 * source      Natural Earth 1:50m, which draws lines as held, not as claimed; scripts/data/make-borders.mjs
 * leaves out  territorial waters; Crimea is drawn as Natural Earth has it, see docs/catalogue.md
 * accuracy    the map's generalisation: a few kilometres at coasts and borders
 * refuses     LATITUDE_OUT_OF_RANGE
 */
import { cos, DEG, Refusal } from "../base/index.js";
import { borderPolygons, type BorderPolygon } from "./borders-unpacked.js";

/** The nation (ISO 3166-1 alpha-3) whose land holds the point or lies within 10 km of it, or "none". */
export const nationAt = (latDeg: number, lonDeg: number): string => {
  if (!(latDeg >= -90 && latDeg <= 90))
    throw new Refusal("LATITUDE_OUT_OF_RANGE", `${latDeg}° is outside -90…90°`, { latDeg });
  const lon = lonDeg - 360 * Math.floor((lonDeg + 180) / 360);
  const polygons = borderPolygons();
  for (const p of polygons)
    if (inBox(p, lon, latDeg, 0) && isInside(p.rings, unwrapped(p, lon, 0), latDeg)) return p.nation;
  return nearestShore(polygons, latDeg, lon);
};

const SHORE_KM = 10;
const KM_PER_DEG = 6371.0088 * DEG;

/** The longitude on the turn at which the polygon (which may run past 180°) is drawn. */
const unwrapped = (p: BorderPolygon, lon: number, marginDeg: number): number =>
  lon > p.east + marginDeg ? lon - 360 : lon < p.west - marginDeg ? lon + 360 : lon;

const inBox = (p: BorderPolygon, lon: number, lat: number, marginDeg: number): boolean => {
  if (lat < p.south - marginDeg || lat > p.north + marginDeg) return false;
  const margin = marginDeg === 0 ? 0 : marginDeg / Math.max(cos(lat * DEG), 0.01);
  const x = unwrapped(p, lon, margin);
  return x >= p.west - margin && x <= p.east + margin;
};

/** Nearest border within SHORE_KM, measured on the plane that touches the point. */
const nearestShore = (polygons: readonly BorderPolygon[], lat: number, lon: number): string => {
  let nation = "none";
  let best = SHORE_KM * SHORE_KM;
  const marginDeg = SHORE_KM / KM_PER_DEG;
  const kx = KM_PER_DEG * Math.max(cos(lat * DEG), 0.01);
  for (const p of polygons) {
    if (!inBox(p, lon, lat, marginDeg)) continue;
    const x = unwrapped(p, lon, marginDeg / Math.max(cos(lat * DEG), 0.01));
    const ring = p.rings[0]!;
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const y1 = (ring[i + 1]! - lat) * KM_PER_DEG;
      const y2 = (ring[i + 3]! - lat) * KM_PER_DEG;
      if ((y1 > SHORE_KM && y2 > SHORE_KM) || (y1 < -SHORE_KM && y2 < -SHORE_KM)) continue;
      const d = toSegment2((ring[i]! - x) * kx, y1, (ring[i + 2]! - x) * kx, y2);
      if (d < best) {
        best = d;
        nation = p.nation;
      }
    }
  }
  return nation;
};

/** Square of the distance from the origin to a segment. */
const toSegment2 = (x1: number, y1: number, x2: number, y2: number): number => {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length2));
  const x = x1 + t * dx;
  const y = y1 + t * dy;
  return x * x + y * y;
};

/** Even-odd rule over outer ring and holes; x, y pairs. */
const isInside = (rings: readonly Float64Array[], x: number, y: number): boolean => {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1]!;
      const yj = ring[j + 1]!;
      if (yi > y !== yj > y && x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!)
        inside = !inside;
    }
  return inside;
};
