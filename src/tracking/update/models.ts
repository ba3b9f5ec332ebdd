/**
 * Interacting models: boost, coast and re-entry side by side, each as probable as its forecasts are good.
 *
 * Boost carries the thrust's acceleration, coast and re-entry carry 1/β; re-entry doubts drag far more. What a model lacks it keeps of
 * its own when it hears the others.
 *
 * source    Blom & Bar-Shalom, IEEE Trans. Automatic Control 33 (1988) 780-783; Bar-Shalom, Li & Kirubarajan (2001), ch. 11.6; states
 *           of different length as Yuan, Bar-Shalom, Willett et al., IEEE Trans. Aerospace and Electronic Systems 48 (2012) 3231-3250
 */
import { exp, ln } from "../../base/index.js";
import { newMotion } from "../belief.js";
import type { Filter } from "../filter.js";
import {
  FALL_DOUBT,
  predict,
  predictDoubting,
  type FallDoubt,
  type Modes,
  type Motion,
} from "../predict/motion.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";
import { compare, fit, takeIn } from "./sight.js";

const BOOST = 0;
const MODELS = 3;
const COMMON = 6;
/** Before anything is seen: how probable each model is. */
const PRIOR = [0.04, 0.86, 0.1] as const;
/** How often a second a model gives way to each other one. */
const RATE = [
  [0, 0.02, 0.002],
  [0.001, 0, 0.01],
  [0.0005, 0.01, 0],
] as const;
const SIGMA_THRUST = 30;
const REENTRY_DOUBT: FallDoubt = { coast: 0.03, drag: 0.3, beta: 0.15 };

const mixed = Array.from({ length: MODELS }, () => newMotion(0));
const share = new Float64Array(MODELS * MODELS);
const total = new Float64Array(MODELS);
const logFit = new Float64Array(MODELS);

const begin = (m: Motion): Modes => {
  const motions = Array.from({ length: MODELS }, () => newMotion(m.size));
  for (const own of motions) {
    own.timeS = m.timeS;
    own.x.set(m.x);
    own.p.set(m.p);
  }
  const boost = motions[BOOST]!;
  boost.size = BOOST_SIZE;
  for (let i = COMMON; i < BOOST_SIZE; i += 1) {
    boost.x[i] = 0;
    for (let j = 0; j < BOOST_SIZE; j += 1) boost.p[i * STRIDE + j] = boost.p[j * STRIDE + i] = 0;
    boost.p[i * STRIDE + i] = SIGMA_THRUST * SIGMA_THRUST;
  }
  return { motions, weights: Float64Array.from(PRIOR) };
};

const predictModels = (m: Motion, timeS: number): void => {
  m.modes ??= begin(m);
  const dt = timeS - m.timeS;
  if (dt <= 0) return;
  interact(m.modes, dt);
  const [boost, coast, reentry] = m.modes.motions as [Motion, Motion, Motion];
  predict(boost, timeS);
  predictDoubting(coast, timeS, FALL_DOUBT);
  predictDoubting(reentry, timeS, REENTRY_DOUBT);
  m.timeS = timeS;
  combine(m, m.modes);
};

/** Each model starts from the mixture of all that may have become it. */
const interact = ({ motions, weights }: Modes, dt: number): void => {
  total.fill(0);
  for (let i = 0; i < MODELS; i += 1) {
    let stay = 1;
    for (let j = 0; j < MODELS; j += 1) {
      if (i === j) continue;
      const leave = 0.5 * (1 - exp(-2 * RATE[i]![j]! * dt));
      stay -= leave;
      share[i * MODELS + j] = leave * weights[i]!;
      total[j]! += share[i * MODELS + j]!;
    }
    share[i * MODELS + i] = stay * weights[i]!;
    total[i]! += share[i * MODELS + i]!;
  }
  for (let j = 0; j < MODELS; j += 1) mixInto(mixed[j]!, motions, j);
  for (let j = 0; j < MODELS; j += 1) {
    const own = motions[j]!;
    own.x.set(mixed[j]!.x);
    own.p.set(mixed[j]!.p);
    weights[j] = total[j]!;
  }
};

