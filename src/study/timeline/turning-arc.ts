/**
 * The flight of least energy between two places of the turning Earth, from the end of boost to the ground.
 *
 * frame     computed in a frame that stands still and is ITRF's at lift-off, handed out in ITRF
 * shape     states every `STEP_S`, microseconds from lift-off
 * domain    places 50 to 16,000 km apart; boost along at most half of that
 * source    minimum-energy ellipse between two radii, Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6.2;
 *           f and g functions, ch. 5; the place moves on while the flight lasts, found by repetition
 * leaves out  air, flattening of the field, the boost itself: it is a time, a height and a distance along the ground
 * accuracy  flight time within 3 % of the published table of minimum-energy flights (validation/stability)
 * refuses   ARC_TOO_SHORT, ARC_TOO_LONG
 */
import { acos, cos, Refusal, sin, US_PER_S } from "../../base/index.js";
import { heightItrfM, itrfFromGeodetic, WGS84 } from "../../earth/index.js";
import { sampledPath, type ObjectPath } from "../../defence/index.js";

export interface ArcPlace {
  readonly latRad: number;
  readonly lonRad: number;
}

export interface Boost {
  readonly timeS: number;
  readonly altitudeM: number;
  readonly alongM: number;
}

export interface TurningArc {
  readonly path: ObjectPath;
  readonly rangeM: number;
  readonly apogeeM: number;
  /** From lift-off. */
  readonly impactS: number;
}

type Vector = readonly [number, number, number];
const RADIUS_M = 6_371_000;
const STEP_S = 10;
const ROUNDS = 5;
const LEAST_M = 50_000;
const MOST_M = 16_000_000;

export const turningArc = (from: ArcPlace, to: ArcPlace, boost: Boost): TurningArc => {
  const start = itrfFromGeodetic({ ...from, heightM: 0 });
  const target = itrfFromGeodetic({ ...to, heightM: 0 });
  const rangeM = RADIUS_M * acos(Math.max(-1, Math.min(1, dot(unit(start), unit(target)))));
  if (rangeM < LEAST_M)
    throw new Refusal("ARC_TOO_SHORT", `${km(rangeM)} km is below ${km(LEAST_M)} km`, { rangeM });
  if (rangeM > MOST_M)
    throw new Refusal("ARC_TOO_LONG", `${km(rangeM)} km is above ${km(MOST_M)} km`, { rangeM });
  let impactS = 1800;
  let flown = flight(start, target, boost, impactS);
  for (let i = 1; i < ROUNDS; i += 1) {
    impactS = flown.impactS;
    flown = flight(start, target, boost, impactS);
  }
  return {
    path: sampledPath(flown.timesUs, Float64Array.from(flown.states)),
    rangeM,
    apogeeM: flown.apogeeM,
    impactS: flown.impactS,
  };
};

const km = (m: number): number => Math.round(m / 1000);

/** One aim at where the place will be after `guessS`. */
const flight = (start: Vector, target: Vector, boost: Boost, guessS: number) => {
  const aim = turned(target, guessS);
  // Boost ends above a point on the way, which the turning of the Earth has carried along.
  const toward = unit(between(unit(start), unit(aim), boost.alongM / RADIUS_M));
  const r1 = length(start) + boost.altitudeM;
  const r2 = length(aim);
  const cosPhi = dot(toward, unit(aim));
  const sinPhi = Math.sqrt(Math.max(1e-12, 1 - cosPhi * cosPhi));
  const chord = Math.sqrt(r1 * r1 + r2 * r2 - 2 * r1 * r2 * cosPhi);
  const p = (r1 * r2 * (1 - cosPhi)) / chord;
  const f = 1 - (r2 / p) * (1 - cosPhi);
  const g = (r1 * r2 * sinPhi) / Math.sqrt(WGS84.gmM3ps2 * p);
  const s = new Float64Array(6);
  for (let i = 0; i < 3; i += 1) {
    s[i] = r1 * toward[i]!;
    s[i + 3] = (aim[i]! - f * s[i]!) / g;
  }
  const timesUs: number[] = [];
  const states: number[] = [];
  let apogeeM = 0;
  let heightM = boost.altitudeM;
  for (let timeS = boost.timeS; timeS < 7200; timeS += STEP_S) {
    const itrf = toItrf(s, timeS);
    const h = heightItrfM(itrf[0]!, itrf[1]!, itrf[2]!);
    timesUs.push(Math.round(timeS * US_PER_S));
    states.push(...itrf);
    apogeeM = Math.max(apogeeM, h);
    if (h <= 0 && timeS > boost.timeS) {
      const impactS = timeS - STEP_S * (h / (h - heightM));
      return { timesUs, states, apogeeM, impactS };
    }
    heightM = h;
    advance(s, STEP_S);
  }
  throw new Refusal("ARC_TOO_LONG", "the flight does not come down within 7200 s", { guessS });
};

/** Two-body motion, one Runge–Kutta–Nyström step, in place. */
const advance = (s: Float64Array, h: number): void => {
  const pull = (x: number, y: number, z: number): Vector => {
    const r2 = x * x + y * y + z * z;
    const k = -WGS84.gmM3ps2 / (r2 * Math.sqrt(r2));
    return [k * x, k * y, k * z];
  };
  const at = (tau: number, a: Vector, scale: number): Vector =>
    pull(
      s[0]! + tau * s[3]! + scale * a[0],
      s[1]! + tau * s[4]! + scale * a[1],
      s[2]! + tau * s[5]! + scale * a[2],
    );
  const a = pull(s[0]!, s[1]!, s[2]!);
  const b = at(h / 2, a, (h * h) / 8);
  const c = at(h, b, (h * h) / 2);
  for (let i = 0; i < 3; i += 1) {
    s[i]! += h * s[i + 3]! + ((h * h) / 6) * (a[i]! + 2 * b[i]!);
    s[i + 3]! += (h / 6) * (a[i]! + 4 * b[i]! + c[i]!);
  }
};

/** Earth-fixed at lift-off, as it stands in the still frame `timeS` later. */
const turned = (v: Vector, timeS: number): Vector => {
  const [c, s] = [cos(WGS84.omegaRadps * timeS), sin(WGS84.omegaRadps * timeS)];
  return [c * v[0] - s * v[1], s * v[0] + c * v[1], v[2]];
};

const toItrf = (s: Float64Array, timeS: number): number[] => {
  const w = WGS84.omegaRadps;
  const [x, y, z] = turned([s[0]!, s[1]!, s[2]!], -timeS);
  const [u, v, q] = turned([s[3]!, s[4]!, s[5]!], -timeS);
  return [x, y, z, u + w * y, v - w * x, q];
};

/** Along the great circle from one unit vector towards another. */
const between = (a: Vector, b: Vector, angleRad: number): Vector => {
  const c = dot(a, b);
  const side = unit([b[0] - c * a[0], b[1] - c * a[1], b[2] - c * a[2]]);
  const [ca, sa] = [cos(angleRad), sin(angleRad)];
  return [ca * a[0] + sa * side[0], ca * a[1] + sa * side[1], ca * a[2] + sa * side[2]];
};

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector): number => Math.sqrt(dot(a, a));
const unit = (a: Vector): Vector => {
  const r = length(a);
  return [a[0] / r, a[1] / r, a[2] / r];
};
