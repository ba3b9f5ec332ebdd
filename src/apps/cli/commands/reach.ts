/** `roof reach`: how far a missile reaches in every direction, and which places and people that puts in reach. */
import { degFromRad, radFromDeg, rounded } from "../../../base/index.js";
import { reach, REACH_STEP_RAD, type Reach } from "../../../flight/index.js";
import { areaOf, type FeatureCollection } from "../../../formats/index.js";
import type { Answer } from "../answer.js";
import { Arguments, type GroundPoint } from "../args.js";
import { checkWritable, writeWhole } from "../files.js";
import { mayOrbit } from "../may-orbit.js";
import { namedVehicle, type NamedVehicle } from "../missile.js";
import { table, thousands } from "../table.js";

export interface ReachOptions {
  readonly missile?: string;
  readonly from?: string;
  readonly geojson?: string;
  readonly nation?: string;
  readonly byYear?: boolean;
}

export const reachCommand = async (options: ReachOptions): Promise<Answer> => {
  if (options.byYear === true) return (await import("./reach-by-year.js")).reachByYearCommand(options);
  const args = new Arguments("reach");
  if (options.nation !== undefined) args.wrong("--nation", "OPTIONS_CLASH", "--nation needs --by-year");
  const given = args.required("--missile", options.missile);
  const from = await args.point("--from", args.required("--from", options.from));
  args.done();
  const missile = namedVehicle(given);
  if (options.geojson !== undefined) checkWritable(options.geojson, "--geojson");
  const found = reach({
    vehicle: missile.vehicle,
    orbit: mayOrbit(missile),
    from: { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg), heightM: 0 },
  });
  if (options.geojson !== undefined)
    writeWhole(options.geojson, `${JSON.stringify(geojsonOf(missile, from, found))}\n`);
  return {
    json: {
      missile: missile.id,
      from: { latDeg: from.latDeg, lonDeg: from.lonDeg },
      azimuthStepDeg: rounded(degFromRad(REACH_STEP_RAD), 6),
      rangeByAzimuthKm: found.rangeByAzimuthM.map((m) => rounded(m / 1000, 1)),
      reachesOrbit: found.orbitalAzimuthsRad.length > 0,
      placesInReach: found.placesInReach.map(({ name, nation, population, distanceKm }) => ({
        name,
        nation,
        population,
        distanceKm: rounded(distanceKm, 1),
      })),
      populationByNation: found.populationByNation,
      unverified: missile.verified ? [] : [missile.id],
    },
    human: textOf(missile, found),
  };
};

const textOf = (missile: NamedVehicle, found: Reach): string => {
  const ranges = found.rangeByAzimuthM.map((m) => Math.round(m / 1000));
  const nations = Object.entries(found.populationByNation);
  const farthest = new Map<string, number>();
  for (const place of found.placesInReach) farthest.set(place.nation, place.distanceKm);
  const count = (nation: string): number => found.placesInReach.filter((p) => p.nation === nation).length;
  const rows = nations.map(([nation, people]) => [
    nation,
    count(nation),
    people,
    Math.round(farthest.get(nation) ?? 0),
  ]);
  return [
    `${missile.name}${missile.verified ? "" : " (unverified figures)"} reaches ${thousands(Math.min(...ranges))} to ${thousands(Math.max(...ranges))} km, depending on the direction.`,
    `${thousands(found.placesInReach.length)} places in reach:`,
    "",
    rows.length === 0 ? "none" : table(["nation", "places", "people", "farthest km"], rows),
  ].join("\n");
};

const geojsonOf = (missile: NamedVehicle, from: GroundPoint, found: Reach): FeatureCollection => ({
  type: "FeatureCollection",
  title: `Reach of ${missile.name}`,
  unverified: missile.verified ? [] : [missile.id],
  features: [
    {
      type: "Feature",
      id: "reach",
      // GeoJSON's rings run counter-clockwise, azimuths clockwise.
      geometry: areaOf(
        found.outline.map((p) => [degFromRad(p.lonRad), degFromRad(p.latRad)] as const).reverse(),
      ),
      properties: { what: "reach", missile: missile.id, from: [from.lonDeg, from.latDeg] },
    },
    ...found.placesInReach.map((place, i) => ({
      type: "Feature" as const,
      id: `place/${i}`,
      geometry: { type: "Point" as const, coordinates: [place.lonDeg, place.latDeg] },
      properties: {
        what: "place-in-reach",
        name: place.name,
        nation: place.nation,
        population: place.population,
        distanceKm: rounded(place.distanceKm, 1),
      },
    })),
  ],
});
