/** `roof hazard`: the area to warn of a glide or of a re-entry that manoeuvres, by its parameters alone. */
import { degFromRad, radFromDeg, rounded } from "../../../base/index.js";
import { hazard, peopleByNation, type Hazard } from "../../../flight/index.js";
import { areaOf, type FeatureCollection } from "../../../formats/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { checkWritable, writeWhole } from "../files.js";
import { minutes, table, thousands } from "../table.js";

export interface HazardOptions {
  readonly from?: string;
  readonly headingDeg?: string;
  readonly speedMps?: string;
  readonly altitudeKm?: string;
  readonly liftToDrag?: string;
  readonly turnDeg?: string;
  readonly geojson?: string;
}

export const hazardCommand = async (o: HazardOptions): Promise<Answer> => {
  const args = new Arguments("hazard");
  const from = await args.point("--from", args.required("--from", o.from));
  const headingDeg = args.requiredNumber("--heading-deg", o.headingDeg, { min: -360, max: 360 });
  const speedMps = args.requiredNumber("--speed-mps", o.speedMps, { above: 0, max: 12_000 });
  const altitudeKm = args.requiredNumber("--altitude-km", o.altitudeKm, { min: 0, max: 120 });
  const turnDeg = args.requiredNumber("--turn-deg", o.turnDeg, { above: 0, max: 180 });
  const ratios = args.required("--lift-to-drag", o.liftToDrag).split(",");
  if (ratios.length > 2)
    args.wrong("--lift-to-drag", "NOT_A_RANGE", `"${o.liftToDrag}" is neither one number nor LOW,HIGH`);
  const [low, high = low] = (o.liftToDrag === undefined ? [] : ratios).map((text) =>
    args.number("--lift-to-drag", text, { above: 0, max: 10 }),
  );
  args.done();
  if (o.geojson !== undefined) checkWritable(o.geojson, "--geojson");
  const found = hazard({
    from: { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg), heightM: 0 },
    headingRad: radFromDeg(headingDeg),
    speedMps,
    heightM: altitudeKm * 1000,
    liftToDrag: { low: low!, high: high! },
    turnRad: radFromDeg(turnDeg),
  });
  if (o.geojson !== undefined) writeWhole(o.geojson, `${JSON.stringify(geojsonOf(found))}\n`);
  const km = (m: number): number => rounded(m / 1000, 1);
  const people = peopleByNation(found.places);
  return {
    json: {
      from: { latDeg: from.latDeg, lonDeg: from.lonDeg },
      rangeKm: { low: km(found.rangeM.low), high: km(found.rangeM.high) },
      glideTimeS: rounded(found.timeS, 0),
      area: ringOf(found.area).map(([lonDeg, latDeg]) => ({
        latDeg: rounded(latDeg, 4),
        lonDeg: rounded(lonDeg, 4),
      })),
      placesInArea: found.places.map(({ name, nation, population, distanceKm }) => ({
        name,
        nation,
        population,
        distanceKm: rounded(distanceKm, 1),
      })),
      populationByNation: people,
      basis: BASIS,
    },
    human: [
      `Glides ${thousands(km(found.rangeM.low))} to ${thousands(km(found.rangeM.high))} km along its heading, for ${minutes(found.timeS)} min at the most, and comes down anywhere within ${turnDeg}° of it.`,
      `${thousands(found.places.length)} places to warn:`,
      "",
      table(["nation", "people"], Object.entries(people)),
      "",
      BASIS,
    ].join("\n"),
  };
};

const BASIS =
  "An outer bound by the parameters given, for glides: no path is computed, skips off the air carry farther.";

type Ring = Hazard["area"];
const ringOf = (ring: Ring): (readonly [number, number])[] =>
  ring.map((p) => [degFromRad(p.lonRad), degFromRad(p.latRad)] as const);

const geojsonOf = (found: Hazard): FeatureCollection => ({
  type: "FeatureCollection",
  title: "Area to warn of a glide",
  unverified: [],
  features: (
    [
      ["area", found.area, found.rangeM.high],
      ["sure", found.sure, found.rangeM.low],
    ] as const
  ).map(([id, ring, rangeM]) => ({
    type: "Feature" as const,
    id,
    // GeoJSON's rings run counter-clockwise, these clockwise.
    geometry: areaOf(ringOf(ring).reverse()),
    properties: { what: id, rangeKm: rounded(rangeM / 1000, 1), basis: BASIS },
  })),
});
