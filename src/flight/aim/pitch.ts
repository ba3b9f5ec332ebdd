/**
 * Which pitch: the one of the shortest burn, the one of a given apogee or time, and the same hit again to the finer tolerance.
 *
 * domain    whatever the aimer hits; a burn longer than the vehicle's stands for range that it lacks
 * source    the lowest point by parabolas, the shape by false position
 */
import { radFromDeg } from "../../base/index.js";
import { FINE } from "../integrate/dormand-prince.js";
import type { Aimer, Hit } from "./hit.js";
import { COARSE, PITCHES } from "./max-range.js";
import { lowest } from "./minimum.js";

const MISS_M = 5;
const searchMissM = (aimer: Aimer): number => Math.max(20, 2e-5 * aimer.distanceM);

/** The same hit to the finer tolerance; where the thrust just fails there, at a pitch a little nearer to the easiest one. */
export const finely = (aimer: Aimer, shaped: Hit, least: Hit): Hit | "none" => {
  const [from, towards] = [shaped.programme.pitchRad, least.programme.pitchRad];
  for (const share of [0, 0.01, 0.05, 0.2, 1]) {
    const fine = aimer.hit(from + share * (towards - from), FINE, MISS_M, share === 1 ? least : shaped);
    if (fine === "none" || fine.cutS > aimer.fullS) continue;
    // Another flight that comes down there too, by another way, is not what was sought.
    if (share === 1 || Math.abs(fine.apogeeM / shaped.apogeeM - 1) < 0.1) return fine;
  }
  return "none";
};

/** The pitch that needs the shortest burn. */
export const leastEnergy = (aimer: Aimer, withinRad: number, startRad?: number): Hit | "none" => {
  let near: Hit | undefined;
  const search = (pitchRad: number): { y: number; found: Hit | "none" } => {
    const found = aimer.hit(pitchRad, COARSE, searchMissM(aimer), near);
    if (found !== "none") near = found;
    return { y: found === "none" ? 10 * aimer.fullS : found.cutS, found };
  };
  // On a sphere without air: a quarter of what the range leaves of half a turn; the boost's own turn adds a little.
  const guess = (Math.PI - Math.min(aimer.distanceM / 6.371e6, 2.8)) / 4 + radFromDeg(3);
  return lowest(search, startRad ?? guess, radFromDeg(5), PITCHES, withinRad).found;
};

/** What a flight is shaped by: its apogee in metres or its time in seconds; both rise with the pitch. */
export interface Shape {
  readonly by: "apogeeM" | "flightTimeS";
  readonly wanted: number;
  /** A pitch to try first. */
  readonly guessRad?: number;
  /** Relative. */
  readonly within: number;
}

/** The pitch of the shape wanted, or the last one for which thrust suffices. */
export const shapedAs = (aimer: Aimer, least: Hit, { by, wanted, guessRad, within }: Shape): Hit => {
  const higher = wanted > least[by];
  const spareS = 2e-4 * aimer.fullS;
  let found: Hit = least;
  let best = least;
  // Rises through zero where the shape is reached or the thrust runs out.
  const f = (pitchRad: number): number => {
    const hit = aimer.hit(pitchRad, COARSE, searchMissM(aimer), best);
    if (hit === "none") return 1;
    found = hit;
    const short = higher ? hit[by] / wanted - 1 : 1 - hit[by] / wanted;
    return Math.max(short, (hit.cutS - aimer.fullS + spareS) / aimer.fullS);
  };
  let [a, fa] = [least.programme.pitchRad, higher ? least[by] / wanted - 1 : 1 - least[by] / wanted];
  let [b, fb] = [a, fa];
  for (let n = 0; n < 12 && fb <= 0; n += 1) {
    [a, fa] = [b, fb];
    const next = n === 0 ? guessRad : undefined;
    const step = radFromDeg(guessRad === undefined ? 6 : 2);
    b = Math.min(PITCHES[1], Math.max(PITCHES[0], next ?? a + (higher ? step : -step)));
    if (b === a) return best;
    fb = f(b);
    if (fb <= 0) best = found;
  }
  for (let n = 0; n < 20 && Math.abs(b - a) > 1e-5; n += 1) {
    const c = n % 3 === 2 ? 0.5 * (a + b) : b - (fb * (b - a)) / (fb - fa);
    const fc = f(c);
    if (fc <= 0) {
      [a, fa, fb] = [c, fc, fb * 0.5];
      best = found;
      if (fc > -within) break;
    } else [b, fb, fa] = [c, fc, fa * 0.5];
  }
  return best;
};
