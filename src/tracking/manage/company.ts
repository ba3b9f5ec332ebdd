/**
 * What a body's company tells of its velocity: bodies of one salvo fly one path, each a little earlier or later than the next.
 *
 * A neighbour's velocity, carried along the path to where this body is, is this body's velocity but for a spread that the company
 * itself shows. All neighbours together make a prior that is independent of the body's own sights, so taking it in for the moment
 * counts nothing twice; the beliefs themselves stay apart.
 *
 * frame     ITRF
 * source    normal means with a common prior, the prior from the others (leave one out): Efron & Morris, Journal of the American
 *           Statistical Association 70 (1975) 311-319
 * domain    bodies within `NEAR_M` whose velocities agree within what is known of them
 * leaves out  process noise that they share; a spread that is not the same in all directions
 */
import { copyMotion, type Belief } from "../belief.js";
import type { Core } from "../core.js";
import { fallOf } from "../predict/forces.js";
import { STRIDE } from "../predict/transition.js";
import { updateScalar } from "../update/scalar.js";

const NEAR_M = 15_000;
/** Sights after which a velocity is worth hearing. */
const LEAST_HITS = 4;
/** The spread of velocities within a company, m/s: expected, how many velocities' worth that expectation weighs, and the least. */
const SPREAD_MPS = 12;
const SPREAD_WEIGHT = 2;
const LEAST_SPREAD_MPS = 3;
/** Squared statistical distance of two velocities, three numbers. */
const AGREE = 12;
/** Company adds nothing once a velocity is known so much better than the spread. */
const SETTLED = 0.5;

const members: Belief[] = [];
let spread2 = new Float64Array(64);
let v2 = new Float64Array(64);
const fall = new Float64Array(3);
const info = new Float64Array(9);
const sum = new Float64Array(3);
const one = new Float64Array(9);
const cov = new Float64Array(9);
const moved = new Float64Array(3);
const mean = new Float64Array(3);
const l = new Float64Array(9);
const row = new Float64Array(6);

export const learnFromCompany = (core: Core, timeS: number): void => {
  members.length = 0;
  for (const b of core.beliefs) {
    b.company.timeS = NaN;
    if (b.timeS === timeS && b.hits >= 2) members.push(b);
  }
  if (members.length < 2) return;
  members.sort(byX);
  if (spread2.length < members.length) {
    spread2 = new Float64Array(2 * members.length);
    v2 = new Float64Array(2 * members.length);
  }
  for (let i = 0; i < members.length; i += 1) v2[i] = velocityVariance(members[i]!);
  for (let i = 0; i < members.length; i += 1) spread2[i] = spreadAround(i);
  for (let i = 0; i < members.length; i += 1) if (v2[i]! > SETTLED * 3 * spread2[i]!) hear(i);
};

const byX = (a: Belief, b: Belief): number => a.x[0]! - b.x[0]! || a.firstS - b.firstS || a.number - b.number;

const velocityVariance = ({ p }: Belief): number =>
  p[3 * STRIDE + 3]! + p[4 * STRIDE + 4]! + p[5 * STRIDE + 5]!;

/** The neighbour's velocity carried along the path to where `a` is, into `moved`; false where it is none. */
const isNeighbour = (a: Belief, b: Belief): boolean => {
  let place2 = 0;
  let ahead = 0;
  let speed2 = 0;
  for (let k = 0; k < 3; k += 1) {
    const d = a.x[k]! - b.x[k]!;
    const v = b.x[3 + k]!;
    place2 += d * d;
    ahead += d * v;
    speed2 += v * v;
  }
  if (place2 > NEAR_M * NEAR_M || b.hits < LEAST_HITS || b.number === 0) return false;
  fallOf(b.x, 0, fall);
  for (let k = 0; k < 3; k += 1) moved[k] = b.x[3 + k]! + (fall[k]! * ahead) / speed2;
  return true;
};

const differenceFrom = (a: Belief): number => {
  let d2 = 0;
  for (let k = 0; k < 3; k += 1) {
    const d = moved[k]! - a.x[3 + k]!;
    d2 += d * d;
  }
  return d2;
};

