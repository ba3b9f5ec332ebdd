/**
 * What class of missile a track is, by its energy and by how long it burnt: probabilities that sum to one.
 *
 * Its speed and height give the range it would reach at the best angle over an Earth that does not turn. A missile flies half to
 * all of what its class can; while it burns that range is a lower bound, and so is the time burnt. In orbit it is a launcher.
 *
 * domain    kinds by range: close under 300 km, short 1,000, medium 3,000, intermediate 5,500, intercontinental
 * source    free flight of least energy: Q = 2 sin(ψ/2) / (1 + sin(ψ/2)), Bate, Mueller & White, Fundamentals of Astrodynamics
 *           (1971), ch. 6; Bayes' rule. Priors and burn times: counted over the public missiles of this project's catalogue
 * accuracy  reliability over a thousand seeded flights: docs/math/fusion.md
 * leaves out  deployment (a missile from the sea counts by its range), depressed drag, missiles with most of their stages unlit
 */
import { asin, erfc, exp, hypot3, ln } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";
import type { Track } from "../../messages/index.js";

export type ClassShares = NonNullable<Track["classes"]>;
type Name = ClassShares[number]["class"];

interface Kind {
  readonly name: Name;
  /** Kinds of missile counted. */
  readonly count: number;
  readonly rangeKm: readonly [number, number];
  /** Shortest and longest burn, s. */
  readonly burnS: readonly [number, number];
}

const KINDS: readonly Kind[] = [
  { name: "CRBM", count: 25, rangeKm: [90, 300], burnS: [30, 78] },
  { name: "SRBM", count: 39, rangeKm: [290, 1000], burnS: [55, 100] },
  { name: "MRBM", count: 17, rangeKm: [1000, 3000], burnS: [100, 172] },
  { name: "IRBM", count: 6, rangeKm: [2900, 5500], burnS: [118, 180] },
  { name: "ICBM", count: 23, rangeKm: [5500, 16_000], burnS: [185, 315] },
  { name: "SLV", count: 3, rangeKm: [16_000, 40_000], burnS: [330, 470] },
];
/** A missile flies at least this part of its reach. */
const LEAST_SHARE = 0.5;
/** Thrust cut short of the whole burn. */
const CUT = 0.75;
/** Nothing is so sure as to be without its like: the least a likelihood counts. */
const LEAST = 1e-4;
const STEPS = 16;

export interface Flown {
  readonly burns: boolean;
  /** Position and velocity, ITRF. */
  readonly state: ArrayLike<number>;
  readonly sigmaSpeedMps: number;
  readonly orbital: boolean;
  /** Time burnt, so far or in all, with its standard deviation; "unknown" where nobody saw it begin. */
  readonly burnt: { readonly seconds: number; readonly sigmaS: number } | "unknown";
}

export const classesOf = (flown: Flown): ClassShares => {
  const speed = hypot3(flown.state[3]!, flown.state[4]!, flown.state[5]!);
  const reachKm = leastEnergyReachKm(flown.state, speed);
  // Range grows about as the square of speed.
  const sigmaLn = Math.max(0.04, (2.2 * flown.sigmaSpeedMps) / Math.max(speed, 1));
  const weights = KINDS.map(
    (kind) => kind.count * energyFits(kind, reachKm, sigmaLn, flown) * burnFits(kind, flown),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  return KINDS.map(({ name }, i) => ({
    class: name,
    probability: Math.round((weights[i]! / total) * 1e4) / 1e4,
  }));
};

/** Range at the best angle with the energy of a state, km, brought to the ground; half the Earth where it would orbit. */
export const leastEnergyReachKm = (state: ArrayLike<number>, speed: number): number => {
  const radius = hypot3(state[0]!, state[1]!, state[2]!);
  const v2 = speed * speed + 2 * WGS84.gmM3ps2 * (1 / WGS84.aM - 1 / radius);
  const q = Math.min(1, Math.max(0, (v2 * WGS84.aM) / WGS84.gmM3ps2));
  return (2 * asin(q / (2 - q)) * WGS84.aM) / 1000;
};

const energyFits = (
  { name, rangeKm: [low, high] }: Kind,
  reachKm: number,
  sigmaLn: number,
  { burns, orbital }: Flown,
): number => {
  if (name === "SLV") return orbital || (burns && reachKm > 16_000) ? 1 : burns ? 0.5 : LEAST;
  if (orbital) return LEAST;
  const span = ln(high / low);
  let sum = 0;
  for (let i = 0; i < STEPS; i += 1) {
    const most = low * exp((span * (i + 0.5)) / STEPS);
    const share = reachKm / most;
    sum += burns ? stillMay(share) : flies(share, sigmaLn);
  }
  return Math.max(LEAST, sum / STEPS);
};

/** Density of the share of its reach that a missile flies, per logarithm, its ends as soft as the reach is known. */
const flies = (share: number, sigmaLn: number): number => {
  const inside = below(ln(share), sigmaLn) - below(ln(share / LEAST_SHARE), sigmaLn);
  return (Math.max(0, inside) * share) / (1 - LEAST_SHARE);
};

/** Chance that a normal about 0 lies above x. */
const below = (x: number, sigma: number): number => 0.5 * erfc(x / (sigma * Math.SQRT2));

/** Chance that it goes on to more than it has by now. */
const stillMay = (share: number): number =>
  share >= 1 ? 0 : share <= LEAST_SHARE ? 1 : (1 - share) / (1 - LEAST_SHARE);

const burnFits = ({ burnS: [low, high] }: Kind, { burnt, burns }: Flown): number => {
  if (burnt === "unknown") return 1;
  const { seconds, sigmaS } = burnt;
  // Burning still: only what has not ended by now. Burnt out: even between the shortest cut and the longest burn.
  const ended = below(seconds - high, sigmaS);
  if (burns) return Math.max(LEAST, ended);
  const begun = below(CUT * low - seconds, sigmaS);
  return Math.max(LEAST, (ended * begun) / (high - CUT * low));
};
