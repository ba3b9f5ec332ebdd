/**
 * The pitch at which a smooth quantity is greatest, near a first guess.
 *
 * domain    1.5° … 88°; negative values stand for "cannot be flown"
 * source    parabolas through three points, first 4° apart and then 0.8°
 * accuracy  0.05° where the quantity is smooth to a ten-thousandth
 */
import { radFromDeg } from "../../base/index.js";

const LOW = radFromDeg(1.5);
const HIGH = radFromDeg(88);
const WIDE = radFromDeg(4);
const FINE = radFromDeg(0.8);
const WALK = 24;

export const highestNear = (f: (x: number) => number, guess: number): number | "none" => {
  const inside = (x: number): number => Math.max(LOW, Math.min(HIGH, x));
  let middle = inside(guess);
  let here = f(middle);
  for (let n = 0; n < WALK && here < 0; n += 1) {
    middle = inside(LOW + ((n * 7) % WALK) * ((HIGH - LOW) / WALK));
    here = f(middle);
  }
  if (here < 0) return "none";
  for (const step of [WIDE, FINE]) {
    let left = f(inside(middle - step));
    let right = f(inside(middle + step));
    for (let n = 0; n < WALK && (left > here || right > here); n += 1) {
      if (left > right) {
        middle = inside(middle - step);
        [right, here, left] = [here, left, f(inside(middle - step))];
      } else {
        middle = inside(middle + step);
        [left, here, right] = [here, right, f(inside(middle + step))];
      }
    }
    const bend = left + right - 2 * here;
    // At an edge, or where a neighbour cannot be flown, the middle point is the answer.
    if (left < 0 || right < 0 || !(bend < 0)) continue;
    middle = inside(middle + Math.max(-1, Math.min(1, (0.5 * (left - right)) / bend)) * step);
    here = f(middle);
  }
  return middle;
};
