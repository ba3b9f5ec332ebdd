/**
 * Free flight without air in closed form: Kepler's ellipse, moved by what the flattening does along it.
 *
 * frame     axes that stand still and coincide with ITRF at time 0
 * shape     y as in `glide`, moved on to the height asked for, coming down
 * source    first-order perturbation by the ellipse's transition matrix (Battin, An Introduction to the Mathematics and Methods
 *           of Astrodynamics, 9.7), summed by Gauss's five points in the eccentric anomaly
 * domain    arcs that rise above `lineM` and come down within a revolution
 * accuracy  first order in J2: under 300 m, 0.3 m/s and 0.1 s against the integrator (landing.test.ts)
 */
import { atan2, cos, hypot3, sin } from "../../base/index.js";
import { gravityItrf, WGS84 } from "../../earth/index.js";
import { ellipsoidHeightM } from "../forces/free.js";
import { zonalPull } from "./zonal.js";

const GM = WGS84.gmM3ps2;
/** Gauss–Legendre points and weights on -1 … 1 (Abramowitz & Stegun, table 25.4, n = 5). */
const POINTS = [0, -0.5384693101056831, 0.5384693101056831, -0.906179845938664, 0.906179845938664] as const;
const WEIGHTS = [
  0.5688888888888889, 0.4786286704993665, 0.4786286704993665, 0.2369268850561891, 0.2369268850561891,
] as const;
const pull = new Float64Array(3);
const shift = new Float64Array(6);

/** False, and y as it was, where it does not come down to the line, or where the second order would count. */
export const conicDown = (y: Float64Array, lineM: number): boolean => {
  const [x0, y0, z0, u0, v0, w0] = [y[0]!, y[1]!, y[2]!, y[3]!, y[4]!, y[5]!];
  const r0 = Math.sqrt(x0 * x0 + y0 * y0 + z0 * z0);
  const a = 1 / (2 / r0 - (u0 * u0 + v0 * v0 + w0 * w0) / GM);
  if (!(a > 0)) return false;
  const rootA = Math.sqrt(a);
  const n = Math.sqrt(GM) / (a * rootA);
  const eCos = 1 - r0 / a;
  const eSin = (x0 * u0 + y0 * v0 + z0 * w0) / (Math.sqrt(GM) * rootA);
  const ecc = Math.sqrt(eCos * eCos + eSin * eSin);
  const start = atan2(eSin, eCos);
  // The ellipsoid's radius depends on where it comes down: a few rounds settle it.
  let radius = r0;
  let end = 0;
  for (let round = 0; round < 4; round += 1) {
    const cosEnd = (1 - radius / a) / ecc;
    if (!(Math.abs(cosEnd) < 1)) return false;
    end = 2 * Math.PI - atan2(Math.sqrt(1 - cosEnd * cosEnd), cosEnd);
    place(y, a, n, r0, eCos, eSin, end - start);
    radius += lineM - ellipsoidHeightM(at[0]!, at[1]!, at[2]!);
  }
  place(y, a, n, r0, eCos, eSin, end - start);
  const arc = end - start;
  if (!(arc > 0)) return false;
  const stop = Float64Array.from(at);
  shift.fill(0);
  for (let i = 0; i < POINTS.length; i += 1) {
    const point = POINTS[i]!;
    const weight = WEIGHTS[i]!;
    const part = 0.5 * arc * (1 + point);
    place(y, a, n, r0, eCos, eSin, part);
    zonalPull(at[0]!, at[1]!, at[2]!, pull);
    // dt = r dE / (n a)
    const seconds = (0.5 * arc * weight * at[7]!) / (n * a);
    respond(at, stop, a, arc - part, seconds);
  }
  if (secondOrderM(stop) > SECOND_ORDER_M) return false;
  for (let i = 0; i < 6; i += 1) y[i] = stop[i]! + shift[i]!;
  y[6] = y[6]! + stop[6]!;
  settle(y, lineM);
  return true;
};

/** What the first order neglects is up to a few times this: flat arcs and very long ones are refused. */
const SECOND_ORDER_M = 100;

