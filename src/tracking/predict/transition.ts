/**
 * How a small change of a state grows over one step: the transition matrix.
 *
 * frame     ITRF
 * shape     rows of `STRIDE`; position, velocity, then either the thrust's acceleration (size 9) or 1/β (size 7)
 * source    I + F h + ½F²h², with the next term where it counts (position by velocity); F from a point-mass Earth that turns,
 *           and from drag
 * accuracy  1e-3 of numerical differences for steps up to 10 s (predict.test.ts)
 */
import { WGS84 } from "../../earth/index.js";

export const STRIDE = 9;
export const COAST_SIZE = 7;
export const BOOST_SIZE = 9;

const { gmM3ps2: GM, omegaRadps: W } = WGS84;
const g = new Float64Array(9);
const c = new Float64Array(9);
const cg = new Float64Array(9);
const cc = new Float64Array(9);

/** Writes the matrix of a step of `h` seconds from state `s` into `phi`. `air` is ½ρv there, `perBeta` is 1/β. */
export const transitionOf = (
  s: Float64Array,
  h: number,
  size: number,
  air: number,
  perBeta: number,
  phi: Float64Array,
): void => {
  const braking = air * perBeta;
  const x = s[0]!;
  const y = s[1]!;
  const z = s[2]!;
  const r2 = x * x + y * y + z * z;
  const m = GM / (r2 * Math.sqrt(r2));
  const t = (3 * m) / r2;
  g[0] = t * x * x - m + W * W;
  g[4] = t * y * y - m + W * W;
  g[8] = t * z * z - m;
  g[1] = g[3] = t * x * y;
  g[2] = g[6] = t * x * z;
  g[5] = g[7] = t * y * z;
  c.fill(0);
  if (braking > 0) {
    const [vx, vy, vz] = [s[3]!, s[4]!, s[5]!];
    const b = braking / (vx * vx + vy * vy + vz * vz);
    c[0] = -braking - b * vx * vx;
    c[4] = -braking - b * vy * vy;
    c[8] = -braking - b * vz * vz;
    c[1] = c[3] = -b * vx * vy;
    c[2] = c[6] = -b * vx * vz;
    c[5] = c[7] = -b * vy * vz;
  }
  c[1]! += 2 * W;
  c[3]! -= 2 * W;
  times3(c, g, cg);
  times3(c, c, cc);
  const h2 = 0.5 * h * h;
  const h3 = (h * h * h) / 6;
  for (let i = 0; i < 3; i += 1) {
    const p = i * STRIDE;
    const v = (i + 3) * STRIDE;
    for (let j = 0; j < 3; j += 1) {
      const k = i * 3 + j;
      const one = i === j ? 1 : 0;
      phi[p + j] = one + h2 * g[k]!;
      phi[p + 3 + j] = one * h + h2 * c[k]! + h3 * g[k]!;
      phi[v + j] = h * g[k]! + h2 * cg[k]!;
      phi[v + 3 + j] = one + h * c[k]! + h2 * (g[k]! + cc[k]!);
    }
    if (size === BOOST_SIZE)
      for (let j = 0; j < 3; j += 1) {
        const one = i === j ? 1 : 0;
        phi[p + 6 + j] = one * h2;
        phi[v + 6 + j] = one * h + h2 * c[i * 3 + j]!;
      }
    else {
      const d = -air * s[3 + i]!;
      phi[p + 6] = h2 * d;
      phi[v + 6] = h * d;
    }
  }
  for (let i = 6; i < size; i += 1) for (let j = 0; j < size; j += 1) phi[i * STRIDE + j] = i === j ? 1 : 0;
};

const times3 = (a: Float64Array, b: Float64Array, out: Float64Array): void => {
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      out[i * 3 + j] = a[i * 3]! * b[j]! + a[i * 3 + 1]! * b[3 + j]! + a[i * 3 + 2]! * b[6 + j]!;
};

const half = new Float64Array(STRIDE * STRIDE);

/** Φ P Φᵀ, in place. */
export const spread = (phi: Float64Array, p: Float64Array, size: number): void => {
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += phi[i * STRIDE + k]! * p[k * STRIDE + j]!;
      half[i * STRIDE + j] = sum;
    }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += half[i * STRIDE + k]! * phi[j * STRIDE + k]!;
      p[i * STRIDE + j] = sum;
      p[j * STRIDE + i] = sum;
    }
};
