/**
 * Which of two parted bodies is the payload: the dimmer one.
 *
 * A stage is metres long and a payload is not, so when one radar sees both in one scan, near each other and at nearly one speed,
 * and one returns far more than the other at the same distance, the brighter pushed the dimmer. The answer chooses what ballistic
 * coefficient is expected; unknown bodies keep a broad one.
 *
 * source    echo falls as distance to the fourth power (sensing's radar equation); coefficients after the vehicles of flight and
 *           catalogue: payloads 3,000 to 16,000 kg/m², tumbling empty stages 140 to 360
 * leaves out  decoys and debris: two bodies are taken for stage and payload
 */
import { ln } from "../../base/index.js";
import type { Belief, Build } from "../belief.js";
import type { Core, Scan } from "../engine.js";
import { RANGE, SNR } from "../gate/sight.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";

/** 1/β in m²/kg: mean and standard deviation by what the body is thought to be. */
export const PER_BETA: Readonly<Record<Build, readonly [number, number]>> = {
  unknown: [2.5e-3, 2.2e-3],
  payload: [2e-4, 1.2e-4],
  stage: [4.5e-3, 1.5e-3],
};

/** Five times as bright. */
const RATIO_LN = ln(5);
const APART_M = 30_000;
const APART_MPS = 60;

/** Brightness of a sight at unit distance, natural logarithm. */
export const brightnessOf = (rows: Float64Array, at: number): number =>
  ln(rows[at + SNR]!) + 4 * ln(rows[at + RANGE]!);

/** Looks at the bodies that this scan hit, two by two. */
export const tellApart = (core: Core, scan: Scan): void => {
  if (scan.kind !== "radar" || scan.sights.count < 2) return;
  const { beliefs } = core;
  for (let i = 0; i < beliefs.length; i += 1) {
    const a = beliefs[i]!;
    if (a.lastScan !== core.scans || a.size === BOOST_SIZE) continue;
    for (let j = i + 1; j < beliefs.length; j += 1) {
      const b = beliefs[j]!;
      if (b.lastScan !== core.scans || b.size === BOOST_SIZE) continue;
      const more = a.brightness - b.brightness;
      if (Math.abs(more) < RATIO_LN || !areTogether(a, b)) continue;
      setBuild(a, more > 0 ? "stage" : "payload");
      setBuild(b, more > 0 ? "payload" : "stage");
    }
  }
};

const areTogether = (a: Belief, b: Belief): boolean => {
  let place2 = 0;
  let speed2 = 0;
  for (let i = 0; i < 3; i += 1) {
    const d = a.x[i]! - b.x[i]!;
    const v = a.x[3 + i]! - b.x[3 + i]!;
    place2 += d * d;
    speed2 += v * v;
  }
  return place2 < APART_M * APART_M && speed2 < APART_MPS * APART_MPS;
};

const setBuild = (b: Belief, build: Build): void => {
  if (b.build === build) return;
  const [, sigma] = PER_BETA[b.build];
  b.build = build;
  // Once the air has told its coefficient better than any prior, that stays.
  if (b.p[6 * STRIDE + 6]! > HAS_LEARNT * sigma * sigma) expectBeta(b);
};
const HAS_LEARNT = 0.25;

/** Sets the coefficient that is expected of a falling body of its build, and forgets what was believed of it. */
export const expectBeta = (b: Belief): void => {
  const [mean, sigma] = PER_BETA[b.build];
  b.x[6] = mean;
  for (let i = 0; i < COAST_SIZE; i += 1) b.p[6 * STRIDE + i] = b.p[i * STRIDE + 6] = 0;
  b.p[6 * STRIDE + 6] = sigma * sigma;
};
