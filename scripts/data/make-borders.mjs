/**
 * Writes src/earth/data/borders.ts from world-atlas 2.0.2, countries-50m.json (Natural Earth 1:50m, public domain).
 *
 * Kept: every country with an ISO 3166-1 numeric code, and three that Natural Earth draws without one: Kosovo as XKX,
 * Northern Cyprus and Somaliland as parts of CYP and SOM. Left out: the Indian Ocean Territories, the Siachen Glacier.
 * Arcs stay shared, quantised as Natural Earth's package has them (0.0036° by 0.0017°, about 200 m), first point and
 * then differences, in base 64 variable-length digits: the same points at a third of the JSON's size.
 *
 * run: node scripts/data/make-borders.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NUMERIC } from "./places-nations.mjs";

const require = createRequire(import.meta.url);
const topology = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
const UNCODED = { Kosovo: "XKX", "N. Cyprus": "CYP", Somaliland: "SOM" };

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
const packed = (n) => {
  let v = n < 0 ? -n * 2 - 1 : n * 2;
  let out = "";
  do {
    out += DIGITS[(v & 31) | (v > 31 ? 32 : 0)];
    v >>>= 5;
  } while (v > 0);
  return out;
};

const nations = new Map();
const leftOut = [];
for (const g of topology.objects.countries.geometries) {
  const code = g.id === undefined ? UNCODED[g.properties.name] : NUMERIC[g.id];
  if (code === undefined) {
    leftOut.push(`${g.id} ${g.properties.name}`);
    continue;
  }
  const polygons = g.type === "Polygon" ? [g.arcs] : g.arcs;
  nations.set(code, [...(nations.get(code) ?? []), ...polygons]);
}
const borders = [...nations]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([code, polygons]) =>
      `${code}${polygons.map((p) => `|${p.map((ring) => ring.map(packed).join("")).join(",")}`).join("")}`,
  )
  .join("\n");
const arcs = topology.arcs.map((arc) => arc.map(([x, y]) => packed(x) + packed(y)).join("")).join(",");

const header = `/**
 * National borders of the world, packed. Written by scripts/data/make-borders.mjs; do not edit.
 *
 * shape     ARCS: arcs by comma, each a chain of (x, y) differences; NATIONS: a line a nation, code, then |polygon,
 *           rings by comma, each a chain of arc numbers (n, or -1 - n for backwards); numbers zigzag, base 64, 5 bits a digit
 * source    Natural Earth 1:50m admin 0 countries (https://www.naturalearthdata.com, public domain) as packed in
 *           world-atlas 2.0.2 (https://github.com/topojson/world-atlas)
 */
// prettier-ignore
export const ARCS = ${JSON.stringify(arcs)};
// prettier-ignore
export const NATIONS = ${JSON.stringify(borders)};
/** Degrees a step, and the degrees of (0, 0): longitude, latitude. */
export const SCALE = ${JSON.stringify(topology.transform.scale)} as const;
export const TRANSLATE = ${JSON.stringify(topology.transform.translate)} as const;
`;
writeFileSync(new URL("../../src/earth/data/borders.ts", import.meta.url), header);
console.log(
  `${nations.size} nations, ${topology.arcs.length} arcs, ${(header.length / 1000).toFixed(0)} kB; left out: ${leftOut.join(", ")}`,
);
