/**
 * `roof coast`: free flight from a state to the ground.
 *
 * shape     the file is a state, or holds one under `state:`, as published flights do
 * source    its air is read as the open flight programs read it that it is compared with: US76 with the height above the
 *           ellipsoid for its geopotential height; `air: us76` asks for the standard's own reading. The answer says by how
 *           much the two differ
 */
import { z } from "zod";
import { degFromRad, radFromDeg, rounded } from "../../../base/index.js";
import { enuAxes, geodesicInverse, itrfFromGeodetic } from "../../../earth/index.js";
import { coast } from "../../../flight/index.js";
import { latDeg, lonDeg, parseDocument } from "../../../messages/index.js";
import { BadInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { readText } from "../files.js";
import { minutes, thousands } from "../table.js";

const SPEED = z.number().min(-20_000).max(20_000);

/** The epoch is carried through: seen from the turning Earth the flight does not depend on it. */
const stateSchema = z.strictObject({
  latDeg,
  lonDeg,
  altitudeM: z.number().min(0).max(50_000_000),
  velocityNedMps: z.tuple([SPEED, SPEED, SPEED]),
  betaKgPerM2: z.number().positive(),
  epoch: z.iso.datetime().optional(),
  /** US76 by geopotential height, as it is defined, or by the height itself. */
  air: z.enum(["us76", "us76-geometric"]).optional(),
});
type State = z.infer<typeof stateSchema>;
/** What is known of a published flight besides its state is left alone. */
const flightSchema = z.looseObject({ state: stateSchema });

const AIRS = { us76: "us76-geometric", "us76-geometric": "us76" } as const;

export const coastCommand = async (options: { readonly state?: string }): Promise<Answer> => {
  const args = new Arguments("coast");
  const path = args.required("--state", options.state);
  args.done();
  const state = readState(readText(path, 1_048_576), path);
  const { air = "us76-geometric" } = state;
  const start = itrfState(state);
  const flown = coast(start, state.betaKgPerM2, { air });
  const other = coast(start, state.betaKgPerM2, { air: AIRS[air] });
  const { impact } = flown;
  const apartKm =
    impact === "none" || other.impact === "none"
      ? undefined
      : rounded(geodesicInverse(impact, other.impact).distanceM / 1000, 3);
  const figures = {
    outcome: impact === "none" ? ("orbit" as const) : ("impact" as const),
    impact:
      impact === "none"
        ? ("none" as const)
        : { latDeg: rounded(degFromRad(impact.latRad), 6), lonDeg: rounded(degFromRad(impact.lonRad), 6) },
    flightTimeS: rounded(flown.flightTimeS, 3),
    apogeeKm: rounded(flown.apogeeM / 1000, 4),
    apogeeTimeS: rounded(flown.apogeeS, 3),
    rangeKm: rounded(flown.rangeM / 1000, 4),
    air,
    ...(apartKm === undefined ? {} : { otherAir: { air: AIRS[air], impactApartKm: apartKm } }),
    ...(state.epoch === undefined ? {} : { epoch: state.epoch }),
  };
  const end =
    figures.impact === "none"
      ? `Stays in orbit; followed for ${minutes(figures.flightTimeS)} min.`
      : `Down at ${figures.impact.latDeg}, ${figures.impact.lonDeg} after ${minutes(figures.flightTimeS)} min (${figures.flightTimeS} s), ${thousands(rounded(figures.rangeKm, 1))} km over the ground.`;
  return {
    json: figures,
    human: [
      end,
      `Highest at ${figures.apogeeKm} km after ${figures.apogeeTimeS} s.`,
      ...(apartKm === undefined
        ? []
        : [`In the air ${AIRS[air]} instead of ${air} it comes down ${apartKm} km from there.`]),
    ].join("\n"),
  };
};

const readState = (text: string, path: string): State => {
  const parsed = /^\s*["']?state["']?\s*:|[{,]\s*"state"\s*:/m.test(text)
    ? parseDocument(text, flightSchema)
    : parseDocument(text, stateSchema);
  if (!parsed.ok) throw new BadInput(parsed.issues, path);
  return "state" in parsed.value ? parsed.value.state : parsed.value;
};

const itrfState = (state: State): Float64Array => {
  const [latRad, lonRad] = [radFromDeg(state.latDeg), radFromDeg(state.lonDeg)];
  const { east, north, up } = enuAxes(latRad, lonRad);
  const [n, e, d] = state.velocityNedMps;
  const velocity = [0, 1, 2].map((i) => n * north[i]! + e * east[i]! - d * up[i]!);
  return Float64Array.from([...itrfFromGeodetic({ latRad, lonRad, heightM: state.altitudeM }), ...velocity]);
};
