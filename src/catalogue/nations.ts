/**
 * Nations: the 28 members of NATO in 2010, Russia, and the other nations that hold ballistic missiles.
 *
 * source    codes: ISO 3166-1; capitals: GeoNames; people in 2010: World Bank; accession years: NATO
 * leaves out  Japan aside, nations that hold no missile and stand outside the roof; any nation may still be named in a scenario
 */
import type { NationEntry } from "../messages/index.js";
import { estimated, sourced } from "./quantity.js";
import { SOURCES, UNREAD } from "./sources.js";

type Row = readonly [
  code: string,
  name: string,
  bloc: string,
  alpha2: string,
  numeric: string,
  capital: string,
  latDeg: number,
  lonDeg: number,
  people: number,
  since?: number,
];

const ROWS: readonly Row[] = [
  ["ALB", "Albania", "NATO", "AL", "008", "Tirana", 41.3275, 19.8189, 2913021, 2009],
  ["BEL", "Belgium", "NATO", "BE", "056", "Brussels", 50.8505, 4.3488, 10895586, 1949],
  ["BGR", "Bulgaria", "NATO", "BG", "100", "Sofia", 42.6975, 23.3241, 7395599, 2004],
  ["CAN", "Canada", "NATO", "CA", "124", "Ottawa", 45.4112, -75.6981, 34005902, 1949],
  ["HRV", "Croatia", "NATO", "HR", "191", "Zagreb", 45.8144, 15.978, 4295427, 2009],
  ["CZE", "Czechia", "NATO", "CZ", "203", "Prague", 50.088, 14.4208, 10474410, 1999],
  ["DNK", "Denmark", "NATO", "DK", "208", "Copenhagen", 55.6759, 12.5655, 5547683, 1949],
  ["EST", "Estonia", "NATO", "EE", "233", "Tallinn", 59.437, 24.7535, 1331475, 2004],
  ["FRA", "France", "NATO", "FR", "250", "Paris", 48.8534, 2.3488, 65026211, 1949],
  ["DEU", "Germany", "NATO", "DE", "276", "Berlin", 52.5244, 13.4105, 81776930, 1955],
  ["GRC", "Greece", "NATO", "GR", "300", "Athens", 37.9838, 23.7278, 11121341, 1952],
  ["HUN", "Hungary", "NATO", "HU", "348", "Budapest", 47.4984, 19.0404, 10000023, 1999],
  ["ISL", "Iceland", "NATO", "IS", "352", "Reykjavík", 64.1355, -21.8954, 318041, 1949],
  ["ITA", "Italy", "NATO", "IT", "380", "Rome", 41.8919, 12.5113, 59819407, 1949],
  ["LVA", "Latvia", "NATO", "LV", "428", "Riga", 56.946, 24.1059, 2097555, 2004],
  ["LTU", "Lithuania", "NATO", "LT", "440", "Vilnius", 54.6892, 25.2798, 3097282, 2004],
  ["LUX", "Luxembourg", "NATO", "LU", "442", "Luxembourg", 49.6117, 6.13, 506953, 1949],
  ["NLD", "Netherlands", "NATO", "NL", "528", "Amsterdam", 52.374, 4.8897, 16615394, 1949],
  ["NOR", "Norway", "NATO", "NO", "578", "Oslo", 59.9127, 10.7461, 4889252, 1949],
  ["POL", "Poland", "NATO", "PL", "616", "Warsaw", 52.2298, 21.0118, 38042794, 1999],
  ["PRT", "Portugal", "NATO", "PT", "620", "Lisbon", 38.7167, -9.1333, 10573100, 1949],
  ["ROU", "Romania", "NATO", "RO", "642", "Bucharest", 44.4323, 26.1063, 20246871, 2004],
  ["SVK", "Slovakia", "NATO", "SK", "703", "Bratislava", 48.1482, 17.1067, 5391428, 2004],
  ["SVN", "Slovenia", "NATO", "SI", "705", "Ljubljana", 46.0511, 14.5051, 2048583, 2004],
  ["ESP", "Spain", "NATO", "ES", "724", "Madrid", 40.4165, -3.7026, 46576897, 1982],
  ["TUR", "Türkiye", "NATO", "TR", "792", "Ankara", 39.9199, 32.8543, 73142150, 1952],
  ["GBR", "United Kingdom", "NATO", "GB", "826", "London", 51.5085, -0.1257, 62766365, 1949],
  ["USA", "United States", "NATO", "US", "840", "Washington, D.C.", 38.8951, -77.0364, 309378227, 1949],
  ["RUS", "Russia", "RUS", "RU", "643", "Moscow", 55.7522, 37.6156, 142849468],
  ["AFG", "Afghanistan", "NONE", "AF", "004", "Kabul", 34.5281, 69.1723, 28284089],
  ["ARM", "Armenia", "NONE", "AM", "051", "Yerevan", 40.1811, 44.5136, 3044800],
  ["AZE", "Azerbaijan", "NONE", "AZ", "031", "Baku", 40.3777, 49.892, 9054332],
  ["BHR", "Bahrain", "NONE", "BH", "048", "Manama", 26.2279, 50.5857, 1228543],
  ["BLR", "Belarus", "NONE", "BY", "112", "Minsk", 53.9, 27.5667, 9483836],
  ["CHN", "China", "NONE", "CN", "156", "Beijing", 39.9075, 116.3972, 1337705000],
  ["EGY", "Egypt", "NONE", "EG", "818", "Cairo", 30.0626, 31.2497, 89196072],
  ["GEO", "Georgia", "NONE", "GE", "268", "Tbilisi", 41.6941, 44.8337, 3786695],
  ["IND", "India", "NONE", "IN", "356", "New Delhi", 28.6358, 77.2245, 1243481564],
  ["IRN", "Iran", "NONE", "IR", "364", "Tehran", 35.6944, 51.4215, 77420842],
  ["IRQ", "Iraq", "NONE", "IQ", "368", "Baghdad", 33.3406, 44.4009, 31045366],
  ["ISR", "Israel", "NONE", "IL", "376", "Jerusalem", 31.769, 35.2163, 7623600],
  ["KAZ", "Kazakhstan", "NONE", "KZ", "398", "Astana", 51.1801, 71.446, 16836810],
  ["LBY", "Libya", "NONE", "LY", "434", "Tripoli", 32.8874, 13.1873, 6497839],
  ["PRK", "North Korea", "NONE", "KP", "408", "Pyongyang", 39.0339, 125.7543, 24987258],
  ["PAK", "Pakistan", "NONE", "PK", "586", "Islamabad", 33.7215, 73.0433, 199239047],
  ["SAU", "Saudi Arabia", "NONE", "SA", "682", "Riyadh", 24.6877, 46.7219, 23978487],
  ["KOR", "South Korea", "NONE", "KR", "410", "Seoul", 37.566, 126.9784, 49554112],
  ["SYR", "Syria", "NONE", "SY", "760", "Damascus", 33.5102, 36.2913, 22482421],
  ["TWN", "Taiwan", "NONE", "TW", "158", "Taipei", 25.0478, 121.5319, 23162123],
  ["TKM", "Turkmenistan", "NONE", "TM", "795", "Ashgabat", 37.95, 58.3833, 5564356],
  ["ARE", "United Arab Emirates", "NONE", "AE", "784", "Abu Dhabi", 24.4512, 54.397, 6869838],
  ["UKR", "Ukraine", "NONE", "UA", "804", "Kyiv", 50.4547, 30.5238, 46456003],
  ["VNM", "Vietnam", "NONE", "VN", "704", "Hanoi", 21.0245, 105.8412, 87455152],
  ["YEM", "Yemen", "NONE", "YE", "887", "Sanaa", 15.3547, 44.2067, 26754387],
  ["JPN", "Japan", "NONE", "JP", "392", "Tokyo", 35.6895, 139.6917, 128070000],
];

/** Not in the World Bank's table. */
const TAIWAN = estimated(
  23_162_123,
  "people",
  `National Statistics, Republic of China (Taiwan), end of 2010: ${UNREAD}`,
);

export const nations: readonly NationEntry[] = ROWS.map(
  ([code, name, bloc, isoAlpha2, isoNumeric, capital, latDeg, lonDeg, people, since]) => ({
    id: code.toLowerCase(),
    name,
    nation: code,
    bloc,
    isoNumeric,
    isoAlpha2,
    capital: { name: capital, latDeg, lonDeg },
    population: code === "TWN" ? TAIWAN : sourced(people, "people", SOURCES.worldBank),
    ...(since === undefined ? {} : { memberSince: since }),
    status: code === "TWN" ? "estimated" : "sourced",
    verified: code !== "TWN",
    sources: [
      SOURCES.iso3166,
      SOURCES.worldBank,
      SOURCES.geonames,
      ...(since === undefined ? [] : [SOURCES.nato]),
    ],
    ...(code === "ISR" ? { note: "capital: the seat of government" } : {}),
  }),
);
