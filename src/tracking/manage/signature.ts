/**
 * Which of two parted bodies is the payload: the dimmer one.
 *
 * A stage is metres long and a payload is not, so when one radar sees both in one scan, near each other and at nearly one speed,
 * and one returns far more than the other at the same distance, the brighter pushed the dimmer. The answer chooses what ballistic
 * coefficient is expected; unknown bodies keep a broad one.
 *
 * source    echo falls as distance to the fourth power (sensing's radar equation); coefficients after the vehicles of flight and
 *           catalogue: payloads 3,000 to 16,000 kg/m², tumbling empty stages 80 to 360
 * leaves out  decoys and debris: two bodies are taken for stage and payload
 */
import { ln } from "../../base/index.js";
import type { Belief, Build } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { RANGE, SNR } from "../gate/sight.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";

/** 1/β in m²/kg: mean and standard deviation by what the body is thought to be. */
export const PER_BETA: Readonly<Record<Build, readonly [number, number]>> = {
  unknown: [5e-3, 4e-3],
  payload: [2e-4, 1.2e-4],
  stage: [9e-3, 3e-3],
};

/** Five times as bright. */
const RATIO_LN = ln(5);
const APART_M = 30_000;
const APART_MPS = 60;
/** An empty stage that burnt out low is braked at once: the two part by so much. */
const BRAKED_M = 60_000;
const BRAKED_MPS = 700;

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
      const more = a.echo - b.echo;
      if (Math.abs(more) < RATIO_LN || !areTogether(a, b, BRAKED_M, BRAKED_MPS)) continue;
      const [stage, payload] = more > 0 ? [a, b] : [b, a];
      vote(stage, 1);
      vote(payload, -1);
      const isPair = stage.build === "stage" && payload.build === "payload";
      if (isPair && areTogether(a, b, APART_M, APART_MPS)) keepName(payload, stage);
    }
  }
};

/** A first impression may be wrong, where two sights were given to two bodies by chance: later scans outvote it. */
const vote = (b: Belief, by: number): void => {
  b.votes = Math.max(-MOST_VOTES, Math.min(MOST_VOTES, b.votes + by));
  if (b.votes > 0) setBuild(b, "stage");
  else if (b.votes < 0) setBuild(b, "payload");
};
const MOST_VOTES = 4;

/** The payload goes on under the older name, with the story of the launch. */
const keepName = (payload: Belief, stage: Belief): void => {
  if (stage.number === 0 || (payload.number > 0 && payload.number < stage.number)) return;
  const told = { ...stage };
  for (const [to, from] of [
    [stage, payload],
    [payload, told],
  ] as const) {
    to.number = from.number;
    to.status = from.status;
    to.firstS = from.firstS;
    to.thrustSeen = from.thrustSeen;
    to.early = from.early;
    to.firstFix = from.firstFix;
    to.sensors = from.sensors;
    to.kinds = from.kinds;
    to.hits = from.hits;
    to.version += 1;
  }
  stage.version += 1;
};

/**
 * How much less likely a sight is whose echo is not this body's, as a logarithm; 0 while its build is not known. Beside a rival
 * far brighter or dimmer (`dimmest` and `brightest` in its gate) the two are told apart by that, else by what it showed before.
 */
export const echoPenalty = (
  b: Belief,
  sensor: string,
  echo: number,
  dimmest: number,
  brightest: number,
): number => {
  if (b.build === "unknown") return 0;
  if (brightest - dimmest > RATIO_LN) {
    const isBright = 2 * echo > dimmest + brightest;
    return isBright === (b.build === "stage") ? 0 : MOST_PENALTY;
  }
  const own = b.echoes.get(sensor);
  if (own === undefined) return 0;
  const off = (echo - own) / ECHO_SIGMA_LN;
  return Math.min(MOST_PENALTY, 0.5 * off * off);
};
/** Echoes of one body differ by aspect: a factor of two, one standard deviation. */
const ECHO_SIGMA_LN = 0.7;
const MOST_PENALTY = 4;

const areTogether = (a: Belief, b: Belief, apartM: number, apartMps: number): boolean => {
  let place2 = 0;
  let speed2 = 0;
  for (let i = 0; i < 3; i += 1) {
    const d = a.x[i]! - b.x[i]!;
    const v = a.x[3 + i]! - b.x[3 + i]!;
    place2 += d * d;
    speed2 += v * v;
  }
  return place2 < apartM * apartM && speed2 < apartMps * apartMps;
};

const setBuild = (b: Belief, build: Build): void => {
  if (b.build === build) return;
  const [, sigma] = PER_BETA[b.build];
  b.build = build;
  b.echoes.clear();
  for (let i = 0; i < 3; i += 1) {
    // Until now it may have had sights of the other one.
    b.p[i * STRIDE + i]! += MIXED_M * MIXED_M;
    b.p[(3 + i) * STRIDE + 3 + i]! += MIXED_MPS * MIXED_MPS;
  }
  // Once the air has told its coefficient better than any prior, that stays.
  if (b.p[6 * STRIDE + 6]! > HAS_LEARNT * sigma * sigma) expectBeta(b);
};
const MIXED_M = 30;
const MIXED_MPS = 1.5;
const HAS_LEARNT = 0.25;

/** What burnt to its end carries a payload, and falls as one until a stage is told from it; yet it may be an empty stage. */
const CARRYING: readonly [number, number] = [3e-4, 2.2e-3];

/** Sets the coefficient that is expected of a falling body of its build, and forgets what was believed of it. */
export const expectBeta = (b: Belief, carries = false): void => {
  const [mean, sigma] = carries && b.build === "unknown" ? CARRYING : PER_BETA[b.build];
  b.x[6] = mean;
  for (let i = 0; i < COAST_SIZE; i += 1) b.p[6 * STRIDE + i] = b.p[i * STRIDE + 6] = 0;
  b.p[6 * STRIDE + 6] = sigma * sigma;
};
