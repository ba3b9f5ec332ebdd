/**
 * Writes src/catalogue/flights/data: the facts of published test flights, one line a flight. The descriptions are not copied.
 *
 * shape   node scripts/data/make-flights.mjs FOLDER, which holds
 *         test.en.json, facility.en.json, missile.en.json   git show a0cc658:data/… of github.com/nagix/nk-missile-tests
 *         iran.rdx, india.rdx, pakistan.rdx   bzip2 -dc data/…_missile_tests_df.rda of github.com/knapply/data4ds4da, a1a309a
 * source  CNS for NTI, missile test databases: facts; cited by every entry (src/catalogue/sources.ts)
 * leaves out  cruise missiles and interceptors; heights and ranges of 0 km; bearings where no range is given (there the
 *         source fills in 90°); places that the source calls unknown
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../install.mjs";
import { rows } from "./rdata.mjs";

const folder = process.argv[2];
if (folder === undefined) throw new Error("which folder holds the files named above?");
const json = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const km = (value) => (Number(value) > 0 ? String(Number(value)) : "");

const korea = () => {
  const { facilities } = json("facility.en.json");
  const kinds = json("missile.en.json");
  const tests = json("test.en.json").timeBins.flatMap((bin) => bin.data);
  return tests.map((t) => {
    const site = t.facility === "unknown" ? undefined : facilities[t.facility];
    const kind = kinds[t.missile];
    return {
      date: t.date,
      time: /^\d\d:\d\d/.exec(t.time)?.[0] ?? "",
      system: kind.name === "ER Scud" ? "Scud-ER" : kind.name === "Unknown" ? "" : kind.name,
      site:
        site === undefined
          ? ""
          : [
              site.name.replace("missle", "missile").replace("Wast ", "West "),
              site.lat.toFixed(4),
              site.lon.toFixed(4),
            ].join(";"),
      apogee: km(t.apogee),
      range: km(t.distance),
      bearing: km(t.distance) === "" ? "" : String(t.bearing),
      outcome: t.outcome,
      use: "test",
      motion:
        kind.type === "SLV"
          ? "orbital"
          : ({ pullup: "pull-up", glide: "glide" }[kind.maneuver] ??
            (kind.name === "Unknown" ? "unknown" : "ballistic")),
    };
  });
};

const NOT_BALLISTIC = /^(Brahmos|Nirbhay|Babur.*|Ra'ad|Harba|AAD|PDV.*)$/;
const SPACE = /^(SLV-3|ASLV|PSLV|GSLV.*|Safir.*|Simorgh)$/;
const south = (name) =>
  rows(readFileSync(join(folder, `${name}.rdx`)))
    .filter((t) => !NOT_BALLISTIC.test(t.missile_name ?? ""))
    .map((t) => {
      const known = (text) => text !== undefined && !/^Unknown/.test(text);
      const placed =
        t.facility_latitude === undefined
          ? []
          : [Number(t.facility_latitude).toFixed(4), Number(t.facility_longitude).toFixed(4)];
      return {
        date: new Date(t.launch_time * 1000).toISOString().slice(0, 10),
        time: "",
        system: known(t.missile_name) ? t.missile_name : "",
        site: known(t.facility_name) ? [t.facility_name, ...placed].join(";") : "",
        apogee: km(t.apogee_km),
        range: km(t.distance_travelled_km),
        bearing: "",
        outcome: t.test_successful === undefined ? "unknown" : t.test_successful ? "success" : "failure",
        use: t.in_operational_use ? "war" : "test",
        motion:
          SPACE.test(t.missile_name ?? "") || t.landing_location === "Orbit"
            ? "orbital"
            : known(t.missile_name)
              ? "ballistic"
              : "unknown",
      };
    });

const write = (name, what, tests) => {
  const sites = [...new Set(tests.map((t) => t.site).filter((site) => site !== ""))];
  const lines = tests.map((t) =>
    [
      t.date,
      t.time,
      t.system,
      t.site === "" ? "" : sites.indexOf(t.site),
      t.apogee,
      t.range,
      t.bearing,
      t.outcome,
      t.use,
      t.motion,
    ].join("|"),
  );
  writeFileSync(
    join(ROOT, "src/catalogue/flights/data", `${name}.ts`),
    `/**
 * ${what}: ${tests.length} flights as CNS lists them. Written by scripts/data/make-flights.mjs; do not edit.
 *
 * shape     SITES: name;latitude;longitude, degrees where given. TESTS: date|UTC|system|number of the site|apogee km|range km|
 *           bearing °|outcome|use|motion, empty where the source says nothing
 */
// prettier-ignore
export const SITES: readonly string[] = [
${sites.map((site) => `  ${JSON.stringify(site)},`).join("\n")}
];
// prettier-ignore
export const TESTS: readonly string[] = [
${lines.map((line) => `  ${JSON.stringify(line)},`).join("\n")}
];
`,
  );
  console.log(`${name.padEnd(10)} ${tests.length}`);
};

write("korea", "North Korea", korea());
write("iran", "Iran", south("iran"));
write("india", "India", south("india"));
write("pakistan", "Pakistan", south("pakistan"));
