/**
 * The treaty parties as a stability assessment needs them: areas of deployment and regions, as openly named in treaties.
 *
 * shape     rounded to a tenth of a degree: areas and not addresses; regions stand for a territory, they are no targets
 * source    New START Treaty (2010), Protocol, names the bases; coordinates are those of the towns beside them. Sea areas are
 *           representative points in open ocean, assumed
 * leaves out  numbers, alerts and readiness of what is deployed, which the question of reach does not need
 */
import type { DeploymentArea, TreatyParty } from "../messages/index.js";
import { UNREAD } from "./sources.js";

const SOLID_S = 180;
const LIQUID_S = 250;
const SOURCES = [
  `New START Treaty (2010), Protocol, lists of bases: ${UNREAD}`,
  "burn times: APS study of boost-phase intercept (2003), 170 s for solid and 240 s for liquid propellant, as commonly quoted",
  "sea areas and regions: assumed here",
] as const;

type Row = readonly [id: string, name: string, latDeg: number, lonDeg: number];

const place = ([id, name, latDeg, lonDeg]: Row) => ({ id, name, latDeg, lonDeg });
const regions = (rows: readonly Row[]) => rows.map(place);
const areas = (kind: DeploymentArea["kind"], boostS: number, rows: readonly Row[]): DeploymentArea[] =>
  rows.map((row) => ({ ...place(row), kind, boostS }));

export const treatyParties: readonly TreatyParty[] = [
  {
    party: "RUS",
    name: "Russia",
    launchAreas: [
      ...areas("land", LIQUID_S, [
        ["kozelsk", "Kozelsk", 54, 35.8],
        ["tatishchevo", "Tatishchevo", 51.7, 45.6],
        ["dombarovsky", "Dombarovsky", 50.8, 59.5],
        ["uzhur", "Uzhur", 55.3, 89.8],
      ]),
      ...areas("land", SOLID_S, [
        ["vypolzovo", "Vypolzovo", 57.9, 33.7],
        ["teykovo", "Teykovo", 56.9, 40.5],
        ["yoshkar-ola", "Yoshkar-Ola", 56.6, 48.2],
        ["nizhny-tagil", "Nizhny Tagil", 58.1, 60.6],
        ["barnaul", "Barnaul", 53.8, 84],
        ["irkutsk", "Irkutsk", 52.3, 104.2],
      ]),
      ...areas("sea", LIQUID_S, [
        ["barents-sea", "Barents Sea", 73, 38],
        ["sea-of-okhotsk", "Sea of Okhotsk", 55, 148],
      ]),
    ],
    regions: regions([
      ["moscow", "Moscow", 55.8, 37.6],
      ["southern-urals", "Southern Urals", 54, 59],
      ["novosibirsk", "Novosibirsk", 55, 82.9],
      ["vladivostok", "Vladivostok", 43.1, 131.9],
    ]),
    status: "estimated",
    sources: SOURCES,
  },
  {
    party: "USA",
    name: "United States",
    launchAreas: [
      ...areas("land", SOLID_S, [
        ["malmstrom", "Malmstrom", 47.5, -111.2],
        ["minot", "Minot", 48.4, -101.4],
        ["warren", "F. E. Warren", 41.1, -104.9],
      ]),
      ...areas("sea", SOLID_S, [
        ["north-atlantic", "North Atlantic", 50, -35],
        ["north-pacific", "North Pacific", 45, -160],
      ]),
    ],
    regions: regions([
      ["washington", "Washington", 38.9, -77],
      ["great-plains", "Great Plains", 47, -102],
      ["southern-california", "Southern California", 34, -118],
      ["puget-sound", "Puget Sound", 47.6, -122.3],
    ]),
    status: "estimated",
    sources: SOURCES,
  },
];
