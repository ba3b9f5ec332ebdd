/**
 * Biases of sensors from objects that several of them see: range, azimuth, elevation and clock of each, all at once.
 *
 * Every object falls freely from an unknown state; every sensor reads it wrongly by the same four numbers. Weighted least squares over
 * all sights finds both; the states are eliminated object by object, so what is solved at the end is four numbers a sensor.
 *
 * frame     sights in each sensor's own azimuth and elevation; objects in ITRF
 * domain    objects above the air; at least two sensors that see some object together, else only the expectation comes back
 * source    Gauss–Newton on the normal equations with Schur's complement: any text on adjustment; bias models: Bar-Shalom & Li,
 *           Multitarget-Multisensor Tracking (1995), ch. 9
 * accuracy  within 1.2 of the Cramér–Rao bound over seeded draws (validation/fusion)
 * leaves out  misalignment of the array's axes; biases that drift
 * Complexity: sights × (6 + 4)², then (4 × sensors)³.
 */
import { cos, inverseSpd, product, sin, transpose, type Matrix } from "../../base/index.js";
import { azimuthElevationRange, assumePosition, enuAxes, type Geodetic } from "../../earth/index.js";
import { fallStep } from "../predict/forces.js";
import { COAST_SIZE, STRIDE, transitionOf } from "../predict/transition.js";

export interface BiasedSight {
  /** Index into the stations. */
  readonly station: number;
  readonly timeS: number;
  readonly rangeM: number;
  readonly azRad: number;
  readonly elRad: number;
  readonly sigmaRangeM: number;
  /** Across the line of sight, in both directions. */
  readonly sigmaAngleRad: number;
}

export interface SeenObject {
  /** A state near the truth at `timeS`, ITRF; and its sights, oldest first, none before `timeS`. */
  readonly timeS: number;
  readonly state: ArrayLike<number>;
  readonly sights: readonly BiasedSight[];
}

export interface Bias {
  readonly rangeM: number;
  readonly azRad: number;
  readonly elRad: number;
  /** How much later than true time its clock stands. */
  readonly clockS: number;
  /** Standard deviations, in the same order. */
  readonly sigmas: readonly [number, number, number, number];
}

/** What biases are expected before anything is seen, one standard deviation. */
export const EXPECTED = { rangeM: 500, angleRad: 2e-3, clockS: 0.5 } as const;
const TRUE_CLOCK_S = 1e-3;
const PER = 4;
const ROUNDS = 4;
const STEP_S = 10;

/** `reference` is the station whose clock counts as true: all clocks late together look the same as none. */
export const registrationOf = (
  stations: readonly Geodetic[],
  objects: readonly SeenObject[],
  reference = 0,
): Bias[] => {
  const size = PER * stations.length;
  const biases = new Float64Array(size);
  const states = objects.map((o) => Float64Array.from(o.state));
  let covariance: Matrix = new Float64Array(size * size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const normal = new Float64Array(size * size);
    const pulled = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      const sigma = i === PER * reference + 3 ? TRUE_CLOCK_S : expected(i);
      const w = 1 / (sigma * sigma);
      normal[i * size + i] = w;
      pulled[i] = -w * biases[i]!;
    }
    const parts = objects.map((o, k) => equationsOf(stations, o, states[k]!, biases, size));
    for (const part of parts) eliminate(part, normal, pulled, size);
    covariance = inverseSpd(normal, size);
    const step = product(covariance, pulled, size, size, 1);
    for (let i = 0; i < size; i += 1) biases[i]! += step[i]!;
    parts.forEach((part, k) => {
      const left = part.pulled.map((v, i) => v - product(part.cross, step, 6, size, 1)[i]!);
      const move = product(part.inverse, left, 6, 6, 1);
      for (let i = 0; i < 6; i += 1) states[k]![i]! += move[i]!;
    });
  }
  const sigma = (i: number): number => Math.sqrt(covariance[i * size + i]!);
  return stations.map((_, n) => {
    const i = PER * n;
    return {
      rangeM: biases[i]!,
      azRad: biases[i + 1]!,
      elRad: biases[i + 2]!,
      clockS: biases[i + 3]!,
      sigmas: [sigma(i), sigma(i + 1), sigma(i + 2), sigma(i + 3)],
    };
  });
};

const expected = (i: number): number =>
  [EXPECTED.rangeM, EXPECTED.angleRad, EXPECTED.angleRad, EXPECTED.clockS][i % PER]!;

/** One object's normal equations: its state's own part, what ties it to the biases, and the biases' part. */
interface Part {
  readonly own: Matrix;
  readonly inverse: Matrix;
  readonly pulled: Float64Array;
  readonly cross: Matrix;
  readonly biases: Matrix;
  readonly biasPulled: Float64Array;
}

