/**
 * Where and when a track was launched.
 *
 * A missile starts upright and pitches over, so its path starts steeper than where it is seen: with distance growing as a power
 * `n` of height, the start lies height × cot(climb) / n behind; with height growing as a power `m` of time, it lies
 * m × height / climb rate before. Seen in boost, the first good state is carried back so. First seen in free fall, the fall is
 * carried back to several heights at which it may have burnt out, and each of those carried back so.
 *
 * frame     ITRF; ellipse in local east and north
 * accuracy  n and m and their spreads were read off this project's own flights, of 300 to 4,000 km range and all lofts; the ellipse
 *           held the launch point in at least 95 of 100 seeded flights (validation/tracking)
 * leaves out  dog-legs, air launch, launch from above or below the ellipsoid by more than a few km
 */
import { exp } from "../../base/index.js";
import { assumePosition, enuAxes, geodeticFromItrf } from "../../earth/index.js";
import type { Ellipse } from "../../messages/index.js";
import type { Belief } from "../belief.js";
import { fallStep } from "../predict/forces.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { ellipseOf } from "./ellipse.js";

export interface Launch {
  readonly timeS: number;
  readonly ellipse: Ellipse;
}

/** The power n: 1.9 where boost has just begun to pitch over, near 1.2 high up. */
const powerAt = (heightM: number): number => 1.2 + 0.75 * exp(-(heightM - 5_000) / 35_000);
/** Its spread, as a part of it. */
const POWER_SPREAD = 0.12;
const TIME_POWER = 2;
/** Sideways, as a part of the way back. */
const ASIDE = 0.06;
/** Heights at which boost may have ended, m. */
const BURNOUTS_M = [50_000, 80_000, 120_000, 170_000, 230_000] as const;
/** Mean upward acceleration of a rise, m/s²: no quicker and no slower. */
const QUICKEST = 40;
const SLOWEST = 5;
const STEP_S = 5;
const LOW_M = 30_000;

interface Start {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly timeS: number;
  readonly wayM: number;
}

export const launchOf = (b: Belief): Launch | "none" => {
  const { early } = b;
  if (early.timeS !== early.timeS) return "none";
  const starts: Start[] = [];
  if (b.thrustSeen) {
    const start = startOf(firstState(b), b.firstFix.timeS);
    if (start !== "none") starts.push(start);
  } else if (b.coastSinceS === b.coastSinceS) startsOfFall(b, starts);
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

const startOf = (x: Float64Array, timeS: number): Start | "none" => {
  const { latRad, lonRad, heightM } = geodeticFromItrf(assumePosition("itrf", x[0]!, x[1]!, x[2]!));
  const { east, north, up } = enuAxes(latRad, lonRad);
  const climb = x[3]! * up[0] + x[4]! * up[1] + x[5]! * up[2];
  if (!(climb > 50) || heightM < 500) return "none";
  const e = x[3]! * east[0] + x[4]! * east[1] + x[5]! * east[2];
  const n = x[3]! * north[0] + x[4]! * north[1] + x[5]! * north[2];
  // So low nothing flies flatter than this, whatever the error of the velocity says.
  const level = Math.sqrt(e * e + n * n);
  const flat = heightM < LOW_M ? Math.min(1, climb / Math.max(level, 1)) : 1;
  const back = (flat * heightM) / climb / powerAt(heightM);
  const at = (i: number): number => x[i]! - heightM * up[i]! - back * (e * east[i]! + n * north[i]!);
  return {
    x: at(0),
    y: at(1),
    z: at(2),
    timeS: timeS - riseS(heightM, climb),
    wayM: back * level,
  };
};

/** Time since lift-off: by the climb, within what a rise from rest may take. */
const riseS = (heightM: number, climb: number): number =>
  Math.max(
    Math.sqrt((2 * heightM) / QUICKEST),
    Math.min((TIME_POWER * heightM) / climb, Math.sqrt((2 * heightM) / SLOWEST)),
  );

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
  const along = wayM * POWER_SPREAD + 700;
  const aside = wayM * ASIDE + 500;
  const [ae, an] = [ve / speed, vn / speed];
  const backS = wayM / speed;
  const var2 = (i: number, j: number): number =>
    (b.thrustSeen
      ? quad(b.firstFix.p, 3, 0, AXES[i] === "e" ? east : north, AXES[j] === "e" ? east : north)
      : quad(p, STRIDE, 0, AXES[i] === "e" ? east : north, AXES[j] === "e" ? east : north)) +
    backS * backS * quad(p, STRIDE, 3, AXES[i] === "e" ? east : north, AXES[j] === "e" ? east : north);
  return {
    timeS: mean((start) => start.timeS),
    ellipse: ellipseOf(
      latRad,
      lonRad,
      spread[0]! + var2(0, 0) + along * along * ae * ae + aside * aside * an * an,
      spread[1]! + var2(0, 1) + (along * along - aside * aside) * ae * an,
      spread[2]! + var2(1, 1) + along * along * an * an + aside * aside * ae * ae,
    ),
  };
};

const AXES = ["e", "n"] as const;

const quad = (
  p: Float64Array,
  stride: number,
  from: number,
  a: readonly [number, number, number],
  b: readonly [number, number, number],
): number => {
  let sum = 0;
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1) sum += a[i]! * p[(from + i) * stride + from + j]! * b[j]!;
  return sum;
};
