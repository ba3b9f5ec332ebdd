/** `roof reconstruct`: what a reported flight implies, and whether its figures agree. */
import { rounded } from "../../../base/index.js";
import { reconstruct, type Band, type Reconstruction } from "../../../flight/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { minutes, thousands } from "../table.js";

export interface ReconstructOptions {
  readonly rangeKm?: string;
  readonly apogeeKm?: string;
  readonly flightTimeMin?: string;
  readonly boostS?: string;
}

export const reconstructCommand = async (options: ReconstructOptions): Promise<Answer> => {
  const args = new Arguments("reconstruct");
  const rangeKm = args.requiredNumber("--range-km", options.rangeKm, { above: 0, max: 19_600 });
  const apogeeKm = args.requiredNumber("--apogee-km", options.apogeeKm, { above: 0, max: 50_000 });
  const timeMin = args.optionalNumber("--flight-time-min", options.flightTimeMin, { above: 0, max: 1_440 });
  const boostS = args.optionalNumber("--boost-s", options.boostS, { above: 0, max: 3_600 });
  args.done();
  const found = reconstruct({
    rangeM: rangeKm * 1000,
    apogeeM: apogeeKm * 1000,
    ...(timeMin === undefined ? {} : { flightTimeS: timeMin * 60 }),
    ...(boostS === undefined ? {} : { boostS }),
  });
  return {
    json: {
      coastTimeS: rounded(found.coastTimeS, 1),
      coastTimeBandS: {
        low: rounded(found.coastTimeBandS.low, 1),
        high: rounded(found.coastTimeBandS.high, 1),
      },
      flightTimeS: rounded(found.flightTimeS.best, 1),
      flightTimeBandS: bandOf(found.flightTimeS, 1, 1),
      boostS: bandOf(found.boostS, 1, 1),
      burnoutSpeedMps: rounded(found.burnoutSpeedMps, 1),
      burnoutAltitudeKm: rounded(found.burnoutAltitudeM / 1000, 1),
      standardRangeKm: bandOf(found.standardRangeM, 1000, 0),
      consistent: found.consistent,
      why: found.why,
    },
    human: textOf(found),
    ...(found.consistent ? {} : { exit: 1 as const }),
  };
};

const bandOf = ({ low, best, high }: Band, unit: number, decimals: number): Band => ({
  low: rounded(low / unit, decimals),
  best: rounded(best / unit, decimals),
  high: rounded(high / unit, decimals),
});

const textOf = (found: Reconstruction): string => {
  const range = bandOf(found.standardRangeM, 1000, 0);
  const time = found.flightTimeS;
  return [
    `Coast alone ${minutes(found.coastTimeS)} min (${rounded(found.coastTimeS, 0)} s); with boost ${minutes(time.best)} min (${minutes(time.low)} to ${minutes(time.high)})`,
    `Burnout near ${rounded(found.burnoutSpeedMps / 1000, 2)} km/s at ${rounded(found.burnoutAltitudeM / 1000, 0)} km`,
    `Flown flat it would go ${thousands(range.best)} km (${thousands(range.low)} to ${thousands(range.high)})`,
    `${found.consistent ? "The figures agree" : "The figures do not agree"}: ${found.why}`,
  ].join("\n");
};
