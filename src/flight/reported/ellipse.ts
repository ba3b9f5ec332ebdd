/**
 * Flights between two points of a sphere without air or turning, in closed form.
 *
 * domain    range from above 0 to half the girth, apogee above 0
 * source    Bate, Mueller & White, Fundamentals of Astrodynamics, ch. 6; mean radius 6,371 km
 * leaves out  boost, air, the Earth's turning and flattening
 */
import { acos, asin, cos, sin } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";

export const MEAN_RADIUS_M = 6_371_000;
const MU = WGS84.gmM3ps2;

export interface Ellipse {
  readonly semiMajorM: number;
  readonly eccentricity: number;
  /** At the ground. */
  readonly speedMps: number;
  /** Above the horizontal, at the ground. */
  readonly angleRad: number;
  readonly apogeeM: number;
  /** Ground to ground. */
  readonly timeS: number;
}

/** The flight of least speed for a range. */
export const leastEnergyEllipse = (rangeM: number): Ellipse => {
  const psi = rangeM / MEAN_RADIUS_M;
  const half = sin(psi / 2);
  const q = (2 * half) / (1 + half);
  const angleRad = (Math.PI - psi) / 4;
  const semiMajorM = MEAN_RADIUS_M / (2 - q);
  const eccentricity = Math.sqrt(1 - q * (2 - q) * cos(angleRad) * cos(angleRad));
  return ellipseOf(semiMajorM, eccentricity, angleRad);
};

/** The flight that has a range and an apogee. */
export const reportedEllipse = (rangeM: number, apogeeM: number): Ellipse => {
  const top = MEAN_RADIUS_M + apogeeM;
  const eccentricity = apogeeM / (top - MEAN_RADIUS_M * cos(rangeM / MEAN_RADIUS_M / 2));
  const semiMajorM = top / (1 + eccentricity);
  const speed = speedAtMps(semiMajorM, 0);
  const p = semiMajorM * (1 - eccentricity * eccentricity);
  return ellipseOf(semiMajorM, eccentricity, acos(Math.min(1, Math.sqrt(MU * p) / (MEAN_RADIUS_M * speed))));
};

/** Ground range of the flight of least energy that leaves a height with a speed; "all" where it reaches everywhere. */
export const leastEnergyRangeM = (speedMps: number, heightM: number): number | "all" => {
  const atGround2 = speedMps * speedMps + 2 * MU * (1 / MEAN_RADIUS_M - 1 / (MEAN_RADIUS_M + heightM));
  const q = (atGround2 * MEAN_RADIUS_M) / MU;
  if (q >= 1) return "all";
  return 2 * MEAN_RADIUS_M * asin(q / (2 - q));
};

/** Speed on an ellipse at a height. */
export const speedAtMps = (semiMajorM: number, heightM: number): number =>
  Math.sqrt(MU * (2 / (MEAN_RADIUS_M + heightM) - 1 / semiMajorM));

const ellipseOf = (semiMajorM: number, eccentricity: number, angleRad: number): Ellipse => {
  const anomaly = acos((1 - MEAN_RADIUS_M / semiMajorM) / eccentricity);
  const root = Math.sqrt((semiMajorM * semiMajorM * semiMajorM) / MU);
  return {
    semiMajorM,
    eccentricity,
    speedMps: speedAtMps(semiMajorM, 0),
    angleRad,
    apogeeM: semiMajorM * (1 + eccentricity) - MEAN_RADIUS_M,
    timeS: 2 * root * (Math.PI - anomaly + eccentricity * sin(anomaly)),
  };
};
