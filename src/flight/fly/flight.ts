/**
 * A whole flight: the payload with whatever pushes it, each spent stage from its separation, and the figures asked for.
 *
 * frame     ITRF; speeds are relative to the ground
 * leaves out  what a stage's separation does to the payload; the stage is pushed back by 2 m/s
 */
import { asin } from "../../base/index.js";
import {
  assumePosition,
  enuAxes,
  geodesicInverse,
  geodeticFromItrf,
  heightItrfM,
  type Geodetic,
} from "../../earth/index.js";
import { tumblingBetaKgPerM2 } from "../forces/drag.js";
import { type Tolerance } from "../integrate/dormand-prince.js";
import { Path } from "../integrate/path.js";
import { massAtIgnitionKg, type VehicleParameters } from "../vehicle.js";
import { fall } from "./fall.js";
import { orbitOf, type Orbit } from "./orbit.js";
import type { Programme } from "./programme.js";
import { shoot, type Shot } from "./shot.js";
import { isThrusting, type Leg } from "./timeline.js";

export interface Body {
  readonly kind: "payload" | "spent-stage";
  readonly startS: number;
  readonly endS: number;
  readonly orbital: boolean;
  /** In free flight. */
  readonly betaKgPerM2: number;
  /** ITRF m and m/s into `out` (6), from startS to endS; allocates nothing. */
  stateAt(tS: number, out: Float64Array): void;
  thrustingAt(tS: number): boolean;
}

export interface FlightEvent {
  readonly kind: "burnout" | "separation" | "apogee" | "re-entry" | "impact";
  readonly tS: number;
  readonly altitudeM: number;
  readonly speedMps: number;
  /** Of burnout and separation, counted from 1. */
  readonly stage?: number;
}

export interface Flight {
  /** The payload first, then the spent stages in order of separation. */
  readonly bodies: readonly Body[];
  /** "none" where the payload stays in orbit. */
  readonly impact: Geodetic | "none";
  readonly flightTimeS: number;
  readonly apogeeM: number;
  readonly rangeM: number;
  /** At launch, over the turning Earth. */
  readonly azimuthRad: number;
  readonly burnoutTimeS: number;
  readonly burnoutSpeedMps: number;
  readonly burnoutAltitudeM: number;
  /** Above the local horizontal. */
  readonly burnoutAngleRad: number;
  /** At 100 km on the way down; at the ground for what never rose so high. */
  readonly reentrySpeedMps: number;
  /** Of the payload after burnout. */
  readonly orbit: Orbit;
  readonly programme: Programme;
  readonly events: readonly FlightEvent[];
}

export const flightOf = (
  vehicle: VehicleParameters,
  from: Geodetic,
  programme: Programme,
  groundM: number,
  tolerance: Tolerance,
): Flight => {
  const shot = shoot(vehicle, from, programme, groundM, tolerance);
  const { path, legs } = shot.boost;
  const orbital = shot.fall.end !== "ground";
  const payload: Body = {
    kind: "payload",
    startS: 0,
    endS: shot.endS,
    orbital,
    betaKgPerM2: vehicle.payloadBetaKgPerM2,
    stateAt: (tS, out) => path.stateAt(tS, out),
    thrustingAt: (tS) => isThrusting(legs, tS),
  };
  const partings = partingsOf(vehicle, legs, shot);
  const burnout = new Float64Array(6);
  path.node(shot.burnoutNode, burnout);
  const orbit = orbitOf(burnout);
  return {
    bodies: [payload, ...partings.map((p) => spentStage(p, path, from.heightM, tolerance))],
    impact: orbital ? "none" : shot.impact,
    flightTimeS: shot.endS,
    apogeeM: orbital ? orbit.apogeeM : shot.fall.apogeeM,
    rangeM: geodesicInverse(from, shot.impact).distanceM,
    azimuthRad: programme.azimuthRad,
    burnoutTimeS: shot.burnoutS,
    burnoutSpeedMps: speedOf(burnout),
    burnoutAltitudeM: heightItrfM(burnout[0]!, burnout[1]!, burnout[2]!),
    burnoutAngleRad: pathAngleRad(burnout),
    reentrySpeedMps: speedAt(path, shot.fall.reentryS === "none" ? shot.endS : shot.fall.reentryS),
    orbit,
    programme,
    events: eventsOf(legs, partings, shot),
  };
};

