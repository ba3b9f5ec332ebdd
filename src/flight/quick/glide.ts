/**
 * Free flight between two heights, as fast as it goes: Dormand–Prince 5(4) unrolled into local numbers, nothing allocated.
 *
 * frame     axes that stand still and coincide with ITRF at time 0; the field is symmetric about the pole, so only drag
 *           knows of the turning
 * shape     y is position m, velocity m/s, time s and the greatest height passed m, eight numbers, moved on to where the
 *           flight leaves the span
 * source    Dormand & Prince, J. Comp. Appl. Math. 6 (1980) 19–26; gravity J2–J4 as in the room `earth`
 * accuracy  `toleranceM` bounds the error of a step; over 1,800 s without air 0.5 m leaves 0.4 m, at worst 7 m
 *           (bench/flight.mjs)
 * leaves out  air above 200 km
 *
 * Longer than the house's measure: a loop over arrays costs eight times the time. Without air, glide-free.ts is quicker.
 */
import { WGS84 } from "../../earth/index.js";
import { AIR_CELLS_TOP_M, cellDensity } from "./air-cells.js";
import { downCrossing, peak } from "./crossing.js";

export type Leaves = "below" | "above" | "never";

/** Inverse radius below which there is air. */
const AIR_S = 1 / (WGS84.aM + AIR_CELLS_TOP_M);
/** An error of speed counts as what it grows to in 140 s, squared. */
export const LAG2 = 2e4;
export const HORIZON_S = 86_400;
/** First step as a share of √(r³/GM), and in the air. */
export const FIRST = 0.12;
const FIRST_IN_AIR_S = 1;
/** A lowest point within a longer step is looked at more closely. */
export const LOOK_S = 20;