const secondOrderM = (stop: Float64Array): number => {
  const [px, py, pz, vx, vy, vz] = [stop[0]!, stop[1]!, stop[2]!, stop[3]!, stop[4]!, stop[5]!];
  const r = hypot3(px, py, pz);
  const sinDown = (px * vx + py * vy + pz * vz) / (r * hypot3(vx, vy, vz));
  const moved = hypot3(shift[0]!, shift[1]!, shift[2]!) / sinDown;
  return (moved * moved) / r;
};

/** Position, velocity, seconds since the start and radius after an eccentric anomaly. */
const at = new Float64Array(8);

const place = (
  y: Float64Array,
  a: number,
  n: number,
  r0: number,
  eCos: number,
  eSin: number,
  turn: number,
): void => {
  const [s, c] = [sin(turn), cos(turn)];
  const r = a * (1 - eCos * c + eSin * s);
  const t = (turn - eCos * s + eSin * (1 - c)) / n;
  const f = 1 - (a / r0) * (1 - c);
  const g = t - (turn - s) / n;
  const ft = (-n * a * a * s) / (r * r0);
  const gt = 1 - (a / r) * (1 - c);
  for (let i = 0; i < 3; i += 1) {
    at[i] = f * y[i]! + g * y[i + 3]!;
    at[i + 3] = ft * y[i]! + gt * y[i + 3]!;
  }
  at[6] = t;
  at[7] = r;
};

/** Adds to `shift` what the pull over some seconds at one place does at the other. */
const respond = (from: Float64Array, to: Float64Array, a: number, turn: number, seconds: number): void => {
  const [r0, r] = [from[7]!, to[7]!];
  const [s, c] = [sin(turn), cos(turn)];
  const rootA = Math.sqrt(a);
  const chi = rootA * turn;
  const u2 = a * (1 - c);
  const u3 = a * rootA * (turn - s);
  const u4 = a * (0.5 * chi * chi - u2);
  const u5 = a * ((chi * chi * chi) / 6 - u3);
  const t = to[6]! - from[6]!;
  const big = (3 * u5 - chi * u4) / Math.sqrt(GM) - t * u2;
  const g = t - u3 / Math.sqrt(GM);
  const lessF = u2 / r0;
  const gt = 1 - u2 / r;
  const along0 = from[3]! * pull[0]! + from[4]! * pull[1]! + from[5]! * pull[2]!;
  const out0 = from[0]! * pull[0]! + from[1]! * pull[1]! + from[2]! * pull[2]!;
  const change =
    (to[3]! - from[3]!) * pull[0]! + (to[4]! - from[4]!) * pull[1]! + (to[5]! - from[5]!) * pull[2]!;
  for (let i = 0; i < 3; i += 1) {
    const [p0, v0, p, v] = [from[i]!, from[i + 3]!, to[i]!, to[i + 3]!];
    const moved =
      (r0 / GM) * lessF * ((p - p0) * along0 - (v - v0) * out0) + (big / GM) * v * along0 + g * pull[i]!;
    const sped =
      (r0 / GM) * (v - v0) * change +
      (r0 * lessF * p * out0 - big * p * along0) / (r * r * r) +
      gt * pull[i]!;
    shift[i] = shift[i]! + seconds * moved;
    shift[i + 3] = shift[i + 3]! + seconds * sped;
  }
};

/** From near the line on to it, by Newton on a parabola of free fall with the pull of its middle. */
const settle = (y: Float64Array, lineM: number): void => {
  for (let round = 0; round < 2; round += 1) {
    const [px, py, pz] = [y[0]!, y[1]!, y[2]!];
    const rise = (px * y[3]! + py * y[4]! + pz * y[5]!) / hypot3(px, py, pz);
    const dt = (lineM - ellipsoidHeightM(px, py, pz)) / rise;
    gravityItrf(px + 0.5 * dt * y[3]!, py + 0.5 * dt * y[4]!, pz + 0.5 * dt * y[5]!, pull);
    for (let i = 0; i < 3; i += 1) {
      y[i] = y[i]! + dt * (y[i + 3]! + 0.5 * dt * pull[i]!);
      y[i + 3] = y[i + 3]! + dt * pull[i]!;
    }
    y[6] = y[6]! + dt;
  }
};
