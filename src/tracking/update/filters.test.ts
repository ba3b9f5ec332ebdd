/**
 * What every filter must do, each in its own regime: its squared errors, measured by its own covariance, are as many as chi-squared
 * says. Sixty seeded runs here; a thousand with ROOF_SOAK=1.
 */
import { describe, expect, it } from "vitest";
import { cholesky, inverseSpd, randomStream } from "../../base/index.js";
import { enuAxes, itrfFromGeodetic } from "../../earth/index.js";
import { newMotion } from "../belief.js";
import { addSight, newSightTable } from "../gate/sight.js";
import { fallStep } from "../predict/forces.js";
import { BOOST_NOISE, type Motion } from "../predict/motion.js";
import { BOOST_SIZE, COAST_SIZE, STRIDE } from "../predict/transition.js";
import { FILTERS, type FilterName } from "./filters.js";

const RUNS = process.env["ROOF_SOAK"] === "1" ? 1000 : 60;
const SECONDS = 40;
const [LAT, LON] = [0.8, 0.5];
const { east, north, up } = enuAxes(LAT, LON);
const AXES = Float64Array.from([...east, ...north, ...up]);
const ORIGIN = Float64Array.from(itrfFromGeodetic({ latRad: LAT, lonRad: LON, heightM: 100 }));
const SIGMA = { range: 30, angle: 5e-4 };

/** 600 km away; coasting 300 km up, re-entering 45 km up, or climbing under thrust from 40 km. */
type Regime = "coast" | "reentry" | "boost";
const START = {
  coast: { up: 300e3, speed: [-1500, 300, -400], perBeta: 2e-4, sigmaBeta: 5e-5, size: COAST_SIZE },
  reentry: { up: 60e3, speed: [-2500, 200, -1500], perBeta: 2e-3, sigmaBeta: 4e-4, size: COAST_SIZE },
  boost: { up: 40e3, speed: [-600, 0, 900], perBeta: 0, sigmaBeta: 0, size: BOOST_SIZE },
} as const;

const vector = (e: number, n: number, u: number): number[] =>
  [0, 1, 2].map((i) => e * east[i]! + n * north[i]! + u * up[i]!);

const startOf = (regime: Regime, random: { normal(): number }): { truth: Float64Array; m: Motion } => {
  const { up: height, speed, perBeta, sigmaBeta, size } = START[regime];
  const truth = new Float64Array(STRIDE);
  vector(regime === "reentry" ? 250e3 : 600e3, 50e3, height).forEach((v, i) => (truth[i] = ORIGIN[i]! + v));
  vector(speed[0], speed[1], speed[2]).forEach((v, i) => (truth[3 + i] = v));
  if (size === BOOST_SIZE) vector(-10, 0, 22).forEach((v, i) => (truth[6 + i] = v));
  else truth[6] = perBeta;
  const m = newMotion(size);
  m.timeS = 0;
  const sigmas = [500, 500, 500, 100, 100, 100, ...(size === BOOST_SIZE ? [8, 8, 8] : [sigmaBeta])];
  sigmas.forEach((sigma, i) => {
    m.p[i * STRIDE + i] = sigma * sigma;
    m.x[i] = truth[i]! + sigma * random.normal();
  });
  return { truth, m };
};

/** One second of truth: the forces of the filter, by smaller steps, with the thrust's wander where it thrusts. */
const moveTruth = (truth: Float64Array, size: number, random: { normal(): number }): void => {
  for (let k = 0; k < 10; k += 1) {
    const boosts = size === BOOST_SIZE;
    fallStep(
      truth,
      0.1,
      boosts ? 0 : truth[6]!,
      boosts ? truth[6]! : 0,
      boosts ? truth[7]! : 0,
      boosts ? truth[8]! : 0,
    );
    if (boosts) for (let i = 6; i < 9; i += 1) truth[i]! += BOOST_NOISE * Math.sqrt(0.1) * random.normal();
  }
};

const table = newSightTable();
const look = (truth: Float64Array, timeS: number, random: { normal(): number }): void => {
  const d = [0, 1, 2].map((i) => truth[i]! - ORIGIN[i]!);
  const [e, n, u] = [0, 3, 6].map((r) => AXES[r]! * d[0]! + AXES[r + 1]! * d[1]! + AXES[r + 2]! * d[2]!) as [
    number,
    number,
    number,
  ];
  const range = Math.hypot(e, n, u);
  const el = Math.asin(u / range);
  table.count = 0;
  addSight(
    table,
    timeS,
    { origin: ORIGIN, axes: AXES },
    Math.atan2(e, n) + (SIGMA.angle / Math.cos(el)) * random.normal(),
    el + SIGMA.angle * random.normal(),
    range + SIGMA.range * random.normal(),
    SIGMA.range,
    SIGMA.angle,
    SIGMA.angle,
    1,
  );
};

/** Squared error of position and velocity by the filter's covariance. */
const squaredError = ({ x, p }: Motion, truth: Float64Array): number => {
  const dense = new Float64Array(36);
  for (let i = 0; i < 6; i += 1) for (let j = 0; j < 6; j += 1) dense[i * 6 + j] = p[i * STRIDE + j]!;
  expect(() => cholesky(dense, 6)).not.toThrow();
  const inverse = inverseSpd(dense, 6);
  let sum = 0;
  for (let i = 0; i < 6; i += 1)
    for (let j = 0; j < 6; j += 1) sum += (x[i]! - truth[i]!) * inverse[i * 6 + j]! * (x[j]! - truth[j]!);
  return sum;
};

const meanError = (filter: FilterName, regime: Regime): number => {
  const { predict, compare, takeIn } = FILTERS[filter];
  let sum = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const random = randomStream(run + 1, "test", `filters ${regime}`);
    const { truth, m } = startOf(regime, random);
    for (let t = 1; t <= SECONDS; t += 1) {
      moveTruth(truth, START[regime].size, random);
      predict(m, t);
      look(truth, t, random);
      compare(m, table.rows, 0);
      takeIn(m);
    }
    sum += squaredError(m, truth);
  }
  return sum / RUNS;
};

/** The 95 % band of the mean of chi-squared with six degrees of freedom over all runs. */
const HALF_BAND = 1.96 * Math.sqrt(12 / RUNS);

describe.each(["ekf", "ukf", "ckf"] as const)("%s", (filter) => {
  it.each(["coast", "boost"] as const)("knows how well it knows in %s", (regime) => {
    const mean = meanError(filter, regime);
    expect(mean).toBeGreaterThan(6 - HALF_BAND);
    expect(mean).toBeLessThan(6 + HALF_BAND);
  });

  it("is no surer than it may be in re-entry", () => {
    // It doubts drag more than this truth, which falls evenly, deserves.
    expect(meanError(filter, "reentry")).toBeLessThan(6 + HALF_BAND);
  });
});

describe("imm", () => {
  it.each(["coast", "reentry"] as const)("is no surer than it may be in %s", (regime) => {
    // The other models' share widens it: its mean lies below the band.
    expect(meanError("imm", regime)).toBeLessThan(6 + HALF_BAND);
  });
});
