/**
 * Where and when a falling track meets the ground, with the ellipse that holds it.
 *
 * The mean is an integrated fall; as the belief changes, the end moves as a conic's would, until it has moved too far and the
 * fall is integrated anew. The spread is the belief's covariance carried to the ground by differences of conics, and the
 * ballistic coefficient's own.
 *
 * frame     ITRF; ellipse in local east and north at the impact
 * accuracy  the 95 % ellipse held the truth in at least 95 of 100 seeded flights (validation/tracking)
 */
import { hypot3 } from "../../base/index.js";
import { enuAxes, geodeticFromItrf, assumePosition } from "../../earth/index.js";
import type { Ellipse } from "../../messages/index.js";
import type { Motion } from "../predict/motion.js";
import { STRIDE } from "../predict/transition.js";
import { heightM } from "../predict/air.js";
import { arcAt } from "./arc-at.js";
import { arcFrom, type Arc } from "./arc.js";
import { landingOf, newLanding } from "./conic.js";
import { ellipseOf } from "./ellipse.js";

export interface Impact {
  readonly timeS: number;
  readonly sigmaTimeS: number;
  readonly ellipse: Ellipse;
}

/** Beyond this the fall is integrated anew, m; sooner in the air, where a conic says less. */
const MOVED_M = 4_000;
const MOVED_LOW_M = 300;
const BETA_MOVED = 0.15;
const LOW_M = 140_000;
const STEP = [300, 300, 300, 0.5, 0.5, 0.5] as const;
/** Where light and heavy come down so far apart in time, s, the sooner is told: people are warned of the first that may come. */
const APART_S = 20;
/** Standard deviations are widened by this: what the linear spread leaves out. */
const WIDER = 1.0;

const reference = new Float64Array(6);
const moved = new Float64Array(6);
const here = newLanding();
const there = newLanding();
const plus = newLanding();
const minus = newLanding();
const jacobian = new Float64Array(18);

/** The arc to use for this belief now: the one it had, or a new one. */
export const arcFor = (m: Motion, had: Arc | "none"): Arc => {
  if (had !== "none" && !had.orbital && isStillGood(m, had)) return had;
  return arcFrom(m.x, m.timeS, m.x[6]!, Math.sqrt(m.p[6 * STRIDE + 6]!));
};

const isStillGood = (m: Motion, arc: Arc): boolean => {
  const sigma = Math.sqrt(m.p[6 * STRIDE + 6]!);
  if (
    Math.abs(m.x[6]! - arc.perBeta) > BETA_MOVED * arc.sigmaPerBeta ||
    Math.abs(sigma / arc.sigmaPerBeta - 1) > BETA_MOVED
  )
    return false;
  const most = heightM(m.x[0]!, m.x[1]!, m.x[2]!) < LOW_M ? MOVED_LOW_M : MOVED_M;
  return conicShift(m, arc) && distanceOfShift() < most;
};

const radiusOf = ({ end }: Arc): number => hypot3(end[0], end[1], end[2]);

/** Conics of the belief and of the arc at its time, in `there` and `here`. */
const conicShift = (m: Motion, arc: Arc): boolean => {
  if (!arcAt(arc, m.timeS, reference)) return false;
  const radius = radiusOf(arc);
  return landingOf(reference, radius, here) && landingOf(m.x, radius, there);
};

const distanceOfShift = (): number => hypot3(there.x - here.x, there.y - here.y, there.z - here.z);

export const impactOf = (m: Motion, arc: Arc): Impact | "none" => {
  if (arc.orbital) return "none";
  const radius = radiusOf(arc);
  if (!conicShift(m, arc)) return lowImpact(m, arc);
  const { x, p } = m;
  for (let k = 0; k < 6; k += 1) {
    moved.set(x.subarray(0, 6));
    moved[k]! += STEP[k]!;
    const up = landingOf(moved, radius, plus);
    moved[k]! -= 2 * STEP[k]!;
    const down = landingOf(moved, radius, minus);
    if (!up || !down) return lowImpact(m, arc);
    const d = 1 / (2 * STEP[k]!);
    jacobian[k] = (plus.x - minus.x) * d;
    jacobian[6 + k] = (plus.y - minus.y) * d;
    jacobian[12 + k] = (plus.z - minus.z) * d;
    timeRow[k] = (plus.seconds - minus.seconds) * d;
  }
  const position = assumePosition(
    // Still the tracker's ITRF: a small shift of a point in it.
    "itrf",
    arc.end[0] + there.x - here.x,
    arc.end[1] + there.y - here.y,
    arc.end[2] + there.z - here.z,
  );
  return answer(arc, position, arc.endS + there.seconds - here.seconds, p);
};

const timeRow = new Float64Array(6);

/** So low that no conic says anything: the belief's own spread, carried along. */
const lowImpact = (m: Motion, arc: Arc): Impact => {
  const left = Math.max(0, arc.endS - m.timeS);
  for (let i = 0; i < 3; i += 1)
    for (let k = 0; k < 6; k += 1) jacobian[i * 6 + k] = k === i ? 1 : k === i + 3 ? left : 0;
  const speed = Math.max(100, hypot3(m.x[3]!, m.x[4]!, m.x[5]!));
  for (let k = 0; k < 6; k += 1) timeRow[k] = k < 3 ? 1 / speed : left / speed;
  const position = assumePosition("itrf", arc.end[0], arc.end[1], arc.end[2]);
  return answer(arc, position, arc.endS, m.p);
};

const answer = (
  arc: Arc,
  position: ReturnType<typeof assumePosition<"itrf">>,
  timeS: number,
  p: Float64Array,
): Impact => {
  const { latRad, lonRad } = geodeticFromItrf(position);
  const { east, north } = enuAxes(latRad, lonRad);
  for (let k = 0; k < 6; k += 1) {
    eastRow[k] = east[0] * jacobian[k]! + east[1] * jacobian[6 + k]! + east[2] * jacobian[12 + k]!;
    northRow[k] = north[0] * jacobian[k]! + north[1] * jacobian[6 + k]! + north[2] * jacobian[12 + k]!;
  }
  const b = arc.endPerSigma;
  const varBeta = p[6 * STRIDE + 6]! / (arc.sigmaPerBeta * arc.sigmaPerBeta);
  const betaEast = east[0] * b[0] + east[1] * b[1] + east[2] * b[2];
  const betaNorth = north[0] * b[0] + north[1] * b[1] + north[2] * b[2];
  const w = WIDER * WIDER;
  const earlierS = arc.endS - arc.soonestS;
  const toSoonest = 2 * earlierS > APART_S ? earlierS : 0;
  const varTime = Math.max(0, form(timeRow, timeRow, p)) + varBeta * b[3] * b[3] + toSoonest * toSoonest;
  return {
    timeS: timeS - toSoonest,
    sigmaTimeS: WIDER * Math.sqrt(varTime + 0.25),
    ellipse: ellipseOf(
      latRad,
      lonRad,
      w * (form(eastRow, eastRow, p) + varBeta * betaEast * betaEast),
      w * (form(eastRow, northRow, p) + varBeta * betaEast * betaNorth),
      w * (form(northRow, northRow, p) + varBeta * betaNorth * betaNorth),
    ),
  };
};

const eastRow = new Float64Array(6);
const northRow = new Float64Array(6);

const form = (a: Float64Array, b: Float64Array, p: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < 6; i += 1) for (let j = 0; j < 6; j += 1) sum += a[i]! * p[i * STRIDE + j]! * b[j]!;
  return sum;
};
