/**
 * How the Earth lies on the screen: a globe seen from far away, or a flat equal-area map about the same middle.
 *
 * shape     longitude and latitude in degrees, altitude in kilometres, pixels from the upper left
 * source    orthographic and Lambert azimuthal equal-area: Snyder, Map Projections: A Working Manual, USGS 1395, eq. 20-3, 24-2
 * accuracy  spherical Earth of 6371 km: under 0.2° of latitude, which is a pixel or two
 */
import { geoAzimuthalEqualArea, geoOrthographic, type GeoProjection } from "d3-geo";

export type ViewKind = "globe" | "flat";
export interface View {
  readonly kind: ViewKind;
  readonly lonDeg: number;
  readonly latDeg: number;
  /** 1 shows the whole globe. */
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Ground {
  readonly latDeg: number;
  readonly lonDeg: number;
}
export type Pixel = readonly [x: number, y: number];
export interface Projector {
  readonly geo: GeoProjection;
  readonly radiusPx: number;
  readonly middle: Pixel;
  /** Where a point stands on the screen; hidden behind the Earth or beyond the edge of the flat map. */
  at(lonDeg: number, latDeg: number, altitudeKm?: number): Pixel | "hidden";
  /** The place on the ground that is drawn at a pixel. */
  groundAt(x: number, y: number): Ground | "off the Earth";
}

export const ZOOM = { least: 0.6, most: 40 } as const;
const EARTH_KM = 6371;
const TILT_DEG = 9;
const DEG = Math.PI / 180;
const FLAT_EDGE = Math.cos(150 * DEG);
/** Where that edge stands, in radii from the middle. */
const FLAT_RIM = Math.sqrt(2 * (1 - FLAT_EDGE));

export const projectorOf = (view: View, { width, height }: Size): Projector => {
  const radiusPx = 0.46 * Math.min(width, height) * view.zoom;
  const middle: Pixel = [width / 2, height / 2];
  const globe = view.kind === "globe";
  const geo = (globe ? geoOrthographic().clipAngle(90) : geoAzimuthalEqualArea().clipAngle(150))
    .rotate([-view.lonDeg, -view.latDeg])
    .scale(radiusPx)
    .translate([middle[0], middle[1]])
    .clipExtent([
      [-40, -40],
      [width + 40, height + 40],
    ])
    .precision(0.5);
  const [sin0, cos0] = [Math.sin(view.latDeg * DEG), Math.cos(view.latDeg * DEG)];
  return {
    geo,
    radiusPx,
    middle,
    groundAt: (x, y) => {
      const far = Math.hypot(x - middle[0], y - middle[1]) / radiusPx;
      if (far >= (globe ? 1 : FLAT_RIM)) return "off the Earth";
      const [lonDeg = 0, latDeg = 0] = geo.invert?.([x, y]) ?? [];
      return { latDeg, lonDeg };
    },
    at: (lonDeg, latDeg, altitudeKm = 0) => {
      const lat = latDeg * DEG;
      const lon = (lonDeg - view.lonDeg) * DEG;
      const cosLat = Math.cos(lat);
      const right = cosLat * Math.sin(lon);
      const up = cos0 * Math.sin(lat) - sin0 * cosLat * Math.cos(lon);
      const depth = sin0 * Math.sin(lat) + cos0 * cosLat * Math.cos(lon);
      if (globe) {
        const raised = 1 + altitudeKm / EARTH_KM;
        if (depth < 0 && (right * right + up * up) * raised * raised < 1) return "hidden";
        return [middle[0] + radiusPx * raised * right, middle[1] - radiusPx * raised * up];
      }
      if (depth < FLAT_EDGE) return "hidden";
      const k = Math.sqrt(2 / (1 + depth));
      return [middle[0] + radiusPx * k * right, middle[1] - radiusPx * k * up];
    },
  };
};

/** The view turned so that what is under the pointer follows it. */
export const dragged = (view: View, size: Size, dx: number, dy: number): View => {
  const { radiusPx } = projectorOf(view, size);
  const degPerPx = 1 / (radiusPx * DEG);
  const lonDeg = view.lonDeg - (dx * degPerPx) / Math.max(0.2, Math.cos(view.latDeg * DEG));
  return {
    ...view,
    lonDeg: ((lonDeg + 540) % 360) - 180,
    latDeg: Math.max(-89, Math.min(89, view.latDeg + dy * degPerPx)),
  };
};

export const zoomed = (view: View, factor: number): View => ({
  ...view,
  zoom: Math.max(ZOOM.least, Math.min(ZOOM.most, view.zoom * factor)),
});

/** The view that holds all points, with a margin. */
export const fitted = (
  kind: ViewKind,
  points: readonly (readonly [lonDeg: number, latDeg: number])[],
): View => {
  if (points.length === 0) return { kind, lonDeg: 35, latDeg: 45, zoom: 1.6 };
  let [x, y, z] = [0, 0, 0];
  const vectors = points.map(([lon, lat]): [number, number, number] => [
    Math.cos(lat * DEG) * Math.cos(lon * DEG),
    Math.cos(lat * DEG) * Math.sin(lon * DEG),
    Math.sin(lat * DEG),
  ]);
  for (const v of vectors) [x, y, z] = [x + v[0], y + v[1], z + v[2]];
  const length = Math.hypot(x, y, z) || 1;
  const widest = Math.max(
    ...vectors.map((v) => Math.acos(Math.min(1, Math.max(-1, (v[0] * x + v[1] * y + v[2] * z) / length)))),
  );
  const zoom = Math.max(
    1,
    Math.min(8, 0.95 / Math.sin(Math.min(Math.PI / 2, Math.max(0.12, widest * 1.05)))),
  );
  const latDeg = Math.asin(z / length) / DEG;
  // The globe is looked at from farther south, so that what is high stands visibly above the ground.
  const seenFromDeg = kind === "globe" ? Math.min(TILT_DEG, 8 / zoom) : 0;
  return {
    kind,
    lonDeg: Math.atan2(y, x) / DEG,
    latDeg: latDeg - seenFromDeg,
    zoom: kind === "globe" ? Math.max(1, zoom * 0.84) : zoom,
  };
};
