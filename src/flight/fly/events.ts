/** What happened on a flight, in order of time: burnouts, separations, apogee, re-entry, impact. */
import { heightItrfM } from "../../earth/index.js";
import type { Parting } from "./body.js";
import type { Shot } from "./shot.js";

export interface FlightEvent {
  readonly kind: "burnout" | "separation" | "apogee" | "re-entry" | "impact";
  readonly tS: number;
  readonly altitudeM: number;
  readonly speedMps: number;
  /** Of burnout and separation, counted from 1. */
  readonly stage?: number;
}

export const eventsOf = (partings: readonly Parting[], shot: Shot): FlightEvent[] => {
  const { path, legs } = shot.boost;
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

export const speedOf = (s: Float64Array): number => Math.sqrt(s[3]! * s[3]! + s[4]! * s[4]! + s[5]! * s[5]!);
