/**
 * The truth of a run as sampled ways, for the director's view and for pictures; never for a centre.
 */
import { US_PER_S, rounded } from "../base/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import { stateOf } from "../world/index.js";
import { groundTrackOf } from "./match.js";

export interface TruthSample {
  readonly launchId: string;
  readonly bodyId: string;
  readonly kind: "payload" | "spent-stage";
  readonly destroyedUs?: number;
  /** [time in µs, latitude, longitude, altitude km], every ten seconds. */
  readonly way: readonly (readonly [number, number, number, number])[];
}

const STEP_US = 10 * US_PER_S;
const state = new Float64Array(6);

export const sampleTruth = (outcome: ExerciseOutcome): TruthSample[] =>
  outcome.launches.flatMap((launch) =>
    launch.bodies.map((b) => {
      const way: (readonly [number, number, number, number])[] = [];
      const endUs = Math.min(b.endUs, b.destroyedUs ?? b.endUs, outcome.endUs);
      const take = (timeUs: number): void => {
        stateOf(b, launch, timeUs, state);
        const [lat, lon, alt] = groundTrackOf(state);
        way.push([timeUs, rounded(lat, 5), rounded(lon, 5), rounded(alt, 3)]);
      };
      for (let t = b.startUs; t < endUs; t += STEP_US) take(t);
      take(endUs);
      return {
        launchId: launch.launch.id,
        bodyId: b.id,
        kind: b.body.kind,
        ...(b.destroyedUs === undefined ? {} : { destroyedUs: b.destroyedUs }),
        way,
      };
    }),
  );
