/**
 * Where a satellite stands, Earth-fixed.
 *
 * frame     elements in the mean equator of date, read as GCRF; the answer in ITRF, turned by sidereal time
 * domain    eccentricity below 1; elliptical elements hold at `ELEMENTS_EPOCH_US` (2010-01-01T00:00:00Z)
 * source    Kepler's equation by Newton; secular rates of node, perigee and anomaly from J2: Vallado, Fundamentals of
 *           Astrodynamics and Applications, 4th ed., ch. 9.6
 * leaves out  station keeping, short-period terms (a few km), Sun and Moon; a geostationary satellite stands exactly still
 */
import { US_PER_S, cbrt, cos, radFromDeg, sin } from "../base/index.js";
import { WGS84, assumePosition, gmstRad, type Position } from "../earth/index.js";
import type { Orbit } from "./models.js";

export const ELEMENTS_EPOCH_US = 1_262_304_000_000_000;

export const satellitePosition = (orbit: Orbit, timeUs: number): Position<"itrf"> =>
  orbit.kind === "geostationary" ? geostationary(orbit.lonDeg) : elliptical(orbit, timeUs);

/** Radius at which one revolution takes one sidereal day: (GM / ω²)^⅓. */
export const GEOSTATIONARY_RADIUS_M = cbrt(WGS84.gmM3ps2 / (WGS84.omegaRadps * WGS84.omegaRadps));

const geostationary = (lonDeg: number): Position<"itrf"> => {
  const lonRad = radFromDeg(lonDeg);
  // ITRF by construction: the longitude is Earth-fixed.
  return assumePosition(
    "itrf",
    GEOSTATIONARY_RADIUS_M * cos(lonRad),
    GEOSTATIONARY_RADIUS_M * sin(lonRad),
    0,
  );
};

const elliptical = (orbit: Extract<Orbit, { kind: "elliptical" }>, timeUs: number): Position<"itrf"> => {
  const { semiMajorAxisM: a, eccentricity: e } = orbit;
  const inclinationRad = radFromDeg(orbit.inclinationDeg);
  const elapsedS = (timeUs - ELEMENTS_EPOCH_US) / US_PER_S;
  const meanMotion = Math.sqrt(WGS84.gmM3ps2 / (a * a * a));
  const p = a * (1 - e * e);
  const j2Rate = 1.5 * WGS84.j2 * (WGS84.aM / p) * (WGS84.aM / p) * meanMotion;
  const ci = cos(inclinationRad);
  const nodeRad = radFromDeg(orbit.raanDeg) - j2Rate * ci * elapsedS;
  const perigeeRad = radFromDeg(orbit.argPerigeeDeg) + j2Rate * (2 - 2.5 * (1 - ci * ci)) * elapsedS;
  const anomalyRate = meanMotion + j2Rate * Math.sqrt(1 - e * e) * (1 - 1.5 * (1 - ci * ci));
  const meanRad = wrapped(radFromDeg(orbit.meanAnomalyDeg) + anomalyRate * elapsedS);
  const eccentricRad = eccentricAnomalyRad(meanRad, e);
  const x = a * (cos(eccentricRad) - e);
  const y = a * Math.sqrt(1 - e * e) * sin(eccentricRad);
  const [cw, sw, si] = [cos(perigeeRad), sin(perigeeRad), sin(inclinationRad)];
  const along = x * cw - y * sw;
  const across = x * sw + y * cw;
  // The node measured from the Greenwich meridian makes the answer Earth-fixed.
  const lonRad = nodeRad - gmstRad(timeUs);
  const [cn, sn] = [cos(lonRad), sin(lonRad)];
  return assumePosition("itrf", along * cn - across * ci * sn, along * sn + across * ci * cn, across * si);
};

/** Solves E - e sin E = M; 12 Newton steps from a start that converges for every eccentricity below 1. */
export const eccentricAnomalyRad = (meanRad: number, eccentricity: number): number => {
  let e = eccentricity > 0.8 ? (meanRad < 0 ? -Math.PI : Math.PI) : meanRad;
  for (let i = 0; i < 12; i += 1) e -= (e - eccentricity * sin(e) - meanRad) / (1 - eccentricity * cos(e));
  return e;
};

const wrapped = (rad: number): number => rad - 2 * Math.PI * Math.round(rad / (2 * Math.PI));