const equationsOf = (
  stations: readonly Geodetic[],
  object: SeenObject,
  start: Float64Array,
  biases: Float64Array,
  size: number,
): Part => {
  const [own, cross, pulled] = [new Float64Array(36), new Float64Array(6 * size), new Float64Array(6)];
  const [onBiases, biasPulled] = [new Float64Array(size * size), new Float64Array(size)];
  const s = Float64Array.from(start);
  const way = { t: object.timeS, phi: identity6() };
  for (const sight of object.sights) {
    carry(s, way, sight.timeS);
    for (const { row, at, bias, residual, weight } of rowsOf(
      stations[sight.station]!,
      sight,
      s,
      way.phi,
      biases,
    )) {
      for (let i = 0; i < 6; i += 1) {
        pulled[i]! += weight * row[i]! * residual;
        for (let j = 0; j < 6; j += 1) own[i * 6 + j]! += weight * row[i]! * row[j]!;
        at.forEach((n, k) => (cross[i * size + n]! += weight * row[i]! * bias[k]!));
      }
      at.forEach((n, k) => {
        biasPulled[n]! += weight * bias[k]! * residual;
        at.forEach((m, l) => (onBiases[n * size + m]! += weight * bias[k]! * bias[l]!));
      });
    }
  }
  return { own, inverse: inverseSpd(own, 6), pulled, cross, biases: onBiases, biasPulled };
};

interface Row {
  /** Over the state at the start. */
  readonly row: Float64Array;
  /** Which biases it reads, and how much of each. */
  readonly at: readonly [number, number];
  readonly bias: readonly [number, number];
  readonly residual: number;
  readonly weight: number;
}

/** Range and the two directions across, in metres and radians; a clock that is late reads where the object was. */
const rowsOf = (
  site: Geodetic,
  sight: BiasedSight,
  s: Float64Array,
  phi: Float64Array,
  biases: Float64Array,
): readonly Row[] => {
  // The state is integrated in ITRF.
  const here = azimuthElevationRange(site, assumePosition("itrf", s[0]!, s[1]!, s[2]!));
  const { east, north, up } = enuAxes(site.latRad, site.lonRad);
  const first = PER * sight.station;
  const clockS = biases[first + 3]!;
  const [se, ce] = [sin(here.elRad), cos(here.elRad)];
  const [sa, ca] = [sin(here.azRad), cos(here.azRad)];
  const direction = (e: number, n: number, u: number): readonly [number, number, number] => [
    e * east[0] + n * north[0] + u * up[0],
    e * east[1] + n * north[1] + u * up[1],
    e * east[2] + n * north[2] + u * up[2],
  ];
  const readings = [
    [direction(sa * ce, ca * ce, se), 1, sight.rangeM - here.rangeM, 0, 1, sight.sigmaRangeM],
    [direction(ca, -sa, 0), 1 / here.rangeM, ce * turn(sight.azRad - here.azRad), 1, ce, sight.sigmaAngleRad],
    [direction(-sa * se, -ca * se, ce), 1 / here.rangeM, sight.elRad - here.elRad, 2, 1, sight.sigmaAngleRad],
  ] as const;
  return readings.map(([unit, per, off, which, gain, sigma]): Row => {
    const rate = per * (unit[0] * s[3]! + unit[1] * s[4]! + unit[2] * s[5]!);
    const row = new Float64Array(6);
    for (let j = 0; j < 6; j += 1)
      row[j] = per * (unit[0] * phi[j]! + unit[1] * phi[6 + j]! + unit[2] * phi[12 + j]!);
    return {
      row,
      at: [first + which, first + 3],
      bias: [gain, -rate],
      residual: off - gain * biases[first + which]! + rate * clockS,
      weight: 1 / (sigma * sigma),
    };
  });
};

const turn = (rad: number): number => rad - 2 * Math.PI * Math.round(rad / (2 * Math.PI));

const identity6 = (): Float64Array => {
  const m = new Float64Array(36);
  for (let i = 0; i < 6; i += 1) m[i * 7] = 1;
  return m;
};

const stepPhi = new Float64Array(STRIDE * STRIDE);

/** Carries state and transition to a time. */
const carry = (s: Float64Array, way: { t: number; phi: Float64Array }, toS: number): void => {
  while (toS - way.t > 1e-9) {
    const h = Math.min(toS - way.t, STEP_S);
    transitionOf(s, h, COAST_SIZE, 0, 0, stepPhi);
    fallStep(s, h, 0, 0, 0, 0);
    const next = new Float64Array(36);
    for (let i = 0; i < 6; i += 1)
      for (let k = 0; k < 6; k += 1)
        for (let j = 0; j < 6; j += 1) next[i * 6 + j]! += stepPhi[i * STRIDE + k]! * way.phi[k * 6 + j]!;
    way.phi = next;
    way.t += h;
  }
};

/** Takes an object's state out of the equations of the biases. */
const eliminate = (part: Part, normal: Matrix, pulled: Float64Array, size: number): void => {
  const tied = product(transpose(part.cross, 6, size), part.inverse, size, 6, 6);
  const taken = product(tied, part.cross, size, 6, size);
  const takenPull = product(tied, part.pulled, size, 6, 1);
  for (let i = 0; i < size * size; i += 1) normal[i]! += part.biases[i]! - taken[i]!;
  for (let i = 0; i < size; i += 1) pulled[i]! += part.biasPulled[i]! - takenPull[i]!;
};
