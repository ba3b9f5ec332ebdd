/**
 * What a reported flight implies: its speed at burnout, how long it must have taken, and how far it would go if flown flat.
 *
 * domain    range up to half the girth, apogee up to 50,000 km
 * source    closed form of a two-body coast; boost as in boost-of.ts; why the bands: docs/math/reconstruction.md
 * leaves out  the Earth's turning, but for the band of the coast time; payload: a lighter one flew farther
 * accuracy  coast time 1 s on the sphere; the range flown flat −20 … +20 % (validation/reported-flights)
 * refuses   RANGE_OUT_OF_BOUNDS, APOGEE_OUT_OF_BOUNDS, TIME_NOT_POSITIVE, BOOST_NOT_POSITIVE
 */
import { sin } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";
import { boostBandS, boostDelayS, boostWayM, gravityLossMps, type Band } from "./boost-of.js";
import { checkReported, type Reported } from "./reported.js";
import { leastEnergyRangeM, MEAN_RADIUS_M, reportedEllipse, speedAtMps, type Ellipse } from "./ellipse.js";

export interface Reconstruction {
  /** Ground to ground on the ellipse, without boost, air or turning. */
  readonly coastTimeS: number;
  /** The same for any direction over the turning Earth. */
  readonly coastTimeBandS: { readonly low: number; readonly high: number };
  readonly boostS: Band;
  readonly flightTimeS: Band;
  readonly burnoutSpeedMps: number;
  readonly burnoutAltitudeM: number;
  /** Range of the same vehicle on a flight of least energy; never more than half the girth. */
  readonly standardRangeM: Band;
  readonly consistent: boolean;
  readonly why: string;
}

export const reconstruct = (reported: Reported): Reconstruction => {
  checkReported(reported);
  const { rangeM, apogeeM, boostS } = reported;
  const ellipse = reportedEllipse(rangeM, apogeeM);
  const boost =
    boostS === undefined ? boostBandS(ellipse.speedMps) : { low: boostS, best: boostS, high: boostS };
  const coastTimeBandS = turningBand(rangeM, apogeeM, ellipse.timeS);
  const delay = (b: number): number => boostDelayS(ellipse.speedMps, b);
  const flightTimeS = {
    low: coastTimeBandS.low + delay(boost.low),
    best: ellipse.timeS + delay(boost.best) + REENTRY_S,
    high: coastTimeBandS.high + delay(boost.high) + 3 * REENTRY_S,
  };
  const burnoutAltitudeM = boostWayM(ellipse.speedMps, boost.best) * sin(ellipse.angleRad);
  const ranges = standardRanges(ellipse, boost, rangeM);
  return {
    coastTimeS: ellipse.timeS,
    coastTimeBandS,
    boostS: boost,
    flightTimeS,
    burnoutSpeedMps: speedAtMps(ellipse.semiMajorM, Math.min(burnoutAltitudeM, 0.5 * apogeeM)),
    burnoutAltitudeM: Math.min(burnoutAltitudeM, 0.5 * apogeeM),
    standardRangeM: ranges,
    ...verdict(reported.flightTimeS, ellipse.timeS, coastTimeBandS.low, flightTimeS),
  };
};

/** Air slows a re-entering body by about so much. */
const REENTRY_S = 5;
/** A time given in whole minutes may be off by this. */
const ROUNDING_S = 60;

/** The ground turns under a flight: seen from space its range is longer or shorter by up to the equator's speed × time. */
const turningBand = (rangeM: number, apogeeM: number, timeS: number): { low: number; high: number } => {
  const turned = WGS84.omegaRadps * MEAN_RADIUS_M * timeS;
  const most = 0.98 * Math.PI * MEAN_RADIUS_M;
  const nearest = reportedEllipse(Math.max(1, rangeM - turned), apogeeM).timeS;
  const farthest = reportedEllipse(Math.min(most, rangeM + turned), apogeeM).timeS;
  return { low: Math.min(timeS, nearest), high: Math.max(timeS, farthest) };
};

/** Least: the speed it showed. More: a boost that turns over early loses less to gravity than one that climbs steeply. */
const standardRanges = (ellipse: Ellipse, boost: Band, flownM: number): Band => {
  const least = Math.max(flownM, asMetres(leastEnergyRangeM(ellipse.speedMps, 0)));
  const best = Math.max(least, flattened(ellipse, boost.best, 0.6));
  return { low: least, best, high: Math.max(best, flattened(ellipse, boost.high, 0.75)) };
};

const HALF_GIRTH_M = Math.PI * MEAN_RADIUS_M;
const asMetres = (range: number | "all"): number => (range === "all" ? HALF_GIRTH_M : range);

const flattened = (ellipse: Ellipse, boostS: number, share: number): number => {
  const steepWay = boostWayM(ellipse.speedMps, boostS);
  const steep = speedAtMps(
    ellipse.semiMajorM,
    Math.min(steepWay * sin(ellipse.angleRad), 0.5 * ellipse.apogeeM),
  );
  const given = steep + gravityLossMps(boostS, ellipse.angleRad, share);
  let rangeM = 0.3 * HALF_GIRTH_M;
  for (let n = 0; n < 60; n += 1) {
    // The thrust stands a little steeper than the path it ends on.
    const angle = (Math.PI - rangeM / MEAN_RADIUS_M) / 4 + 0.1;
    const speed = given - gravityLossMps(boostS, angle, share);
    const way = boostWayM(speed, boostS);
    const coast = leastEnergyRangeM(speed, way * sin(angle));
    if (coast === "all") return HALF_GIRTH_M;
    rangeM = 0.5 * (rangeM + Math.min(HALF_GIRTH_M, coast + 0.5 * way));
  }
  return rangeM;
};

const verdict = (
  timeS: number | undefined,
  coastS: number,
  leastCoastS: number,
  band: Band,
): { readonly consistent: boolean; readonly why: string } => {
  const s = (v: number): string => `${Math.round(v)} s`;
  if (timeS === undefined)
    return { consistent: true, why: `no time reported; ${s(band.low)} to ${s(band.high)} would fit` };
  if (timeS < leastCoastS)
    return {
      consistent: false,
      why: `${s(timeS)} is shorter than the coast alone takes without any drag or boost: ${s(coastS)}, and ${s(leastCoastS)} at least in whatever direction the Earth turned`,
    };
  if (timeS > band.high + ROUNDING_S)
    return {
      consistent: false,
      why: `${s(timeS)} is longer than coast and boost explain: ${s(band.high)} at most, and ${ROUNDING_S} s for rounding`,
    };
  if (timeS < band.low - ROUNDING_S)
    return {
      consistent: false,
      why: `${s(timeS)} leaves ${s(timeS - coastS)} above the coast of ${s(coastS)}; the shortest boost adds ${s(band.low - leastCoastS)}, and ${ROUNDING_S} s is allowed for rounding`,
    };
  return {
    consistent: true,
    why: `${s(timeS)} lies within ${s(band.low)} to ${s(band.high)}, up to rounding`,
  };
};