/** One component's variance of velocities around member i, as far as they tell. */
const spreadAround = (i: number): number => {
  const a = members[i]!;
  let squares = 0;
  let weight = 0;
  for (let step = -1; step <= 1; step += 2)
    for (let j = i + step; j >= 0 && j < members.length; j += step) {
      const b = members[j]!;
      if (Math.abs(b.x[0]! - a.x[0]!) > NEAR_M) break;
      if (!isNeighbour(a, b)) continue;
      const d2 = differenceFrom(a);
      const known = v2[i]! + v2[j]!;
      if (3 * d2 > AGREE * (known + 6 * SPREAD_MPS * SPREAD_MPS)) continue;
      // A pair tells of twice the spread, and the less the less its velocities are known.
      const w = 1 / (1 + known / (6 * SPREAD_MPS * SPREAD_MPS));
      squares += w * w * (d2 - known);
      weight += w * w * 6;
    }
  const expected = SPREAD_WEIGHT * 3 * SPREAD_MPS * SPREAD_MPS;
  return Math.max(LEAST_SPREAD_MPS * LEAST_SPREAD_MPS, (expected + squares) / (SPREAD_WEIGHT * 3 + weight));
};

const hear = (i: number): void => {
  const a = members[i]!;
  info.fill(0);
  sum.fill(0);
  let heard = 0;
  for (let step = -1; step <= 1; step += 2)
    for (let j = i + step; j >= 0 && j < members.length; j += step) {
      const b = members[j]!;
      if (Math.abs(b.x[0]! - a.x[0]!) > NEAR_M) break;
      if (!isNeighbour(a, b) || 3 * differenceFrom(a) > AGREE * (v2[i]! + v2[j]! + 6 * spread2[i]!)) continue;
      for (let r = 0; r < 3; r += 1)
        for (let c = 0; c < 3; c += 1)
          one[r * 3 + c] = b.p[(3 + r) * STRIDE + 3 + c]! + (r === c ? spread2[i]! : 0);
      invert3(one, cov);
      for (let r = 0; r < 3; r += 1)
        for (let c = 0; c < 3; c += 1) {
          info[r * 3 + c]! += cov[r * 3 + c]!;
          sum[r]! += cov[r * 3 + c]! * moved[c]!;
        }
      heard += 1;
    }
  if (heard === 0) return;
  invert3(info, cov);
  for (let r = 0; r < 3; r += 1) {
    mean[r] = 0;
    for (let c = 0; c < 3; c += 1) mean[r]! += cov[r * 3 + c]! * sum[c]!;
  }
  for (let r = 0; r < 3; r += 1) cov[r * 4]! += spread2[i]!;
  copyMotion(a, a.company);
  takeVelocity(a);
};

/** Takes the prior's three numbers in one by one, made independent by the factor of their covariance. */
const takeVelocity = (a: Belief): void => {
  for (let r = 0; r < 3; r += 1)
    for (let c = 0; c <= r; c += 1) {
      let v = cov[r * 3 + c]!;
      for (let k = 0; k < c; k += 1) v -= l[r * 3 + k]! * l[c * 3 + k]!;
      l[r * 3 + c] = r === c ? Math.sqrt(Math.max(v, 1e-6)) : v / l[c * 4]!;
    }
  const { x, p, size } = a.company;
  for (let r = 0; r < 3; r += 1) {
    // Row r of the factor's inverse whitens the r-th number.
    row.fill(0);
    row[3 + r] = 1 / l[r * 4]!;
    for (let c = r - 1; c >= 0; c -= 1) {
      let v = 0;
      for (let k = c + 1; k <= r; k += 1) v -= row[3 + k]! * l[k * 3 + c]!;
      row[3 + c] = v / l[c * 4]!;
    }
    let residual = 0;
    for (let c = 0; c <= r; c += 1) residual += row[3 + c]! * (mean[c]! - x[3 + c]!);
    updateScalar(x, p, size, row, 6, residual, 1);
  }
};

/** Inverse of a symmetric 3×3 matrix by its cofactors. */
const invert3 = (m: Float64Array, out: Float64Array): void => {
  const [a, b, c, d, e, f] = [m[0]!, m[1]!, m[2]!, m[4]!, m[5]!, m[8]!];
  const [ca, cb, cc] = [d * f - e * e, c * e - b * f, b * e - c * d];
  const det = a * ca + b * cb + c * cc;
  out[0] = ca / det;
  out[1] = out[3] = cb / det;
  out[2] = out[6] = cc / det;
  out[4] = (a * f - c * c) / det;
  out[5] = out[7] = (b * c - a * e) / det;
  out[8] = (a * d - b * b) / det;
};