const mixInto = (to: Motion, motions: readonly Motion[], j: number): void => {
  const own = motions[j]!;
  to.x.set(own.x);
  to.p.set(own.p);
  for (let r = 0; r < COMMON; r += 1) {
    to.x[r] = 0;
    for (let i = 0; i < MODELS; i += 1) to.x[r]! += (share[i * MODELS + j]! / total[j]!) * motions[i]!.x[r]!;
  }
  const keep = share[j * MODELS + j]! / total[j]!;
  for (let r = 0; r < own.size; r += 1)
    for (let c = 0; c < own.size; c += 1) {
      let v = 0;
      if (r < COMMON && c < COMMON)
        for (let i = 0; i < MODELS; i += 1) {
          const { x, p } = motions[i]!;
          v +=
            (share[i * MODELS + j]! / total[j]!) *
            (p[r * STRIDE + c]! + (x[r]! - to.x[r]!) * (x[c]! - to.x[c]!));
        }
      else v = (r < COMMON || c < COMMON ? keep : 1) * own.p[r * STRIDE + c]!;
      to.p[r * STRIDE + c] = v;
    }
};

/** The mixture of all models, as a falling motion; the ballistic coefficient is that of the likelier falling model. */
export const combine = (m: Motion, { motions, weights }: Modes): void => {
  m.size = COAST_SIZE;
  const falling = motions[weights[1]! >= weights[2]! ? 1 : 2]!;
  m.x.fill(0);
  m.p.fill(0);
  for (let j = 0; j < MODELS; j += 1)
    for (let r = 0; r < COMMON; r += 1) m.x[r]! += weights[j]! * motions[j]!.x[r]!;
  for (let j = 0; j < MODELS; j += 1) {
    const { x, p } = motions[j]!;
    for (let r = 0; r < COMMON; r += 1)
      for (let c = 0; c < COMMON; c += 1)
        m.p[r * STRIDE + c]! += weights[j]! * (p[r * STRIDE + c]! + (x[r]! - m.x[r]!) * (x[c]! - m.x[c]!));
  }
  const k = COMMON;
  m.x[k] = falling.x[k]!;
  m.p[k * STRIDE + k] = falling.p[k * STRIDE + k]!;
};

let lastRows: Float64Array = new Float64Array(0);
let lastAt = 0;
let lastRivalM = 0;

const compareModels = (m: Motion, rows: Float64Array, at: number, rivalM = 0): void => {
  m.modes ??= begin(m);
  const { motions, weights } = m.modes;
  let nearest = Infinity;
  let most = -Infinity;
  for (let j = 0; j < MODELS; j += 1) {
    compare(motions[j]!, rows, at, rivalM);
    nearest = Math.min(nearest, fit.distance2);
    logFit[j] = fit.logDensity;
    most = Math.max(most, fit.logDensity);
  }
  let sum = 0;
  for (let j = 0; j < MODELS; j += 1) sum += weights[j]! * exp(logFit[j]! - most);
  fit.distance2 = nearest;
  fit.logDensity = most + ln(sum);
  lastRows = rows;
  lastAt = at;
  lastRivalM = rivalM;
};

const takeInModels = (m: Motion): void => {
  const modes = (m.modes ??= begin(m));
  const { motions, weights } = modes;
  const whole = fit.logDensity;
  const distance2 = fit.distance2;
  let sum = 0;
  for (let j = 0; j < MODELS; j += 1) {
    compare(motions[j]!, lastRows, lastAt, lastRivalM);
    takeIn(motions[j]!);
    weights[j] = Math.max(LEAST_WEIGHT, weights[j]! * exp(logFit[j]! - whole));
    sum += weights[j]!;
  }
  for (let j = 0; j < MODELS; j += 1) weights[j]! /= sum;
  combine(m, modes);
  fit.logDensity = whole;
  fit.distance2 = distance2;
};
/** No model is ever ruled out for good. */
const LEAST_WEIGHT = 1e-6;

export const INTERACTING: Filter = { predict: predictModels, compare: compareModels, takeIn: takeInModels };
