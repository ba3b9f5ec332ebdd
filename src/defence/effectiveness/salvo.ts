/**
 * What several rounds, several objects and several layers do together: closed forms.
 *
 * shape     probabilities in [0, 1]; counts whole and not negative
 * source    Wilkening, "A Simple Model for Calculating Ballistic Missile Defense Effectiveness", Science & Global
 *           Security 8 (2000) 183–215: independent rounds; the probability that the track is right multiplies all of them
 * leaves out  dependence between rounds other than through the track
 * refuses   PROBABILITY_OUTSIDE, COUNT_NOT_WHOLE
 */
import { ln, pow, Refusal } from "../../base/index.js";

/** Probability that at least one of `rounds` independent rounds succeeds. */
export const killOfSalvo = (singleShot: number, rounds: number): number =>
  1 - leakOfSalvo(singleShot, rounds);

/** Probability that all of them fail. */
export const leakOfSalvo = (singleShot: number, rounds: number): number => {
  probability(singleShot, "singleShot");
  whole(rounds, "rounds");
  return power(1 - singleShot, rounds);
};

/** As killOfSalvo, where every round depends on one track being right. */
export const killOnTrack = (trackRight: number, singleShot: number, rounds: number): number =>
  probability(trackRight, "trackRight") * killOfSalvo(singleShot, rounds);

/** Probability that none of `objects` leaks, each met by its own salvo. */
export const cleanDefence = (killEach: number, objects: number): number =>
  power(probability(killEach, "killEach"), whole(objects, "objects"));

/** What gets through independent layers, one after the other. */
export const leakOfLayers = (leaks: readonly number[]): number =>
  leaks.reduce((product, leak) => product * probability(leak, "leak"), 1);

/** Rounds at each of `objects` so that none leaks with probability `clean`: a real number, to be rounded up. */
export const roundsNeeded = (clean: number, objects: number, singleShot: number): number => {
  open(clean, "clean");
  open(singleShot, "singleShot");
  if (whole(objects, "objects") === 0) return 0;
  return ln(1 - pow(clean, 1 / objects)) / ln(1 - singleShot);
};

export interface Sequence {
  readonly expectedShots: number;
  readonly leak: number;
}

/** Shoot-look-shoot with up to `shots` salvos of one kind, each only if the last is seen to fail. */
export const shootLookShoot = (killEach: number, shots: number): Sequence => {
  probability(killEach, "killEach");
  whole(shots, "shots");
  let expectedShots = 0;
  let leak = 1;
  for (let k = 0; k < shots; k += 1) {
    expectedShots += leak;
    leak *= 1 - killEach;
  }
  return { expectedShots, leak };
};

/** Whole powers by multiplication: exact where the base is. */
const power = (base: number, exponent: number): number => {
  let result = 1;
  for (let k = 0; k < exponent; k += 1) result *= base;
  return result;
};

const probability = (p: number, name: string): number => {
  if (!(p >= 0 && p <= 1))
    throw new Refusal("PROBABILITY_OUTSIDE", `${name} ${p} is outside 0 to 1`, { [name]: p });
  return p;
};

const open = (p: number, name: string): number => {
  if (!(p > 0 && p < 1))
    throw new Refusal("PROBABILITY_OUTSIDE", `${name} ${p} is not between 0 and 1`, { [name]: p });
  return p;
};

const whole = (n: number, name: string): number => {
  if (!(Number.isInteger(n) && n >= 0 && n <= 1_000_000))
    throw new Refusal("COUNT_NOT_WHOLE", `${name} ${n} is not a whole number from 0 to 1000000`, {
      [name]: n,
    });
  return n;
};
