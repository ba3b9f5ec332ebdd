/** `roof fly`: one missile, to a target or along an azimuth as far as it goes. */
import { degFromRad, radFromDeg, rounded } from "../../../base/index.js";
import type { Geodetic } from "../../../earth/index.js";
import { aim, maxRange, type Loft } from "../../../flight/index.js";
import type { Answer } from "../answer.js";
import { Arguments, type GroundPoint } from "../args.js";
import { checkWritable } from "../files.js";
import { flownAnswer, unverifiedOf, type FlightFiles } from "../fly-answer.js";
import type { BurnoutError } from "../fly-sensitivity.js";
import { mayOrbit } from "../may-orbit.js";
import { namedVehicle, type NamedVehicle } from "../missile.js";
import { thousands } from "../table.js";

export interface FlyOptions {
  readonly missile?: string;
  readonly from?: string;
  readonly to?: string;
  readonly apogeeKm?: string;
  readonly flightTimeMin?: string;
  readonly loft?: string;
  readonly azimuthDeg?: string;
  readonly maxRange?: boolean;
  readonly czml?: string;
  readonly csv?: string;
  readonly burnoutError?: string;
}

const LOFTS = ["low", "min-energy", "high"] as const;

export const fly = async (options: FlyOptions): Promise<Answer> => {
  const { missile, asked, burnoutError } = await questionOf(options);
  const { vehicle } = missile;
  for (const [path, option] of [
    [options.czml, "--czml"],
    [options.csv, "--csv"],
  ] as const)
    if (path !== undefined) checkWritable(path, option);
  const files: FlightFiles = {
    ...(options.czml === undefined ? {} : { czml: options.czml }),
    ...(options.csv === undefined ? {} : { csv: options.csv }),
    ...(burnoutError === undefined ? {} : { burnoutError }),
  };
  if (asked.kind === "azimuth") {
    const { flight } = maxRange({
      vehicle,
      from: asked.from,
      azimuthRad: asked.azimuthRad,
      orbit: mayOrbit(missile),
    });
    return flownAnswer(files, missile, flight, flight.impact === "none" ? "orbit" : "max-range", undefined);
  }
  const { from, to, loft, shape } = asked;
  const aimed = aim({ vehicle, from, to, loft, ...shape });
  if (aimed.outcome === "aimed") return flownAnswer(files, missile, aimed.flight, "aimed", aimed.missM);
  const shortfallKm = rounded(aimed.shortfallM / 1000, 1);
  const maxRangeKm = rounded(aimed.flight.rangeM / 1000, 1);
  return {
    json: {
      ok: false,
      outcome: "out-of-range",
      code: "TARGET_OUT_OF_RANGE",
      missile: missile.id,
      shortfallKm,
      maxRangeKm,
      azimuthDeg: rounded(degFromRad(aimed.flight.azimuthRad), 3),
      unverified: unverifiedOf(missile),
    },
    human: `TARGET_OUT_OF_RANGE: ${missile.name} reaches ${thousands(maxRangeKm)} km in that direction, ${thousands(shortfallKm)} km short of the target.`,
    exit: 1,
  };
};

type Asked =
  | {
      readonly kind: "target";
      readonly from: Geodetic;
      readonly to: Geodetic;
      readonly loft: Loft;
      readonly shape: { readonly apogeeM?: number; readonly flightTimeS?: number };
    }
  | { readonly kind: "azimuth"; readonly from: Geodetic; readonly azimuthRad: number };

interface Question {
  readonly missile: NamedVehicle;
  readonly asked: Asked;
  readonly burnoutError: BurnoutError | undefined;
}

const burnoutErrorOf = (args: Arguments, text: string | undefined): BurnoutError | undefined => {
  if (text === undefined) return undefined;
  const parts = text.split(",");
  if (parts.length !== 2)
    args.wrong("--burnout-error", "NOT_A_PAIR", `"${text}" is not METRES,METRES PER SECOND, as 100,1`);
  const [positionM, speedMps] = parts.map((part) =>
    args.number("--burnout-error", part, { above: 0, max: 100_000 }),
  );
  return { positionM: positionM ?? 1, speedMps: speedMps ?? 1 };
};

const questionOf = async (o: FlyOptions): Promise<Question> => {
  const args = new Arguments("fly");
  const given = args.required("--missile", o.missile);
  const from = geodetic(await args.point("--from", args.required("--from", o.from)));
  const loft = args.oneOf("--loft", o.loft ?? "min-energy", LOFTS);
  const apogeeKm = args.optionalNumber("--apogee-km", o.apogeeKm, { above: 0, max: 50_000 });
  const flightTimeMin = args.optionalNumber("--flight-time-min", o.flightTimeMin, { above: 0, max: 1440 });
  const azimuthDeg = args.optionalNumber("--azimuth-deg", o.azimuthDeg, { min: -360, max: 360 });
  const burnoutError = burnoutErrorOf(args, o.burnoutError);
  const to = o.to === undefined ? undefined : geodetic(await args.point("--to", o.to));
  if (o.to === undefined && o.azimuthDeg === undefined)
    args.wrong("--to", "OPTION_MISSING", "either --to or --azimuth-deg says where to fly");
  if (o.to !== undefined && (o.azimuthDeg !== undefined || o.maxRange === true))
    args.wrong("--to", "OPTIONS_CLASH", "--to aims at a target; --azimuth-deg and --max-range do not");
  const shapes = [
    ["--loft", o.loft],
    ["--apogee-km", o.apogeeKm],
    ["--flight-time-min", o.flightTimeMin],
  ] as const;
  const [shaped, second] = shapes.filter(([, given]) => given !== undefined);
  if (o.to === undefined && shaped !== undefined)
    args.wrong(shaped[0], "OPTIONS_CLASH", `${shaped[0]} shapes a flight to a target: it needs --to`);
  if (second !== undefined)
    args.wrong(second[0], "OPTIONS_CLASH", `${second[0]} takes the place of ${shaped![0]}`);
  args.done();
  const missile = namedVehicle(given);
  if (to === undefined)
    return {
      missile,
      burnoutError,
      asked: { kind: "azimuth", from, azimuthRad: radFromDeg(azimuthDeg ?? 0) },
    };
  const shape = {
    ...(apogeeKm === undefined ? {} : { apogeeM: apogeeKm * 1000 }),
    ...(flightTimeMin === undefined ? {} : { flightTimeS: flightTimeMin * 60 }),
  };
  return { missile, burnoutError, asked: { kind: "target", from, to, loft, shape } };
};

const geodetic = ({ latDeg, lonDeg }: GroundPoint): Geodetic => ({
  latRad: radFromDeg(latDeg),
  lonRad: radFromDeg(lonDeg),
  heightM: 0,
});
