/**
 * One body's way from early in its boost to the ground, as the hot loops of coverage read it.
 *
 * frame     ITRF
 * shape     knots of eight numbers: seconds since lift-off, position m, velocity m/s, height m; between two knots the cubic
 *           through both ends
 * accuracy  steps of 12 s above the air: under 20 m against the patient integrator (coverage.test.ts)
 */
import { advance } from "../window/advance.js";
import { heightM } from "../window/ground.js";

export const KNOT = 8;
const MOST = 1200;
const AIR_TOP_M = 120_000;
const THICK_AIR_M = 40_000;
const STEP_S = 12;
const STEP_IN_AIR_S = 2;
const STEP_IN_THICK_AIR_S = 0.7;

export interface Arc {
  readonly knots: Float64Array;
  count: number;
  /** The knot at the end of thrust: those before it belong to the boost. */
  burnout: number;
}

export const newArc = (): Arc => ({ knots: new Float64Array(MOST * KNOT), count: 0, burnout: 0 });

/** Knots of the boost, by what tells where it is at a time. */
export const putBoost = (
  stateAt: (tS: number, out: Float64Array) => boolean,
  cutS: number,
  arc: Arc,
): void => {
  arc.count = 0;
  for (let n = BOOST_FROM; n < BOOST_KNOTS; n += 1) {
    const tS = (cutS * n) / BOOST_KNOTS;
    if (!stateAt(tS, state)) continue;
    put(arc, tS, heightM(state[0]!, state[1]!, state[2]!));
  }
};
/** The first third of the burn is below every radar's horizon but the nearest. */
const BOOST_KNOTS = 6;
const BOOST_FROM = 2;

const state = new Float64Array(6);
const before = new Float64Array(6);

/** Flies on from the end of thrust to the ground; false where it is still up after the last knot. */
export const flyArc = (start: Float64Array, startS: number, betaKgPerM2: number, arc: Arc): boolean => {
  for (let i = 0; i < 6; i += 1) state[i] = start[i]!;
  let tS = startS;
  let h = heightM(state[0]!, state[1]!, state[2]!);
  arc.burnout = arc.count;
  put(arc, tS, h);
  while (arc.count < MOST) {
    const step = h > AIR_TOP_M ? STEP_S : h > THICK_AIR_M ? STEP_IN_AIR_S : STEP_IN_THICK_AIR_S;
    before.set(state);
    advance(state, step, betaKgPerM2);
    const after = heightM(state[0]!, state[1]!, state[2]!);
    if (after > 0) {
      tS += step;
      h = after;
      put(arc, tS, h);
      continue;
    }
    // The last step is cut where height runs through zero.
    const cut = (step * h) / (h - after);
    state.set(before);
    advance(state, cut, betaKgPerM2);
    tS += cut;
    put(arc, tS, 0);
    return true;
  }
  return false;
};

const put = (arc: Arc, tS: number, h: number): void => {
  const { knots } = arc;
  const at = arc.count * KNOT;
  knots[at] = tS;
  for (let i = 0; i < 6; i += 1) knots[at + 1 + i] = state[i]!;
  knots[at + 7] = h;
  arc.count += 1;
};

/** Position at a time between a knot and the next, into `out` (3). */
export const positionAt = (knots: Float64Array, index: number, tS: number, out: Float64Array): void => {
  const a = index * KNOT;
  const b = a + KNOT;
  const span = knots[b]! - knots[a]!;
  const f = (tS - knots[a]!) / span;
  const f2 = f * f;
  const f3 = f2 * f;
  const p0 = 2 * f3 - 3 * f2 + 1;
  const p1 = 3 * f2 - 2 * f3;
  const m0 = (f3 - 2 * f2 + f) * span;
  const m1 = (f3 - f2) * span;
  for (let k = 1; k < 4; k += 1)
    out[k - 1] = p0 * knots[a + k]! + p1 * knots[b + k]! + m0 * knots[a + 3 + k]! + m1 * knots[b + 3 + k]!;
};
