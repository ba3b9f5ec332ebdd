/**
 * Where and when a track was launched.
 *
 * Seen in boost, the first fix is carried back to the ground (rise.ts) with the velocity of the first good state. First seen in
 * free fall, the fall is carried back to several heights at which it may have burnt out, and each of those to the ground.
 *
 * frame     ITRF; ellipse in local east and north
 * accuracy  the 95 % ellipse held the launch point in at least 95 of 100 seeded flights (validation/tracking)
 * leaves out  dog-legs, air launch, launch from above or below the ellipsoid by more than a few km
 */
import { assumePosition, enuAxes, geodeticFromItrf } from "../../earth/index.js";
import type { Ellipse } from "../../messages/index.js";
import type { Belief } from "../belief.js";
import { fallStep } from "../predict/forces.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { ellipseOf, quad } from "./ellipse.js";
import { startOf, type Start } from "./rise.js";

export interface Launch {
  readonly timeS: number;
  readonly sigmaTimeS: number;
  readonly ellipse: Ellipse;
}

/** Spread of the way back, as a part of it. */
const POWER_SPREAD = 0.12;
/** Sideways, as a part of the way back. */
const ASIDE = 0.06;
/** Heights at which boost may have ended, m. */
const BURNOUTS_M = [50_000, 80_000, 120_000, 170_000, 230_000] as const;
const STEP_S = 5;
/** The parts overlap: together they held 99.5 of 100 launch points before this, over a thousand seeded flights. */
const NARROWER = 0.73;

export const launchOf = (b: Belief): Launch | "none" => {
  const { early } = b;
  if (Number.isNaN(early.timeS)) return "none";
  const starts: Start[] = [];
  if (b.thrustSeen) {
    const start = startOf(firstState(b), b.firstFix.timeS);
    if (start !== "none") starts.push(start);
  } else if (!Number.isNaN(b.coastSinceS)) startsOfFall(b, starts);
  return starts.length === 0 ? "none" : launchFrom(b, starts);
};

/** The first fix with the velocity that the first good state had by then, its thrust taken back. */
const firstState = ({ early, firstFix }: Belief): Float64Array => {
  s.set(early.x.subarray(0, 6));
  let left = early.timeS - firstFix.timeS;
  const thrusts = early.size === BOOST_SIZE ? 1 : 0;
  const [ax, ay, az] = [thrusts * early.x[6]!, thrusts * early.x[7]!, thrusts * early.x[8]!];
  while (left > 0) {
    const h = Math.min(left, STEP_S);
    fallStep(s, -h, 0, ax, ay, az);
    left -= h;
  }
  for (let i = 0; i < 3; i += 1) s[i] = firstFix.x[i]!;
  return s;
};

const s = new Float64Array(6);

const startsOfFall = (b: Belief, starts: Start[]): void => {
  s.set(b.x.subarray(0, 6));
  let t = b.timeS;
  let n = BURNOUTS_M.length - 1;
  for (let i = 0; i < 400 && n >= 0; i += 1) {
    const { heightM } = geodeticFromItrf(assumePosition("itrf", s[0]!, s[1]!, s[2]!));
    while (n >= 0 && heightM < BURNOUTS_M[n]!) {
      // Only on the way up, and not above where it was first seen falling.
      if (t < b.coastSinceS + STEP_S) {
        const start = startOf(s, t);
        if (start !== "none") starts.push(start);
      }
      n -= 1;
    }
    fallStep(s, -STEP_S, 0, 0, 0, 0);
    t -= STEP_S;
  }
};

