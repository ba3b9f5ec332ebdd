/** `roof reconstruct`: what a reported flight implies, and whether its figures agree; with --all, of every flight of the catalogue. */
import { reconstruct } from "../../../flight/index.js";
import { reconstructionLine } from "../../../study/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { reconstructionText } from "../reconstruction-text.js";

export interface ReconstructOptions {
  readonly rangeKm?: string;
  readonly apogeeKm?: string;
  readonly flightTimeMin?: string;
  readonly boostS?: string;
  readonly all?: boolean;
}

export const reconstructCommand = async (options: ReconstructOptions): Promise<Answer> => {
  const args = new Arguments("reconstruct");
  if (options.all === true) {
    for (const name of ["rangeKm", "apogeeKm", "flightTimeMin", "boostS"] as const)
      if (options[name] !== undefined)
        args.wrong(
          FLAGS[name],
          "OPTION_NOT_WITH_ALL",
          `--all takes the catalogue's figures, not ${FLAGS[name]}`,
        );
    args.done();
    const { consistencyReport } = await import("./flights.js");
    return consistencyReport({});
  }
  const rangeKm = args.requiredNumber("--range-km", options.rangeKm, { above: 0, max: 20_015 });
  const apogeeKm = args.requiredNumber("--apogee-km", options.apogeeKm, { above: 0, max: 50_000 });
  const timeMin = args.optionalNumber("--flight-time-min", options.flightTimeMin, { above: 0, max: 1_440 });
  const boostS = args.optionalNumber("--boost-s", options.boostS, { above: 0, max: 3_600 });
  args.done();
  const found = reconstructionLine(
    reconstruct({
      rangeM: rangeKm * 1000,
      apogeeM: apogeeKm * 1000,
      ...(timeMin === undefined ? {} : { flightTimeS: timeMin * 60 }),
      ...(boostS === undefined ? {} : { boostS }),
    }),
  );
  return { json: found, human: reconstructionText(found), ...(found.consistent ? {} : { exit: 1 as const }) };
};

const FLAGS = {
  rangeKm: "--range-km",
  apogeeKm: "--apogee-km",
  flightTimeMin: "--flight-time-min",
  boostS: "--boost-s",
} as const;
