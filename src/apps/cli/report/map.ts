/**
 * A map of the run as one SVG: land, sites, true ways, warned ellipses and places.
 *
 * frame     Lambert's azimuthal equal-area projection about the middle of what is shown, on the sphere
 * source    Natural Earth 1:110m by world-atlas; J. P. Snyder, Map Projections: A Working Manual, USGS 1395, eq. 24-2 to 24-4
 */
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { ellipseRing, type Picture } from "../../../formats/index.js";
import { esc } from "./html.js";

const WIDTH = 1000;
const HEIGHT = 620;
const DEG = Math.PI / 180;

type Point = readonly [lonDeg: number, latDeg: number];
type Project = (point: Point) => readonly [x: number, y: number] | undefined;

export const mapSvg = (picture: Picture): string => {
  const project = projection(pointsOf(picture));
  const line = (points: readonly Point[]): string => pathOf(points, project);
  const parts = [
    `<path d="${landOf(project)}" fill="#e3e8e0" stroke="#b9c2b4" stroke-width=".6"/>`,
    ...picture.ellipses.map(
      (e) =>
        `<path d="${line(ellipseRing(e.ellipse))}Z" fill="#e09a0018" stroke="#b87800" stroke-width=".8"/>`,
    ),
    ...picture.arcs.map((arc) => {
      const way = line(arc.way.map(([, lat, lon]) => [lon, lat]));
      const look =
        arc.kind === "payload"
          ? 'stroke="#c02818" stroke-width="1.8"'
          : arc.kind === "interceptor"
            ? 'stroke="#0b6e99" stroke-width="1.4" stroke-dasharray="4 3"'
            : 'stroke="#8a8f98" stroke-width=".8"';
      return `<path d="${way}" fill="none" ${look}><title>${esc(arc.name)}</title></path>`;
    }),
    ...picture.arcs.flatMap((arc) => {
      const last = arc.way[arc.way.length - 1];
      const at =
        arc.destroyedUs === undefined || last === undefined ? undefined : project([last[2], last[1]]);
      return at === undefined
        ? []
        : [
            `<path d="M${at[0] - 5},${at[1] - 5}l10,10m-10,0l10,-10" stroke="#0b6e99" stroke-width="2"><title>${esc(arc.name)}: stopped</title></path>`,
          ];
    }),
    ...picture.sites
      .filter((s) => s.kind !== "infrared")
      .flatMap((site) => {
        const at = project([site.lonDeg, site.latDeg]);
        if (at === undefined) return [];
        const shape =
          site.kind === "radar"
            ? `<path d="M${at[0]},${at[1] - 6}l5,9h-10z" fill="#3157a8"/>`
            : `<rect x="${at[0] - 4}" y="${at[1] - 4}" width="8" height="8" fill="#1f7a4d"/>`;
        return [
          `<g>${shape}<title>${esc(`${site.name} (${site.kind}, ${site.owner})`)}</title><text x="${at[0] + 7}" y="${at[1] + 4}" font-size="10" fill="#333f4f">${esc(site.name)}</text></g>`,
        ];
      }),
    ...picture.warnings.flatMap((w) =>
      w.places.slice(0, 1).flatMap((place) => {
        const at = project([place.lonDeg, place.latDeg]);
        return at === undefined
          ? []
          : [
              `<g><circle cx="${at[0]}" cy="${at[1]}" r="6" fill="none" stroke="#b87800" stroke-width="2"/><text x="${at[0] + 9}" y="${at[1] - 6}" font-size="12" font-weight="600" fill="#6d4700">${esc(`${place.name} (${w.nation})`)}</text></g>`,
            ];
      }),
    ),
  ];
  const key =
    "Red: missiles as they flew. Grey: spent stages. Dashed: interceptors, battery to intercept. Triangles: radars. Squares: batteries. Rings: places warned. Outlines: impact ellipses as warned.";
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map of the run">${parts.join("\n")}</svg><figcaption>${key}</figcaption></figure>`;
};

/** What must be in view: ways and warned places; sites are shown where they fall inside. */
const pointsOf = (picture: Picture): readonly Point[] => {
  const points: Point[] = [
    ...picture.arcs
      .filter((a) => a.kind === "payload")
      .flatMap((a) => a.way.filter(([, , , km]) => km < 2000).map(([, lat, lon]): Point => [lon, lat])),
    ...picture.warnings.flatMap((w) => w.places.map((p): Point => [p.lonDeg, p.latDeg])),
    ...picture.sites.filter((s) => s.kind === "battery").map((s): Point => [s.lonDeg, s.latDeg]),
  ];
  return points.length > 0 ? points : [[25, 48]];
};

const projection = (points: readonly Point[]): Project => {
  const sum = points.reduce(
    ([x, y, z], [lon, lat]) =>
      [
        x + Math.cos(lat * DEG) * Math.cos(lon * DEG),
        y + Math.cos(lat * DEG) * Math.sin(lon * DEG),
        z + Math.sin(lat * DEG),
      ] as const,
    [0, 0, 0] as readonly [number, number, number],
  );
  const lon0 = Math.atan2(sum[1], sum[0]);
  const lat0 = Math.atan2(sum[2], Math.hypot(sum[0], sum[1]));
  const raw = ([lonDeg, latDeg]: Point): readonly [number, number] | undefined => {
    const [lat, lon] = [latDeg * DEG, lonDeg * DEG - lon0];
    const cosine = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(lon);
    if (cosine < -0.2) return undefined;
    const k = Math.sqrt(2 / (1 + cosine));
    return [
      k * Math.cos(lat) * Math.sin(lon),
      k * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lon)),
    ];
  };
  const seen = points.flatMap((p) => raw(p) ?? []);
  const xs = seen.filter((_, i) => i % 2 === 0);
  const ys = seen.filter((_, i) => i % 2 === 1);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    WIDTH / Math.max((east - west) * 1.15, 0.1),
    HEIGHT / Math.max((north - south) * 1.2, 0.06),
  );
  return (point) => {
    const at = raw(point);
    if (at === undefined) return undefined;
    return [
      round(WIDTH / 2 + (at[0] - (west + east) / 2) * scale),
      round(HEIGHT / 2 - (at[1] - (south + north) / 2) * scale),
    ];
  };
};

const pathOf = (points: readonly Point[], project: Project): string => {
  let path = "";
  let down = false;
  for (const point of points) {
    const at = project(point);
    if (at === undefined) down = false;
    else {
      path += `${down ? "L" : "M"}${at[0]},${at[1]}`;
      down = true;
    }
  }
  return path;
};

const landOf = (project: Project): string => {
  const atlas = createRequire(import.meta.url)("world-atlas/countries-110m.json") as Parameters<
    typeof feature
  >[0];
  const land = feature(atlas, atlas.objects["countries"] as Parameters<typeof feature>[1]) as unknown as {
    features: { geometry: { type: string; coordinates: Point[][] | Point[][][] } }[];
  };
  return land.features
    .flatMap(({ geometry }) =>
      geometry.type === "Polygon"
        ? [geometry.coordinates as Point[][]]
        : (geometry.coordinates as Point[][][]),
    )
    .flatMap((rings) => rings)
    .filter((ring) => ring.some((p) => inView(project(p))))
    .map((ring) => `${pathOf(ring, project)}Z`)
    .join("");
};
const inView = (at: readonly [number, number] | undefined): boolean =>
  at !== undefined && at[0] > -400 && at[0] < WIDTH + 400 && at[1] > -400 && at[1] < HEIGHT + 400;
const round = (x: number): number => Math.round(x * 10) / 10;
