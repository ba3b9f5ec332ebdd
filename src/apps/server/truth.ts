/**
 * What really flew, as plain numbers for the exercise director's view; nobody else is served it.
 *
 * frame     ITRF, metres; samples are flat quadruples: seconds after `startUs`, x, y, z
 */
export interface StoredTruthBody {
  readonly id: string;
  readonly launchId: string;
  readonly kind: string;
  readonly startUs: number;
  readonly endUs: number;
  /** When an interceptor stopped it; absent where none did. */
  readonly destroyedUs?: number;
  readonly samples: readonly number[];
}
export interface StoredTruth {
  readonly bodies: readonly StoredTruthBody[];
}

/** The part of a study's truth this file samples. */
export interface FlownBody {
  readonly id: string;
  readonly launchId: string;
  readonly startUs: number;
  readonly endUs: number;
  readonly destroyedUs?: number;
  readonly body: {
    readonly kind: string;
    readonly startS: number;
    readonly endS: number;
    stateAt(tS: number, out: Float64Array): void;
  };
}

const MOST_SAMPLES = 400;
const FINEST_STEP_S = 4;

export const storedTruth = (bodies: readonly FlownBody[]): StoredTruth => ({ bodies: bodies.map(sampled) });

const sampled = (flown: FlownBody): StoredTruthBody => {
  const { body } = flown;
  const spanS = body.endS - body.startS;
  const steps = Math.max(1, Math.min(MOST_SAMPLES, Math.ceil(spanS / FINEST_STEP_S)));
  const state = new Float64Array(6);
  const samples: number[] = [];
  for (let n = 0; n <= steps; n++) {
    const sinceStartS = (spanS * n) / steps;
    body.stateAt(body.startS + sinceStartS, state);
    samples.push(
      Math.round(sinceStartS * 100) / 100,
      Math.round(state[0]!),
      Math.round(state[1]!),
      Math.round(state[2]!),
    );
  }
  const { id, launchId, startUs, endUs, destroyedUs } = flown;
  return {
    id,
    launchId,
    kind: body.kind,
    startUs,
    endUs,
    ...(destroyedUs === undefined ? {} : { destroyedUs }),
    samples,
  };
};