export const glide = (
  y: Float64Array,
  betaKgPerM2: number,
  floorM: number,
  ceilingM: number,
  toleranceM: number,
): Leaves => {
  // Not outside: an engine looks up a module's constants again at every use.
  const A = WGS84.aM;
  const A2 = A * A;
  const GM = WGS84.gmM3ps2;
  const OMEGA = WGS84.omegaRadps;
  const EP2 = WGS84.e2 / (1 - WGS84.e2);
  const [J2, J3, J4] = [WGS84.j2, WGS84.j3, WGS84.j4];
  const C20 = 1.5 * J2;
  const C22 = 7.5 * J2;
  const C31 = 7.5 * J3;
  const C33 = 17.5 * J3;
  const C40 = -1.875 * J4;
  const C42 = 26.25 * J4;
  const C44 = 39.375 * J4;
  const D21 = 3 * J2;
  const D30 = 1.5 * J3;
  const D32 = 7.5 * J3;
  const D41 = 7.5 * J4;
  const D43 = 17.5 * J4;
  const drag = 0.5 / betaKgPerM2;
  const airS = drag === 0 ? Infinity : AIR_S;
  const slack = 1 / (toleranceM * toleranceM);
  let x1: number = y[0]!;
  let y1: number = y[1]!;
  let z1: number = y[2]!;
  let u1: number = y[3]!;
  let v1: number = y[4]!;
  let w1: number = y[5]!;
  let t = y[6]!;
  let q: number;
  let s: number;
  let n: number;
  let m: number;
  let o: number;
  let p: number;
  let g: number;
  let c: number;
  let k: number;
  let e: number;
  let f: number;
  let a1: number;
  let b1: number;
  let c1: number;
  q = 1 / (x1 * x1 + y1 * y1 + z1 * z1);
  s = Math.sqrt(q);
  n = z1 * s;
  m = n * n;
  o = A2 * q;
  p = A * s;
  g = -GM * q;
  c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
  k = 0;
  e = u1 + OMEGA * y1;
  f = v1 - OMEGA * x1;
  if (s > airS)
    k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w1 * w1);
  a1 = c * x1 - k * e;
  b1 = c * y1 - k * f;
  c1 = c * z1 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41)) - k * w1;
  let height: number = 1 / s - A / Math.sqrt(1 + EP2 * m);
  let climb: number = (x1 * u1 + y1 * v1 + z1 * w1) * s;
  let h: number = s > airS ? FIRST_IN_AIR_S : FIRST / (s * Math.sqrt(GM * s));
  let edge = 0;
  let cut = false;
  // prettier-ignore
  for (;;) {
    const x2 = x1 + h * ((1 / 5) * u1);
    const y2 = y1 + h * ((1 / 5) * v1);
    const z2 = z1 + h * ((1 / 5) * w1);
    const u2 = u1 + h * ((1 / 5) * a1);
    const v2 = v1 + h * ((1 / 5) * b1);
    const w2 = w1 + h * ((1 / 5) * c1);
    q = 1 / (x2 * x2 + y2 * y2 + z2 * z2); s = Math.sqrt(q); n = z2 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    let a2: number = c * x2, b2: number = c * y2, c2: number = c * z2 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    if (s > airS) {
      e = u2 + OMEGA * y2; f = v2 - OMEGA * x2;
      k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w2 * w2);
      a2 -= k * e; b2 -= k * f; c2 -= k * w2;
    }
    const x3 = x1 + h * ((3 / 40) * u1 + (9 / 40) * u2);
    const y3 = y1 + h * ((3 / 40) * v1 + (9 / 40) * v2);
    const z3 = z1 + h * ((3 / 40) * w1 + (9 / 40) * w2);
    const u3 = u1 + h * ((3 / 40) * a1 + (9 / 40) * a2);
    const v3 = v1 + h * ((3 / 40) * b1 + (9 / 40) * b2);
    const w3 = w1 + h * ((3 / 40) * c1 + (9 / 40) * c2);
    q = 1 / (x3 * x3 + y3 * y3 + z3 * z3); s = Math.sqrt(q); n = z3 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    let a3: number = c * x3, b3: number = c * y3, c3: number = c * z3 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    if (s > airS) {
      e = u3 + OMEGA * y3; f = v3 - OMEGA * x3;
      k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w3 * w3);
      a3 -= k * e; b3 -= k * f; c3 -= k * w3;
    }
    const x4 = x1 + h * ((44 / 45) * u1 - (56 / 15) * u2 + (32 / 9) * u3);
    const y4 = y1 + h * ((44 / 45) * v1 - (56 / 15) * v2 + (32 / 9) * v3);
    const z4 = z1 + h * ((44 / 45) * w1 - (56 / 15) * w2 + (32 / 9) * w3);
    const u4 = u1 + h * ((44 / 45) * a1 - (56 / 15) * a2 + (32 / 9) * a3);
    const v4 = v1 + h * ((44 / 45) * b1 - (56 / 15) * b2 + (32 / 9) * b3);
    const w4 = w1 + h * ((44 / 45) * c1 - (56 / 15) * c2 + (32 / 9) * c3);
    q = 1 / (x4 * x4 + y4 * y4 + z4 * z4); s = Math.sqrt(q); n = z4 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    let a4: number = c * x4, b4: number = c * y4, c4: number = c * z4 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    if (s > airS) {
      e = u4 + OMEGA * y4; f = v4 - OMEGA * x4;
      k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w4 * w4);
      a4 -= k * e; b4 -= k * f; c4 -= k * w4;
    }
    const x5 = x1 + h * ((19372 / 6561) * u1 - (25360 / 2187) * u2 + (64448 / 6561) * u3 - (212 / 729) * u4);
    const y5 = y1 + h * ((19372 / 6561) * v1 - (25360 / 2187) * v2 + (64448 / 6561) * v3 - (212 / 729) * v4);
    const z5 = z1 + h * ((19372 / 6561) * w1 - (25360 / 2187) * w2 + (64448 / 6561) * w3 - (212 / 729) * w4);
    const u5 = u1 + h * ((19372 / 6561) * a1 - (25360 / 2187) * a2 + (64448 / 6561) * a3 - (212 / 729) * a4);
    const v5 = v1 + h * ((19372 / 6561) * b1 - (25360 / 2187) * b2 + (64448 / 6561) * b3 - (212 / 729) * b4);
    const w5 = w1 + h * ((19372 / 6561) * c1 - (25360 / 2187) * c2 + (64448 / 6561) * c3 - (212 / 729) * c4);
    q = 1 / (x5 * x5 + y5 * y5 + z5 * z5); s = Math.sqrt(q); n = z5 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    let a5: number = c * x5, b5: number = c * y5, c5: number = c * z5 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    if (s > airS) {
      e = u5 + OMEGA * y5; f = v5 - OMEGA * x5;
      k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w5 * w5);
      a5 -= k * e; b5 -= k * f; c5 -= k * w5;
    }
    const x6 = x1 + h * ((9017 / 3168) * u1 - (355 / 33) * u2 + (46732 / 5247) * u3 + (49 / 176) * u4 - (5103 / 18656) * u5);
    const y6 = y1 + h * ((9017 / 3168) * v1 - (355 / 33) * v2 + (46732 / 5247) * v3 + (49 / 176) * v4 - (5103 / 18656) * v5);
    const z6 = z1 + h * ((9017 / 3168) * w1 - (355 / 33) * w2 + (46732 / 5247) * w3 + (49 / 176) * w4 - (5103 / 18656) * w5);
    const u6 = u1 + h * ((9017 / 3168) * a1 - (355 / 33) * a2 + (46732 / 5247) * a3 + (49 / 176) * a4 - (5103 / 18656) * a5);
    const v6 = v1 + h * ((9017 / 3168) * b1 - (355 / 33) * b2 + (46732 / 5247) * b3 + (49 / 176) * b4 - (5103 / 18656) * b5);
    const w6 = w1 + h * ((9017 / 3168) * c1 - (355 / 33) * c2 + (46732 / 5247) * c3 + (49 / 176) * c4 - (5103 / 18656) * c5);
    q = 1 / (x6 * x6 + y6 * y6 + z6 * z6); s = Math.sqrt(q); n = z6 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    let a6: number = c * x6, b6: number = c * y6, c6: number = c * z6 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    if (s > airS) {
      e = u6 + OMEGA * y6; f = v6 - OMEGA * x6;
      k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w6 * w6);
      a6 -= k * e; b6 -= k * f; c6 -= k * w6;
    }
    const x7 = x1 + h * ((35 / 384) * u1 + (500 / 1113) * u3 + (125 / 192) * u4 - (2187 / 6784) * u5 + (11 / 84) * u6);
    const y7 = y1 + h * ((35 / 384) * v1 + (500 / 1113) * v3 + (125 / 192) * v4 - (2187 / 6784) * v5 + (11 / 84) * v6);
    const z7 = z1 + h * ((35 / 384) * w1 + (500 / 1113) * w3 + (125 / 192) * w4 - (2187 / 6784) * w5 + (11 / 84) * w6);
    const u7 = u1 + h * ((35 / 384) * a1 + (500 / 1113) * a3 + (125 / 192) * a4 - (2187 / 6784) * a5 + (11 / 84) * a6);
    const v7 = v1 + h * ((35 / 384) * b1 + (500 / 1113) * b3 + (125 / 192) * b4 - (2187 / 6784) * b5 + (11 / 84) * b6);
    const w7 = w1 + h * ((35 / 384) * c1 + (500 / 1113) * c3 + (125 / 192) * c4 - (2187 / 6784) * c5 + (11 / 84) * c6);
    q = 1 / (x7 * x7 + y7 * y7 + z7 * z7); s = Math.sqrt(q); n = z7 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    let a7: number = c * x7, b7: number = c * y7, c7: number = c * z7 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    if (s > airS) {
      e = u7 + OMEGA * y7; f = v7 - OMEGA * x7;
      k = drag * cellDensity(1 / s - A / Math.sqrt(1 + EP2 * m)) * Math.sqrt(e * e + f * f + w7 * w7);
      a7 -= k * e; b7 -= k * f; c7 -= k * w7;
    }
    const dx = (71 / 57600) * u1 - (71 / 16695) * u3 + (71 / 1920) * u4 - (17253 / 339200) * u5 + (22 / 525) * u6 - (1 / 40) * u7;
    const dy = (71 / 57600) * v1 - (71 / 16695) * v3 + (71 / 1920) * v4 - (17253 / 339200) * v5 + (22 / 525) * v6 - (1 / 40) * v7;
    const dz = (71 / 57600) * w1 - (71 / 16695) * w3 + (71 / 1920) * w4 - (17253 / 339200) * w5 + (22 / 525) * w6 - (1 / 40) * w7;
    const ex = (71 / 57600) * a1 - (71 / 16695) * a3 + (71 / 1920) * a4 - (17253 / 339200) * a5 + (22 / 525) * a6 - (1 / 40) * a7;
    const ey = (71 / 57600) * b1 - (71 / 16695) * b3 + (71 / 1920) * b4 - (17253 / 339200) * b5 + (22 / 525) * b6 - (1 / 40) * b7;
    const ez = (71 / 57600) * c1 - (71 / 16695) * c3 + (71 / 1920) * c4 - (17253 / 339200) * c5 + (22 / 525) * c6 - (1 / 40) * c7;
    const square = h * h * slack * (dx * dx + dy * dy + dz * dz + LAG2 * (ex * ex + ey * ey + ez * ez));
    // Error to the power -3/16, by roots: a little less than the -1/5 that is due.
    const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(square + 1e-8))));
    const scale = 0.9 / (root * Math.sqrt(root));
    const high = 1 / s - A / Math.sqrt(1 + EP2 * m);
    const rise = (x7 * u7 + y7 * v7 + z7 * w7) * s;
    if (cut) {
      // The step was cut to end at the edge; what is left is centimetres.
      const dt = (edge - high) / rise;
      y[0] = x7 + dt * u7; y[1] = y7 + dt * v7; y[2] = z7 + dt * w7;
      y[3] = u7 + dt * a7; y[4] = v7 + dt * b7; y[5] = w7 + dt * c7;
      y[6] = t + h + dt;
      return edge === floorM ? "below" : "above";
    }
    if (!(square <= 1) || (climb < 0 && rise > 0 && h > LOOK_S)) {
      h *= scale > 0.1 && scale < 0.5 ? scale : scale >= 0.5 ? 0.5 : 0.1;
      continue;
    }
    if (climb > 0 && rise <= 0) y[7] = Math.max(y[7]!, peak(height, climb * h, high, rise * h));
    if (high < floorM && rise < 0) {
      edge = floorM; cut = true;
      h *= downCrossing(height - edge, climb * h, high - edge, rise * h);
      continue;
    }
    if (high > ceilingM && rise > 0) {
      edge = ceilingM; cut = true;
      h *= downCrossing(edge - height, -climb * h, edge - high, -rise * h);
      continue;
    }
    t += h;
    if (t > HORIZON_S) return "never";
    x1 = x7; y1 = y7; z1 = z7; u1 = u7; v1 = v7; w1 = w7; a1 = a7; b1 = b7; c1 = c7;
    height = high; climb = rise;
    h *= scale;
  }
};

/**
 * Engines compile for what they have met so far. A few flights through every branch at the start spare them a change of
 * mind in the middle of the loop, after which one engine runs this at less than half its speed for good.
 */
const y = new Float64Array(8);
for (let n = 0; n < 3; n += 1)
  for (const betaKgPerM2 of [3000, Infinity]) {
    y.set([WGS84.aM + 30_000, 0, 0, 1500, 2000, 1000, 0, 0]);
    glide(y, betaKgPerM2, 0, 90_000, 1);
    glide(y, betaKgPerM2, 0, Infinity, 1);
  }
