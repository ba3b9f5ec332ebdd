/** A judged flight as command line and server give it: the entry, and what follows from it in kilometres and seconds. */
import { rounded } from "../../base/index.js";
import type { Band, Reconstruction } from "../../flight/index.js";
import type { FlightEntry } from "../../messages/index.js";
import type { FlightVerdict, JudgedFlight, RefutedValue } from "./judge.js";

export type FlightLine = FlightEntry & {
  readonly verdict: FlightVerdict;
  readonly why: string;
  /** Absent where free flight does not apply, or apogee or range is missing. */
  readonly reconstruction?: ReconstructionLine;
  readonly refuted: readonly RefutedValue[];
};

/** The contract's answer of `roof reconstruct`, and what stands beside it. */
export interface ReconstructionLine {
  readonly coastTimeS: number;
  readonly coastTimeBandS: { readonly low: number; readonly high: number };
  readonly flightTimeS: number;
  readonly flightTimeBandS: Band;
  readonly boostS: Band;
  readonly burnoutSpeedMps: number;
  readonly burnoutAltitudeKm: number;
  readonly standardRangeKm: Band;
  readonly shape: Reconstruction["shape"];
  readonly leastEnergyApogeeKm: number;
  readonly consistent: boolean;
  readonly finding: Reconstruction["finding"];
  readonly why: string;
}

export const flightLine = ({ flight, verdict, why, implied, refuted }: JudgedFlight): FlightLine => ({
  ...flight,
  verdict,
  why,
  ...(implied === undefined ? {} : { reconstruction: reconstructionLine(implied) }),
  refuted,
});

export const reconstructionLine = (found: Reconstruction): ReconstructionLine => ({
  coastTimeS: rounded(found.coastTimeS, 1),
  coastTimeBandS: { low: rounded(found.coastTimeBandS.low, 1), high: rounded(found.coastTimeBandS.high, 1) },
  flightTimeS: rounded(found.flightTimeS.best, 1),
  flightTimeBandS: bandOf(found.flightTimeS, 1, 1),
  boostS: bandOf(found.boostS, 1, 1),
  burnoutSpeedMps: rounded(found.burnoutSpeedMps, 1),
  burnoutAltitudeKm: rounded(found.burnoutAltitudeM / 1000, 1),
  standardRangeKm: bandOf(found.standardRangeM, 1000, 0),
  shape: found.shape,
  leastEnergyApogeeKm: rounded(found.leastEnergyApogeeM / 1000, 1),
  consistent: found.consistent,
  finding: found.finding,
  why: found.why,
});

const bandOf = ({ low, best, high }: Band, unit: number, decimals: number): Band => ({
  low: rounded(low / unit, decimals),
  best: rounded(best / unit, decimals),
  high: rounded(high / unit, decimals),
});
