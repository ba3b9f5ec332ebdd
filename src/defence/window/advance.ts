/**
 * One step of free flight, in place.
 *
 * frame     ITRF, m and m/s
 * source    the classical fourth-order Runge–Kutta method over flight's free acceleration
 */
import { freeAcceleration } from "../../flight/index.js";

const k1 = new Float64Array(3);
const k2 = new Float64Array(3);
const k3 = new Float64Array(3);
const k4 = new Float64Array(3);
const mid = new Float64Array(6);

export const advance = (s: Float64Array, h: number, beta: number): void => {
  freeAcceleration(s, beta, k1);
  for (let i = 0; i < 3; i += 1) {
    mid[i] = s[i]! + 0.5 * h * s[i + 3]!;
    mid[i + 3] = s[i + 3]! + 0.5 * h * k1[i]!;
  }
  freeAcceleration(mid, beta, k2);
  for (let i = 0; i < 3; i += 1) {
    mid[i] = s[i]! + 0.5 * h * (s[i + 3]! + 0.5 * h * k1[i]!);
    mid[i + 3] = s[i + 3]! + 0.5 * h * k2[i]!;
  }
  freeAcceleration(mid, beta, k3);
  for (let i = 0; i < 3; i += 1) {
    mid[i] = s[i]! + h * (s[i + 3]! + 0.5 * h * k2[i]!);
    mid[i + 3] = s[i + 3]! + h * k3[i]!;
  }
  freeAcceleration(mid, beta, k4);
  for (let i = 0; i < 3; i += 1) {
    s[i] = s[i]! + h * s[i + 3]! + ((h * h) / 6) * (k1[i]! + k2[i]! + k3[i]!);
    s[i + 3] = s[i + 3]! + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!);
  }
};
