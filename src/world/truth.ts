/**
 * What really flies: each launch of a scenario aimed and integrated once, as bodies with dense trajectories.
 *
 * frame     ITRF
 * refuses   TARGET_OUT_OF_RANGE with the shortfall
 */
import { aim, maxRange, type Body, type Flight } from "../flight/index.js";
import { radFromDeg, Refusal, US_PER_S } from "../base/index.js";
import type { Geodetic } from "../earth/index.js";
import type { ResolvedLaunch, ResolvedScenario } from "../messages/index.js";

export interface TruthBody {
  readonly id: string;
  readonly launchId: string;
  readonly body: Body;
  readonly startUs: number;
  readonly endUs: number;
  readonly bodyStaysOn: boolean;
  /** When an interceptor stopped it. */
  destroyedUs?: number;
  /** Shots that met it so far, by battery. */
  readonly shotsBy: Map<string, number>;
}

export interface TruthLaunch {
  readonly launch: ResolvedLaunch;
  readonly flight: Flight;
  readonly bodies: readonly TruthBody[];
  readonly impactUs: number | "none";
}

const geodetic = (p: { latDeg: number; lonDeg: number; altitudeM: number }): Geodetic => ({
  latRad: radFromDeg(p.latDeg),
  lonRad: radFromDeg(p.lonDeg),
  heightM: p.altitudeM,
});

const flightOf = (launch: ResolvedLaunch): Flight => {
  const from = geodetic(launch.from);
  if (launch.to === undefined)
    return maxRange({ vehicle: launch.vehicle, from, azimuthRad: radFromDeg(launch.azimuthDeg ?? 0) }).flight;
  const aimed = aim({
    vehicle: launch.vehicle,
    from,
    to: geodetic(launch.to),
    loft: launch.loft,
    ...(launch.apogeeKm === undefined ? {} : { apogeeM: launch.apogeeKm * 1000 }),
  });
  if (aimed.outcome === "out-of-range")
    throw new Refusal(
      "TARGET_OUT_OF_RANGE",
      `${launch.id}: ${launch.missile} falls ${Math.round(aimed.shortfallM / 1000)} km short of its target`,
      { launch: launch.id, shortfallKm: Math.round(aimed.shortfallM / 1000) },
    );
  return aimed.flight;
};

export const flyLaunch = (launch: ResolvedLaunch): TruthLaunch => {
  const flight = flightOf(launch);
  const us = (s: number): number => launch.atUs + Math.round(s * US_PER_S);
  const bodies = flight.bodies.map((body, n) => ({
    id: `${launch.id}/${n}`,
    launchId: launch.id,
    body,
    startUs: us(body.startS),
    endUs: us(body.endS),
    bodyStaysOn: !launch.vehicle.separates,
    shotsBy: new Map<string, number>(),
  }));
  return { launch, flight, bodies, impactUs: flight.impact === "none" ? "none" : us(flight.flightTimeS) };
};

export const flyLaunches = (scenario: ResolvedScenario): TruthLaunch[] => scenario.launches.map(flyLaunch);

/** Whether the body is in flight and whole at that time. */
export const isAloft = (b: TruthBody, timeUs: number): boolean =>
  timeUs >= b.startUs && timeUs < b.endUs && (b.destroyedUs === undefined || timeUs < b.destroyedUs);

/** State of the body, ITRF m and m/s, into `out` (6). */
export const stateOf = (b: TruthBody, launch: TruthLaunch, timeUs: number, out: Float64Array): void =>
  b.body.stateAt((timeUs - launch.launch.atUs) / US_PER_S, out);

/** How far the body is from a point of ITRF at that time, metres. */
export const distanceToM = (
  b: TruthBody,
  launch: TruthLaunch,
  timeUs: number,
  x: number,
  y: number,
  z: number,
): number => {
  stateOf(b, launch, timeUs, state);
  const dx = state[0]! - x;
  const dy = state[1]! - y;
  const dz = state[2]! - z;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
};

const state = new Float64Array(6);
