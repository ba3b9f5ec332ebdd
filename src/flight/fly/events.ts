/**
 * What happened on a flight, in order of time: burnouts, separations, up through 100 km, apogee, down through it, impact.
 *
 * accuracy  the integrator's; the way up through 100 km to 1 µs, by halving on the path's own interpolation
 */
import { heightItrfM } from "../../earth/index.js";
import type { Path } from "../integrate/path.js";
import type { Parting } from "./body.js";
import { REENTRY_M } from "./fall.js";
import type { Shot } from "./shot.js";

export interface FlightEvent {
  readonly kind: "burnout" | "separation" | "exit" | "apogee" | "re-entry" | "impact";
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
  const exitS = exitOf(path);
  return [
    ...legs.filter((leg) => leg.flowKgps > 0).map((leg) => event("burnout", leg.endS, leg.stage)),
    ...partings.map((p) => event("separation", p.tS, p.stage)),
    ...(exitS === "none" ? [] : [event("exit", exitS)]),
    event("apogee", apogeeS),
    ...(reentryS === "none" ? [] : [event("re-entry", reentryS)]),
    ...(end === "ground" ? [event("impact", shot.endS)] : []),
  ].sort((a, b) => a.tS - b.tS);
};

/** First time above 100 km. */
const exitOf = (path: Path): number | "none" => {
  const state = new Float64Array(6);
  const isAbove = (tS: number): boolean => {
    path.stateAt(tS, state);
    return heightItrfM(state[0]!, state[1]!, state[2]!) > REENTRY_M;
  };
  let node = 0;
  while (node < path.length && !isAbove(path.timeS(node))) node += 1;
  if (node === path.length || node === 0) return "none";
  let [low, high] = [path.timeS(node - 1), path.timeS(node)];
  while (high - low > 1e-6) {
    const middle = 0.5 * (low + high);
    if (isAbove(middle)) high = middle;
    else low = middle;
  }
  return high;
};

export const speedOf = (s: Float64Array): number => Math.sqrt(s[3]! * s[3]! + s[4]! * s[4]! + s[5]! * s[5]!);
