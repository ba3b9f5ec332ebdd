/**
 * Detection of a fluctuating object over several pulses added after the detector: Marcum's steady case and Swerling's four.
 *
 * The echo's energy over the look is a gamma variable of order k: steady (k without end), one draw a look (k = 1 in case 1, 2 in case
 * 3), one a pulse (k = N in case 2, 2N in case 4). Given it, the sum of N squared envelopes is a Poisson mixture of chi-squares;
 * over it, a negative binomial one. So P_d is one series of positive terms, exact for every case.
 *
 * domain    signal to noise of one pulse from 0 to about 10⁴; 1 to 100 pulses
 * source    Marcum (1960) and Swerling (1960), IRE Transactions on Information Theory 6; as in Skolnik, Introduction to Radar Systems,
 *           3rd ed., ch. 2
 * accuracy  1e-9 of the closed forms for one pulse and of Marcum's integral by quadrature (validation/radar/swerling.test.ts)
 * Complexity: terms about the mean number, N × signal to noise.
 */
import { exp, ln } from "../base/index.js";

export type SwerlingCase = 0 | 1 | 2 | 3 | 4;

export const detectionProbability = (
  swerling: SwerlingCase,
  snr: number,
  falseAlarmProbability: number,
  pulses = 1,
): number => {
  const threshold = thresholdOf(falseAlarmProbability, pulses);
  const mean = pulses * snr;
  if (mean === 0) return falseAlarmProbability;
  const order = [Infinity, 1, pulses, 2, 2 * pulses][swerling]!;
  // Logarithms of the mixture's weight, and of thresholdʲ e^-threshold / j!, the step from one tail to the next.
  let lnWeight = order === Infinity ? -mean : -order * ln(1 + mean / order);
  let lnStep = -threshold - lnFactorial(pulses) + pulses * ln(threshold);
  let tail = upperTail(pulses, threshold);
  let sum = 0;
  let weighed = 0;
  for (let j = 0; j < MOST_TERMS && weighed < 1 - ENOUGH; j += 1) {
    const weight = exp(lnWeight);
    weighed += weight;
    sum += weight * tail;
    tail = Math.min(1, tail + exp(lnStep));
    lnStep += ln(threshold) - ln(pulses + j + 1);
    lnWeight +=
      order === Infinity ? ln(mean / (j + 1)) : ln(((order + j) / (j + 1)) * (mean / (mean + order)));
  }
  // What is left of the mixture lies far above the threshold.
  return Math.min(1, sum + (1 - weighed) * tail);
};

const MOST_TERMS = 200_000;
const ENOUGH = 1e-13;

/** Chance that a gamma variable of whole order n lies above x: Σ xʲ e⁻ˣ / j! for j below n. */
const upperTail = (n: number, x: number): number => {
  let term = exp(-x);
  let sum = 0;
  for (let j = 0; j < n; j += 1) {
    sum += term;
    term *= x / (j + 1);
  }
  return Math.min(1, sum);
};

const lnFactorial = (n: number): number => {
  let sum = 0;
  for (let i = 2; i <= n; i += 1) sum += ln(i);
  return sum;
};

/** Where noise alone, N pulses of it, lies above with the probability asked; by halving. */
const thresholdOf = (falseAlarmProbability: number, pulses: number): number => {
  if (pulses === 1) return -ln(falseAlarmProbability);
  let [low, high] = [0, 2 * pulses - 4 * ln(falseAlarmProbability)];
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (upperTail(pulses, middle) > falseAlarmProbability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
