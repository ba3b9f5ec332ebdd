/**
 * What a reported flight implies: its speed at burnout, how long it must have taken, and how far it would go if flown for range.
 *
 * domain    range up to half the girth, apogee up to 50,000 km
 * source    closed form of a two-body coast; boost as in boost-of.ts; why the bands: docs/math/reconstruction.md
 * leaves out  the Earth's turning, but for the band of the coast time; payload: a lighter one flew farther
 * accuracy  coast time 1 s on the sphere; whole time of intercontinental ones 2 % (validation/reported-flights)
 * refuses   RANGE_OUT_OF_BOUNDS, APOGEE_OUT_OF_BOUNDS, TIME_NOT_POSITIVE, BOOST_NOT_POSITIVE
 */
import { sin } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";
import { boostBandS, boostDelayS, boostWayM, type Band } from "./boost-of.js";
import { leastEnergyEllipse, MEAN_RADIUS_M, reportedEllipse, speedAtMps } from "./ellipse.js";
import { checkReported, type Reported } from "./reported.js";
import { HALF_GIRTH_M, standardRangeM } from "./standard-range.js";
import { verdictOf, type Finding } from "./verdict.js";

export interface Reconstruction {
  /** Ground to ground on the ellipse, without boost, air or turning. */
  readonly coastTimeS: number;
  /** The same for any direction over the turning Earth. */
  readonly coastTimeBandS: { readonly low: number; readonly high: number };
  readonly boostS: Band;
  readonly flightTimeS: Band;
  readonly burnoutSpeedMps: number;
  readonly burnoutAltitudeM: number;
  /** Against the flight of least energy over the same range, which rises to `leastEnergyApogeeM`. */
  readonly shape: "lofted" | "near-least-energy" | "depressed";
  readonly leastEnergyApogeeM: number;
  /** Range of the same vehicle on a flight of least energy; never more than half the girth. */
  readonly standardRangeM: Band;
  readonly consistent: boolean;
  readonly finding: Finding;
  readonly why: string;
}

export const reconstruct = (reported: Reported): Reconstruction => {
  checkReported(reported);
  const { rangeM, apogeeM, boostS } = reported;
  const ellipse = reportedEllipse(rangeM, apogeeM);
  const boost = boostS === undefined ? boostBandS(ellipse) : { low: boostS, best: boostS, high: boostS };
  const coastTimeBandS = turningBand(rangeM, apogeeM, ellipse.timeS);
  const delay = (b: number): number => boostDelayS(ellipse.speedMps, b);
  const reentryS = Math.min(REENTRY_S, 0.02 * ellipse.timeS);
  const flightTimeS = {
    low: coastTimeBandS.low + delay(boost.low),
    best: ellipse.timeS + delay(boost.best) + reentryS,
    high: coastTimeBandS.high + delay(boost.high) + 3 * reentryS,
  };
  const burnoutAltitudeM = Math.min(
    boostWayM(ellipse.speedMps, boost.best) * sin(ellipse.angleRad),
    0.5 * apogeeM,
  );
  const leastEnergyApogeeM = leastEnergyEllipse(rangeM).apogeeM;
  return {
    coastTimeS: ellipse.timeS,
    coastTimeBandS,
    boostS: boost,
    flightTimeS,
    burnoutSpeedMps: speedAtMps(ellipse.semiMajorM, burnoutAltitudeM),
    burnoutAltitudeM,
    shape: shapeOf(apogeeM / leastEnergyApogeeM),
    leastEnergyApogeeM,
    standardRangeM: standardRangeM(ellipse, boost, rangeM),
    ...verdictOf(reported, { ellipse, leastCoastS: coastTimeBandS.low, flightTimeS }),
  };
};

/** Air slows a re-entering body by about so much. */
const REENTRY_S = 5;

const shapeOf = (ratio: number): Reconstruction["shape"] =>
  ratio > 1.3 ? "lofted" : ratio < 0.7 ? "depressed" : "near-least-energy";

/** The ground turns under a flight: seen from space its range is longer or shorter by up to the equator's speed × time. */
const turningBand = (rangeM: number, apogeeM: number, timeS: number): { low: number; high: number } => {
  const turned = WGS84.omegaRadps * MEAN_RADIUS_M * timeS;
  const nearest = reportedEllipse(Math.max(1, rangeM - turned), apogeeM).timeS;
  const farthest = reportedEllipse(Math.min(HALF_GIRTH_M, rangeM + turned), apogeeM).timeS;
  return { low: Math.min(timeS, nearest), high: Math.max(timeS, farthest) };
};
