/**
 * What errors at burnout do to the impact: to first order, and by flying samples of them.
 *
 * shape     standard deviations, the same along every axis; ellipses hold the impact with 90 %
 * source    covariance through the state-transition matrix; 2,000 flights drawn and flown by the quick integrator
 */
import { degFromRad, hypot3, principalAxes2, randomStream, rounded } from "../../base/index.js";
import { impactCovariance, impactScatter, impactSensitivity, type Flight } from "../../flight/index.js";

export interface BurnoutError {
  readonly positionM: number;
  readonly speedMps: number;
}

const SAMPLES = 2000;
const PROBABILITY = 0.9;
/** Of two normal errors: the share outside is exp(−k²/2). */
const SIGMAS = Math.sqrt(-2 * Math.log(1 - PROBABILITY));

export const sensitivityOf = (flight: Flight, { positionM, speedMps }: BurnoutError) => {
  const payload = flight.bodies[0]!;
  const groundM = flight.impact === "none" ? 0 : flight.impact.heightM;
  const state = new Float64Array(6);
  payload.stateAt(flight.burnoutTimeS, state);
  const covariance = new Float64Array(36);
  for (let i = 0; i < 6; i += 1) covariance[i * 7] = (i < 3 ? positionM : speedMps) ** 2;
  const found = impactSensitivity(state, payload.betaKgPerM2, groundM);
  const flown = impactScatter(
    state,
    payload.betaKgPerM2,
    covariance,
    randomStream(1, "burnout", "impact"),
    SAMPLES,
    groundM,
  );
  const speed = hypot3(state[3]!, state[4]!, state[5]!);
  const byMps = (row: number): number =>
    [3, 4, 5].reduce((sum, i) => sum + (found.byState[row * 6 + i]! * state[i]!) / speed, 0);
  return {
    burnoutError: { positionM, speedMps },
    probability: PROBABILITY,
    kmPerMpsOfSpeed: rounded(hypot3(byMps(0), byMps(1), 0) / 1000, 4),
    firstOrder: ellipseOf(impactCovariance(found, covariance)),
    monteCarlo: { ...ellipseOf(flown.covariance), samples: flown.samples, stayedUp: flown.stayedUp },
  };
};

export const sensitivityText = (s: ReturnType<typeof sensitivityOf>): string => {
  const told = (e: ReturnType<typeof ellipseOf>): string =>
    `${e.semiMajorKm} by ${e.semiMinorKm} km towards ${e.azimuthDeg}°, ${e.timeSigmaS} s`;
  return [
    `A metre a second more at burnout carries it ${s.kmPerMpsOfSpeed} km farther.`,
    `Errors of ${s.burnoutError.positionM} m and ${s.burnoutError.speedMps} m/s an axis at burnout spread the impact, ${100 * s.probability} % of it within`,
    `  ${told(s.firstOrder)} to first order,`,
    `  ${told(s.monteCarlo)} by ${s.monteCarlo.samples} flights.`,
  ].join("\n");
};

/** Of a covariance of east, north and time. */
const ellipseOf = (covariance: Float64Array) => {
  const { major, minor, angleRad } = principalAxes2(covariance[0]!, covariance[1]!, covariance[4]!);
  const km = (variance: number): number => rounded((SIGMAS * Math.sqrt(Math.max(0, variance))) / 1000, 3);
  return {
    semiMajorKm: km(major),
    semiMinorKm: km(minor),
    azimuthDeg: rounded((((90 - degFromRad(angleRad)) % 180) + 180) % 180, 1),
    timeSigmaS: rounded(Math.sqrt(covariance[8]!), 2),
  };
};