interface Parting {
  readonly stage: number;
  readonly tS: number;
  /** The path's node whose state the stage starts from. */
  readonly betaKgPerM2: number;
}

/** Every stage that another stage outlives, and the last one where it separates; stages left unlit go with it. */
const partingsOf = (vehicle: VehicleParameters, legs: readonly Leg[], shot: Shot): readonly Parting[] => {
  const burns = legs.filter((leg) => leg.flowKgps > 0);
  if (shot.boost.crashed) return [];
  return burns.flatMap((leg, i): Parting[] => {
    const next = legs.find((other) => other.stage === leg.stage + 1);
    if (next !== undefined) {
      const stage = vehicle.stages[leg.stage]!;
      return [{ stage: leg.stage, tS: leg.endS, betaKgPerM2: tumblingBetaKgPerM2([stage], stage.dryKg) }];
    }
    if (i < burns.length - 1 || !vehicle.separates) return [];
    const left = vehicle.stages.slice(leg.stage);
    const burntKg = leg.flowKgps * (leg.endS - leg.startS);
    const massKg = massAtIgnitionKg(vehicle, leg.stage) - burntKg - vehicle.payloadKg;
    return [{ stage: leg.stage, tS: leg.endS, betaKgPerM2: tumblingBetaKgPerM2(left, massKg) }];
  });
};

const PUSH_BACK_MPS = 2;

const spentStage = (parting: Parting, from: Path, groundM: number, tolerance: Tolerance): Body => {
  const state = new Float64Array(6);
  from.stateAt(parting.tS, state);
  const speed = speedOf(state);
  for (let i = 3; i < 6; i += 1) state[i] = state[i]! * (1 - PUSH_BACK_MPS / speed);
  const path = new Path();
  path.push(parting.tS, state, new Float64Array(3));
  const fallen = fall(path, parting.betaKgPerM2, Math.min(groundM, 0), tolerance);
  return {
    kind: "spent-stage",
    startS: parting.tS,
    endS: path.endS,
    orbital: fallen.end !== "ground",
    betaKgPerM2: parting.betaKgPerM2,
    stateAt: (tS, out) => path.stateAt(tS, out),
    thrustingAt: () => false,
  };
};

const eventsOf = (legs: readonly Leg[], partings: readonly Parting[], shot: Shot): FlightEvent[] => {
  const { path } = shot.boost;
  const event = (kind: FlightEvent["kind"], tS: number, stage?: number): FlightEvent => {
    const state = new Float64Array(6);
    path.stateAt(tS, state);
    const figures = {
      kind,
      tS,
      altitudeM: heightItrfM(state[0]!, state[1]!, state[2]!),
      speedMps: speedOf(state),
    };
    return stage === undefined ? figures : { ...figures, stage: stage + 1 };
  };
  const { apogeeS, reentryS, end } = shot.fall;
  return [
    ...legs.filter((leg) => leg.flowKgps > 0).map((leg) => event("burnout", leg.endS, leg.stage)),
    ...partings.map((p) => event("separation", p.tS, p.stage)),
    event("apogee", apogeeS),
    ...(reentryS === "none" ? [] : [event("re-entry", reentryS)]),
    ...(end === "ground" ? [event("impact", shot.endS)] : []),
  ].sort((a, b) => a.tS - b.tS);
};

const speedOf = (s: Float64Array): number => Math.sqrt(s[3]! * s[3]! + s[4]! * s[4]! + s[5]! * s[5]!);
const speedAt = (path: Path, tS: number): number => {
  const state = new Float64Array(6);
  path.stateAt(tS, state);
  return speedOf(state);
};

/** Angle of the velocity above the horizontal of the ellipsoid below. */
const pathAngleRad = (s: Float64Array): number => {
  // The path is in ITRF.
  const below = geodeticFromItrf(assumePosition("itrf", s[0]!, s[1]!, s[2]!));
  const { up } = enuAxes(below.latRad, below.lonRad);
  const climb = s[3]! * up[0] + s[4]! * up[1] + s[5]! * up[2];
  return asin(Math.max(-1, Math.min(1, climb / speedOf(s))));
};