const launchFrom = (b: Belief, starts: readonly Start[]): Launch => {
  const mean = (of: (start: Start) => number): number =>
    starts.reduce((sum, start) => sum + of(start), 0) / starts.length;
  const [x, y, z] = [mean((v) => v.x), mean((v) => v.y), mean((v) => v.z)];
  const { latRad, lonRad } = geodeticFromItrf(assumePosition("itrf", x, y, z));
  const { east, north } = enuAxes(latRad, lonRad);
  const p = b.thrustSeen ? b.early.p : b.p;
  const spread = [0, 0, 0];
  for (const start of starts) {
    const d = [start.x - x, start.y - y, start.z - z] as const;
    const e = d[0] * east[0] + d[1] * east[1] + d[2] * east[2];
    const n = d[0] * north[0] + d[1] * north[1] + d[2] * north[2];
    spread[0]! += (e * e) / starts.length;
    spread[1]! += (e * n) / starts.length;
    spread[2]! += (n * n) / starts.length;
  }
  const v = b.thrustSeen ? b.early.x : b.x;
  const ve = v[3]! * east[0] + v[4]! * east[1] + v[5]! * east[2];
  const vn = v[3]! * north[0] + v[4]! * north[1] + v[5]! * north[2];
  const speed = Math.max(1, Math.sqrt(ve * ve + vn * vn));
  const wayM = mean((start) => start.wayM);
  // How well the direction was known where the way back begins, the thrust since then being known only about.
  const slant =
    speedDoubt(b) /
    Math.max(
      100,
      mean((start) => start.climbMps),
    );
  const along = wayM * Math.sqrt(POWER_SPREAD * POWER_SPREAD + slant * slant) + 700;
  const aside = wayM * Math.sqrt(ASIDE * ASIDE + slant * slant) + 500;
  const [ae, an] = [ve / speed, vn / speed];
  const backS = wayM / speed;
  const var2 = (i: number, j: number): number =>
    (b.thrustSeen
      ? quad(b.firstFix.p, 3, 0, AXES[i] === "e" ? east : north, AXES[j] === "e" ? east : north)
      : quad(p, STRIDE, 0, AXES[i] === "e" ? east : north, AXES[j] === "e" ? east : north)) +
    backS * backS * quad(p, STRIDE, 3, AXES[i] === "e" ? east : north, AXES[j] === "e" ? east : north);
  const w = NARROWER * NARROWER;
  return {
    timeS: mean((start) => start.timeS),
    sigmaTimeS: sigmaTimeS(b, starts),
    ellipse: ellipseOf(
      latRad,
      lonRad,
      w * (spread[0]! + var2(0, 0) + along * along * ae * ae + aside * aside * an * an),
      w * (spread[1]! + var2(0, 1) + (along * along - aside * aside) * ae * an),
      w * (spread[2]! + var2(1, 1) + along * along * an * an + aside * aside * ae * ae),
    ),
  };
};

/** How sure the time is: a part of the rise before the first fix; from a fall, the spread of the burnouts thought of, too. */
const sigmaTimeS = (b: Belief, starts: readonly Start[]): number => {
  const mean = starts.reduce((sum, start) => sum + start.timeS, 0) / starts.length;
  const spread = starts.reduce((sum, { timeS }) => sum + (timeS - mean) * (timeS - mean), 0) / starts.length;
  const rise = RISE_SPREAD * Math.max(0, (b.thrustSeen ? b.firstFix.timeS : b.coastSinceS) - mean);
  return Math.sqrt(LEAST_SIGMA_S * LEAST_SIGMA_S + rise * rise + spread);
};
const RISE_SPREAD = 0.36;
const LEAST_SIGMA_S = 10;

/** Velocity error where the way back begins, m/s. */
const speedDoubt = (b: Belief): number => {
  if (!b.thrustSeen) return 0;
  const { x, p, timeS } = b.early;
  const known = (p[3 * STRIDE + 3]! + p[4 * STRIDE + 4]! + p[5 * STRIDE + 5]!) / 3;
  const sinceS = timeS - b.firstFix.timeS;
  const change = THRUST_DOUBT * sinceS * Math.sqrt(x[6]! * x[6]! + x[7]! * x[7]! + x[8]! * x[8]!);
  return Math.sqrt(known + change * change);
};
/** How much of the thrust taken back may be wrong. */
const THRUST_DOUBT = 0.3;

const AXES = ["e", "n"] as const;
