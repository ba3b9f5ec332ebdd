/**
 * `roof reach --nation XXX --by-year`: which year's missiles brought which places within reach.
 *
 * source    the year of the earliest flight that the catalogue lists of a missile, successful or not; where it lists none, the
 *           entry's own year. Missiles with neither are named and left out; launchers of satellites are no weapons
 */
import { radFromDeg, rounded } from "../../../base/index.js";
import { flights, missiles } from "../../../catalogue/index.js";
import { peopleByNation, reachByYear } from "../../../flight/index.js";
import { badInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { table, thousands } from "../table.js";

export interface ReachByYearOptions {
  readonly nation?: string;
  readonly from?: string;
  /** Of `roof reach` for one missile; here they are wrong. */
  readonly missile?: string;
  readonly geojson?: string;
}

export const reachByYearCommand = async (options: ReachByYearOptions): Promise<Answer> => {
  const args = new Arguments("reach");
  const nation = args.required("--nation", options.nation);
  const from = await args.point("--from", args.required("--from", options.from));
  for (const [path, given] of [
    ["--missile", options.missile],
    ["--geojson", options.geojson],
  ] as const)
    if (given !== undefined) args.wrong(path, "OPTIONS_CLASH", `${path} and --by-year do not go together`);
  args.done();
  const weapons = missiles.filter(
    (one) => one.nation === nation && one.class !== "SLV" && !one.id.startsWith(REPRODUCTION),
  );
  if (weapons.length === 0)
    throw badInput(
      "roof reach",
      "UNKNOWN_NATION",
      "--nation",
      `the catalogue has no missile of "${nation}"; it has of ${[...new Set(missiles.map((m) => m.nation))].sort().join(", ")}`,
    );
  const dated = weapons.flatMap(({ id, year, vehicle }) => {
    const first = firstYear(id) ?? year;
    return first === undefined ? [] : [{ id, year: first, vehicle }];
  });
  const years = reachByYear(
    { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg), heightM: 0 },
    dated,
  ).map((one) => ({
    year: one.year,
    firstFlown: one.flown,
    farthestKm: rounded(one.farthestM / 1000, 1),
    farthest: one.farthest,
    placesInReach: one.places,
    populationInReach: one.population,
    addedPlaces: one.added.length,
    addedPopulationByNation: peopleByNation(one.added),
  }));
  const withoutYear = weapons.filter(({ id }) => !dated.some((one) => one.id === id)).map(({ id }) => id);
  return {
    json: {
      nation,
      from: { latDeg: from.latDeg, lonDeg: from.lonDeg },
      years,
      withoutYear,
      unverified: weapons.filter(({ verified }) => !verified).map(({ id }) => id),
    },
    human: [
      table(
        ["year", "first flown", "farthest km", "places", "people", "added"],
        years.map((y) => [
          String(y.year),
          y.firstFlown.join(", "),
          Math.round(y.farthestKm),
          y.placesInReach,
          y.populationInReach,
          y.addedPlaces,
        ]),
      ),
      "",
      ...years
        .filter(({ addedPlaces }) => addedPlaces > 0)
        .map(({ year, addedPopulationByNation }) => `${year} added ${told(addedPopulationByNation)}`),
      ...(withoutYear.length === 0
        ? []
        : ["", `Left out, since no flight and no year is known of them: ${withoutYear.join(", ")}`]),
    ].join("\n"),
  };
};

/** Published calculations, held for comparison: they stand beside the same missiles of the catalogue. */
const REPRODUCTION = "forden-";

const firstYear = (id: string): number | undefined => {
  const dates = flights.filter((flight) => flight.missile === id).map(({ date }) => date.slice(0, 4));
  return dates.length === 0 ? undefined : Math.min(...dates.map(Number));
};

const LISTED = 5;
const told = (people: Readonly<Record<string, number>>): string => {
  const nations = Object.entries(people);
  const first = nations.slice(0, LISTED).map(([nation, count]) => `${nation} ${thousands(count)}`);
  const more = nations.length - LISTED;
  return `${first.join(", ")}${more > 0 ? ` and people of ${more} more` : ""}`;
};
