/**
 * The re-entry of Julier and Uhlmann, with this project's filters on the library's model.
 *
 * authority  ekfukf (EEA-sensors/ekfukf at d08550a), demonstration `reentry_demo`, run under GNU Octave: mean over forty seeded
 *            runs of each run's root mean square position error 8.446 m for the extended, the unscented and the cubature filter
 *            alike, standard deviation of one run 0.756 m
 * tolerance  0.25 m: two standard deviations of the mean of forty runs
 */
import { describe, expect, it } from "vitest";
import { atan2, exp, randomStream } from "../../src/base/index.js";
import { carryPoints } from "../../src/tracking/predict/sigma.js";
import { spread, STRIDE } from "../../src/tracking/predict/transition.js";
import { updateScalar } from "../../src/tracking/update/scalar.js";
import { takeInByPoints, weighPoints } from "../../src/tracking/update/sigma.js";

/** Kilometres and seconds, as published. */
const [B0, H0, GM, R0] = [-0.59783, 13.406, 3.986e5, 6374];
const DT = 0.1;
const STEPS = 2000;
const SIZE = 5;
const SIGMA_RANGE = 1e-3;
const SIGMA_ANGLE = 0.17e-3;
const STEP_NOISE = [0, 0, 2.4064e-5, 2.4064e-5, 1e-6];

/** Drag's and gravitation's factors of velocity and position. */
const forces = (s: Float64Array): readonly [drag: number, pull: number, r: number, v: number] => {
  const r = Math.sqrt(s[0]! * s[0]! + s[1]! * s[1]!);
  const v = Math.sqrt(s[2]! * s[2]! + s[3]! * s[3]!);
  return [B0 * exp(s[4]!) * exp((R0 - r) / H0) * v, -GM / (r * r * r), r, v];
};
const move = (s: Float64Array): void => {
  const [d, g] = forces(s);
  const [x, y, vx, vy] = [s[0]!, s[1]!, s[2]!, s[3]!];
  s[0] = x + DT * vx;
  s[1] = y + DT * vy;
  s[2] = vx + DT * (d * vx + g * x);
  s[3] = vy + DT * (d * vy + g * y);
};
const look = (s: Float64Array, out: Float64Array, at: number): void => {
  const [x, y] = [s[0]! - R0, s[1]!];
  out[at] = Math.sqrt(x * x + y * y);
  out[at + 1] = atan2(y, x);
};
const addNoise = (p: Float64Array): void =>
  STEP_NOISE.forEach((q, i) => {
    p[i * STRIDE + i]! += q;
  });

interface State {
  readonly x: Float64Array;
  readonly p: Float64Array;
}
type Step = (m: State, z: Float64Array) => void;
const variance = Float64Array.from([SIGMA_RANGE ** 2, SIGMA_ANGLE ** 2, 0]);

const byPoints =
  (kappa: number): Step =>
  ({ x, p }, z) => {
    carryPoints(x, p, SIZE, kappa, move);
    addNoise(p);
    weighPoints(x, p, SIZE, kappa, look, z, variance, 2);
    takeInByPoints({ x, p, size: SIZE });
  };

const phi = new Float64Array(STRIDE * STRIDE);
const seen = new Float64Array(2);
const extended: Step = ({ x, p }, z) => {
  const [d, g, r, v] = forces(x);
  phi.fill(0);
  for (let i = 0; i < SIZE; i += 1) phi[i * STRIDE + i] = 1;
  for (let i = 0; i < 2; i += 1) {
    phi[i * STRIDE + 2 + i] = DT;
    const row = (2 + i) * STRIDE;
    for (let j = 0; j < 2; j += 1) {
      const one = i === j ? 1 : 0;
      const fromR = (-d / (H0 * r)) * x[j]! * x[2 + i]!;
      phi[row + j] = DT * (fromR + g * one - (3 * g * x[i]! * x[j]!) / (r * r));
      phi[row + 2 + j] = one + DT * (d * one + (d / (v * v)) * x[2 + i]! * x[2 + j]!);
    }
    phi[row + 4] = DT * d * x[2 + i]!;
  }
  move(x);
  spread(phi, p, SIZE);
  addNoise(p);
  look(x, seen, 0);
  const [a, b, range] = [x[0]! - R0, x[1]!, seen[0]!];
  const before = Float64Array.from(x);
  const rows = [
    Float64Array.from([a / range, b / range]),
    Float64Array.from([-b / (range * range), a / (range * range)]),
  ];
  rows.forEach((h, k) => {
    let residual = z[k]! - seen[k]!;
    for (let i = 0; i < 2; i += 1) residual -= h[i]! * (x[i]! - before[i]!);
    updateScalar(x, p, SIZE, h, 2, residual, variance[k]!);
  });
};

const errorOf = (seed: number, step: Step): number => {
  const random = randomStream(seed, "validation", "re-entry");
  const truth = Float64Array.from([6500.4, 349.14, -1.8093, -6.7967, 0.6932]);
  const x = new Float64Array(STRIDE);
  x.set([6500.4, 349.14, -1.8093, -6.7967, 0]);
  const p = new Float64Array(STRIDE * STRIDE);
  [1e-6, 1e-6, 1e-6, 1e-6, 1].forEach((v, i) => {
    p[i * STRIDE + i] = v;
    if (i < 4) truth[i]! += Math.sqrt(v) * random.normal();
  });
  const z = new Float64Array(3);
  let squares = 0;
  for (let k = 0; k < STEPS; k += 1) {
    move(truth);
    STEP_NOISE.forEach((q, i) => {
      truth[i]! += (i < 4 ? Math.sqrt(q) : 0) * random.normal();
    });
    look(truth, z, 0);
    z[0]! += SIGMA_RANGE * random.normal();
    z[1]! += SIGMA_ANGLE * random.normal();
    step({ x, p }, z);
    squares += (x[0]! - truth[0]!) ** 2 + (x[1]! - truth[1]!) ** 2;
  }
  return 1000 * Math.sqrt(squares / STEPS);
};

describe.each([
  { filter: "extended", step: extended },
  { filter: "unscented", step: byPoints(1) },
  { filter: "cubature", step: byPoints(0) },
])("the $filter filter", ({ step }) => {
  it("follows the re-entry as closely as the library's", () => {
    const runs = Array.from({ length: 40 }, (_, n) => errorOf(n + 1, step));
    const mean = runs.reduce((a, b) => a + b, 0) / runs.length;
    expect(Math.abs(mean - 8.446)).toBeLessThan(0.25);
  });
});
