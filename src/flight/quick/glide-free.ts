/**
 * Free flight without air down to a height: Dormand–Prince 5(4) in Nyström's form, unrolled into local numbers, nothing
 * allocated.
 *
 * frame     axes that stand still and whose third is the Earth's
 * shape     y as of `glide`: position m, velocity m/s, time s and the greatest height passed m, moved on to the floor
 * source    Dormand & Prince, J. Comp. Appl. Math. 6 (1980) 19–26. Where the force does not know of the speed, the stages of
 *           speed can be put into those of position (Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I,
 *           II.14): the positions' table is the square of the method's, the steps are the same, and half the sums are saved
 * accuracy  as of `glide`, with which it agrees to a nanosecond (landing.test.ts)
 *
 * bench/flight/glide.c is the same in C.
 */
import { WGS84 } from "../../earth/index.js";
import { downCrossing, peak } from "./crossing.js";
import { FIRST, HORIZON_S, LAG2, LOOK_S } from "./glide.js";

export const glideFree = (y: Float64Array, floorM: number, toleranceM: number): "below" | "never" => {
  // Not outside: an engine looks up a module's constants again at every use.
  const A = WGS84.aM;
  const A2 = A * A;
  const GM = WGS84.gmM3ps2;
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
  const slack = 1 / (toleranceM * toleranceM);
  let x1: number = y[0]!;
  let y1: number = y[1]!;
  let z1: number = y[2]!;
  let u1: number = y[3]!;
  let v1: number = y[4]!;
  let w1: number = y[5]!;
  let t = y[6]!;
  let q: number = 1 / (x1 * x1 + y1 * y1 + z1 * z1);
  let s: number = Math.sqrt(q);
  let n: number = z1 * s;
  let m: number = n * n;
  let o: number = A2 * q;
  let p: number = A * s;
  let g: number = -GM * q;
  let c: number =
    g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
  let a1: number = c * x1;
  let b1: number = c * y1;
  let c1: number = c * z1 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
  let height: number = 1 / s - A / Math.sqrt(1 + EP2 * m);
  let climb: number = (x1 * u1 + y1 * v1 + z1 * w1) * s;
  let h: number = FIRST / (s * Math.sqrt(GM * s));
  let cut = false;
  // prettier-ignore
  for (;;) {
    const h2 = (1 / 5) * h;
    const h3 = (3 / 10) * h;
    const h4 = (4 / 5) * h;
    const h5 = (8 / 9) * h;
    const hh = h * h;
    const x2 = x1 + h2 * u1;
    const y2 = y1 + h2 * v1;
    const z2 = z1 + h2 * w1;
    q = 1 / (x2 * x2 + y2 * y2 + z2 * z2); s = Math.sqrt(q); n = z2 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const a2 = c * x2, b2 = c * y2, c2 = c * z2 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const x3 = x1 + h3 * u1 + hh * ((9 / 200) * a1);
    const y3 = y1 + h3 * v1 + hh * ((9 / 200) * b1);
    const z3 = z1 + h3 * w1 + hh * ((9 / 200) * c1);
    q = 1 / (x3 * x3 + y3 * y3 + z3 * z3); s = Math.sqrt(q); n = z3 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const a3 = c * x3, b3 = c * y3, c3 = c * z3 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const x4 = x1 + h4 * u1 + hh * (-(12 / 25) * a1 + (4 / 5) * a2);
    const y4 = y1 + h4 * v1 + hh * (-(12 / 25) * b1 + (4 / 5) * b2);
    const z4 = z1 + h4 * w1 + hh * (-(12 / 25) * c1 + (4 / 5) * c2);
    q = 1 / (x4 * x4 + y4 * y4 + z4 * z4); s = Math.sqrt(q); n = z4 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const a4 = c * x4, b4 = c * y4, c4 = c * z4 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const x5 = x1 + h5 * u1 + hh * (-(12248 / 6561) * a1 + (7208 / 2187) * a2 - (6784 / 6561) * a3);
    const y5 = y1 + h5 * v1 + hh * (-(12248 / 6561) * b1 + (7208 / 2187) * b2 - (6784 / 6561) * b3);
    const z5 = z1 + h5 * w1 + hh * (-(12248 / 6561) * c1 + (7208 / 2187) * c2 - (6784 / 6561) * c3);
    q = 1 / (x5 * x5 + y5 * y5 + z5 * z5); s = Math.sqrt(q); n = z5 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const a5 = c * x5, b5 = c * y5, c5 = c * z5 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const x6 = x1 + h * u1 + hh * (-(533 / 264) * a1 + (91 / 22) * a2 - (56 / 33) * a3 + (7 / 88) * a4);
    const y6 = y1 + h * v1 + hh * (-(533 / 264) * b1 + (91 / 22) * b2 - (56 / 33) * b3 + (7 / 88) * b4);
    const z6 = z1 + h * w1 + hh * (-(533 / 264) * c1 + (91 / 22) * c2 - (56 / 33) * c3 + (7 / 88) * c4);
    q = 1 / (x6 * x6 + y6 * y6 + z6 * z6); s = Math.sqrt(q); n = z6 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const a6 = c * x6, b6 = c * y6, c6 = c * z6 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const x7 = x1 + h * u1 + hh * ((35 / 384) * a1 + (50 / 159) * a3 + (25 / 192) * a4 - (243 / 6784) * a5);
    const y7 = y1 + h * v1 + hh * ((35 / 384) * b1 + (50 / 159) * b3 + (25 / 192) * b4 - (243 / 6784) * b5);
    const z7 = z1 + h * w1 + hh * ((35 / 384) * c1 + (50 / 159) * c3 + (25 / 192) * c4 - (243 / 6784) * c5);
    const u7 = u1 + h * ((35 / 384) * a1 + (500 / 1113) * a3 + (125 / 192) * a4 - (2187 / 6784) * a5 + (11 / 84) * a6);
    const v7 = v1 + h * ((35 / 384) * b1 + (500 / 1113) * b3 + (125 / 192) * b4 - (2187 / 6784) * b5 + (11 / 84) * b6);
    const w7 = w1 + h * ((35 / 384) * c1 + (500 / 1113) * c3 + (125 / 192) * c4 - (2187 / 6784) * c5 + (11 / 84) * c6);
    q = 1 / (x7 * x7 + y7 * y7 + z7 * z7); s = Math.sqrt(q); n = z7 * s; m = n * n; o = A2 * q; p = A * s; g = -GM * q;
    c = g * s * (1 + o * (C20 - C22 * m + p * n * (C31 - C33 * m) + o * (C40 + m * (C42 - C44 * m))));
    const a7 = c * x7, b7 = c * y7, c7 = c * z7 + g * o * (D21 * n + p * (D32 * m - D30) + o * n * (D43 * m - D41));
    const dx = h * ((611 / 230400) * a1 - (514 / 83475) * a3 + (391 / 38400) * a4 - (4617 / 1356800) * a5 - (11 / 3360) * a6);
    const dy = h * ((611 / 230400) * b1 - (514 / 83475) * b3 + (391 / 38400) * b4 - (4617 / 1356800) * b5 - (11 / 3360) * b6);
    const dz = h * ((611 / 230400) * c1 - (514 / 83475) * c3 + (391 / 38400) * c4 - (4617 / 1356800) * c5 - (11 / 3360) * c6);
    const ex = (71 / 57600) * a1 - (71 / 16695) * a3 + (71 / 1920) * a4 - (17253 / 339200) * a5 + (22 / 525) * a6 - (1 / 40) * a7;
    const ey = (71 / 57600) * b1 - (71 / 16695) * b3 + (71 / 1920) * b4 - (17253 / 339200) * b5 + (22 / 525) * b6 - (1 / 40) * b7;
    const ez = (71 / 57600) * c1 - (71 / 16695) * c3 + (71 / 1920) * c4 - (17253 / 339200) * c5 + (22 / 525) * c6 - (1 / 40) * c7;
    const square = hh * slack * (dx * dx + dy * dy + dz * dz + LAG2 * (ex * ex + ey * ey + ez * ez));
    // Error to the power -3/16, by roots: a little less than the -1/5 that is due.
    const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(square + 1e-8))));
    const scale = 0.9 / (root * Math.sqrt(root));
    const high = 1 / s - A / Math.sqrt(1 + EP2 * m);
    const rise = (x7 * u7 + y7 * v7 + z7 * w7) * s;
    if (cut) {
      // The step was cut to end at the floor; what is left is centimetres.
      const dt = (floorM - high) / rise;
      y[0] = x7 + dt * u7; y[1] = y7 + dt * v7; y[2] = z7 + dt * w7;
      y[3] = u7 + dt * a7; y[4] = v7 + dt * b7; y[5] = w7 + dt * c7;
      y[6] = t + h + dt;
      return "below";
    }
    if (!(square <= 1) || (climb < 0 && rise > 0 && h > LOOK_S)) {
      h *= scale > 0.1 && scale < 0.5 ? scale : scale >= 0.5 ? 0.5 : 0.1;
      continue;
    }
    if (climb > 0 && rise <= 0) y[7] = Math.max(y[7]!, peak(height, climb * h, high, rise * h));
    if (high < floorM && rise < 0) {
      cut = true;
      h *= downCrossing(height - floorM, climb * h, high - floorM, rise * h);
      continue;
    }
    t += h;
    if (t > HORIZON_S) return "never";
    x1 = x7; y1 = y7; z1 = z7; u1 = u7; v1 = v7; w1 = w7; a1 = a7; b1 = b7; c1 = c7;
    height = high; climb = rise;
    h *= scale;
  }
};

/** For the reason given at the end of glide.ts: every branch is met at the start. */
const y = new Float64Array(8);
for (let round = 0; round < 3; round += 1) {
  y.set([WGS84.aM + 30_000, 0, 0, 1500, 2000, 1000, 0, 0]);
  glideFree(y, 0, 1);
  y.set([WGS84.aM + 400_000, 0, 0, 0, 11_000, 0, 0, 0]);
  glideFree(y, 0, 1);
}
