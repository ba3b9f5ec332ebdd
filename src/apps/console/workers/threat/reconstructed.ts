/** What a reported flight implies, in the units of the page, with the arcs to draw. */
import { Refusal } from "../../../../base/index.js";
import {
  leastEnergyEllipse,
  reconstruct,
  reportedEllipse,
  type Band,
  type Finding,
} from "../../../../flight/index.js";

export interface ReportedKm {
  readonly rangeKm: number;
  readonly apogeeKm: number;
  readonly flightTimeS?: number;
  readonly boostS?: number;
}
/** An ellipse about the Earth's centre, over a range on the ground. */
export interface Arc {
  readonly rangeKm: number;
  readonly apogeeKm: number;
  readonly semiMajorKm: number;
  readonly eccentricity: number;
}
export interface Reconstructed {
  readonly coastTimeS: number;
  readonly boostS: Band;
  readonly flightTimeS: Band;
  readonly burnoutSpeedKmps: number;
  readonly burnoutAltitudeKm: number;
  readonly standardRangeKm: Band;
  readonly consistent: boolean;
  /** The law that the report breaks, or that it breaks none. */
  readonly finding: Finding;
  readonly why: string;
  readonly flown: Arc;
  /** The same vehicle flown for range. */
  readonly standard: Arc;
}

/** A flight of least energy over half the girth has no arc of its own to draw. */
const MOST_DRAWN_KM = 19_500;

export const reconstructed = ({ rangeKm, apogeeKm, flightTimeS, boostS }: ReportedKm): Reconstructed => {
  const found = reconstruct({
    rangeM: rangeKm * 1000,
    apogeeM: apogeeKm * 1000,
    ...(flightTimeS === undefined ? {} : { flightTimeS }),
    ...(boostS === undefined ? {} : { boostS }),
  });
  const flown = reportedEllipse(rangeKm * 1000, apogeeKm * 1000);
  const standardKm = Math.min(MOST_DRAWN_KM, found.standardRangeM.best / 1000);
  const standard = leastEnergyEllipse(standardKm * 1000);
  const band = ({ low, best, high }: Band, by: number): Band => ({
    low: low / by,
    best: best / by,
    high: high / by,
  });
  const arc = (of: typeof flown, km: number): Arc => ({
    rangeKm: km,
    apogeeKm: of.apogeeM / 1000,
    semiMajorKm: of.semiMajorM / 1000,
    eccentricity: of.eccentricity,
  });
  return {
    coastTimeS: found.coastTimeS,
    boostS: found.boostS,
    flightTimeS: found.flightTimeS,
    burnoutSpeedKmps: found.burnoutSpeedMps / 1000,
    burnoutAltitudeKm: found.burnoutAltitudeM / 1000,
    standardRangeKm: band(found.standardRangeM, 1000),
    consistent: found.consistent,
    finding: found.finding,
    why: found.why,
    flown: arc(flown, rangeKm),
    standard: arc(standard, standardKm),
  };
};

export interface Judged {
  readonly consistent: boolean;
  readonly why: string;
}

/** Only the verdict, for many at once; what no flight on this Earth can have is a contradiction too. */
export const judgedAll = (all: readonly (ReportedKm | "too little")[]): readonly (Judged | "too little")[] =>
  all.map((one) => {
    if (one === "too little") return one;
    try {
      const { consistent, why } = reconstructed(one);
      return { consistent, why };
    } catch (error) {
      if (error instanceof Refusal) return { consistent: false, why: error.message };
      throw error;
    }
  });
