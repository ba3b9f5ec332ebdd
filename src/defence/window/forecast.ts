/**
 * Where a track is going: its state carried forward in free flight to the ground.
 *
 * frame     ITRF, with the Earth's turning in the forces
 * domain    a body that no longer thrusts; the ballistic coefficient is the caller's, by default no drag
 * source    fourth-order Runge–Kutta over flight's free acceleration; steps of `stepS` above the air, a quarter of it in it
 * accuracy  under 10 m after 1,000 s at a 5 s step against a 0.5 s step
 * leaves out  the track's uncertainty: an intercept is planned on the mean
 */
import { Refusal, US_PER_S } from "../../base/index.js";
import type { Track } from "../../messages/index.js";
import { advance } from "./advance.js";
import { heightM } from "./ground.js";
import { sampledPath, type ObjectPath } from "./path.js";

export type Forecast =
  | { readonly outcome: "path"; readonly path: ObjectPath; readonly impactUs: number | "none" }
  | { readonly outcome: "none"; readonly code: "STILL_BOOSTING" | "ALREADY_DOWN"; readonly reason: string };

export interface ForecastOptions {
  readonly betaKgPerM2?: number;
  readonly stepS?: number;
  /** How far ahead at most; what is still up then has no impact time. */
  readonly horizonS?: number;
}

const AIR_TOP_M = 120_000;

export const predictedPath = (
  track: Pick<Track, "trackId" | "timeUs" | "phase" | "state">,
  options: ForecastOptions = {},
): Forecast => {
  const { betaKgPerM2 = Infinity, stepS = 5, horizonS = 7200 } = options;
  if (!(stepS >= 0.1)) throw new Refusal("STEP_TOO_SMALL", `a step of ${stepS} s is below 0.1 s`, { stepS });
  if (track.phase === "boost")
    return {
      outcome: "none",
      code: "STILL_BOOSTING",
      reason: `STILL_BOOSTING: ${track.trackId} still thrusts, its free flight has not begun`,
    };
  const state = Float64Array.from(track.state);
  let h = heightM(state[0]!, state[1]!, state[2]!);
  if (h <= 0)
    return {
      outcome: "none",
      code: "ALREADY_DOWN",
      reason: `ALREADY_DOWN: ${track.trackId} is at ${Math.round(h)} m, not above 0 m`,
    };
  const times: number[] = [0];
  const states: number[] = [...state];
  const before = new Float64Array(6);
  let atS = 0;
  let impactUs: number | "none" = "none";
  while (atS < horizonS) {
    const step = h < AIR_TOP_M ? stepS / 4 : stepS;
    before.set(state);
    advance(state, step, betaKgPerM2);
    const after = heightM(state[0]!, state[1]!, state[2]!);
    if (after <= 0) {
      // The last step is cut where height runs through zero.
      const cut = (step * h) / (h - after);
      state.set(before);
      advance(state, cut, betaKgPerM2);
      atS += cut;
      impactUs = track.timeUs + Math.round(atS * US_PER_S);
    } else atS += step;
    times.push(atS);
    states.push(...state);
    if (impactUs !== "none") break;
    h = after;
  }
  const timesUs = times.map((t) => track.timeUs + Math.round(t * US_PER_S));
  // A last step under half a microsecond would repeat a time.
  if (timesUs[timesUs.length - 1] === timesUs[timesUs.length - 2]) timesUs[timesUs.length - 1]! += 1;
  return { outcome: "path", path: sampledPath(timesUs, Float64Array.from(states)), impactUs };
};
