/**
 * For one pitch: the azimuth and the end of thrust that bring the payload down on the target.
 *
 * source    Broyden's method on the plane around the launch point (Dennis & Schnabel, ch. 8), its first Jacobian by
 *           differences, kept from one pitch to the next
 * domain    a cut past the last burnout stands for range that the vehicle lacks, so that what is sought stays smooth
 *           across the end of its reach; `cutS` above `fullS` therefore means out of reach
 */
import { cos, sin } from "../../base/index.js";
import { geodesicInverse, type Geodetic } from "../../earth/index.js";
import { programmeOf, type Programme } from "../fly/programme.js";
import { shoot, type Shot } from "../fly/shot.js";
import type { Tolerance } from "../integrate/dormand-prince.js";
import { burnTimeS, type VehicleParameters } from "../vehicle.js";
import { flownOnPlane, GIRTH_M, hasGoneRound, onPlane, type Plane } from "./target.js";

export interface Hit {
  readonly programme: Programme;
  readonly cutS: number;
  readonly missM: number;
  readonly apogeeM: number;
  /** From lift-off. */
  readonly flightTimeS: number;
  /** For a search that goes on from here. */
  readonly slopes: Jacobian;
}

export interface Aimer {
  readonly fullS: number;
  readonly distanceM: number;
  /** "none" where no azimuth and cut were found; begins at `near`, a hit at a pitch not far from this one. */
  hit(pitchRad: number, tolerance: Tolerance, missM: number, near?: Hit): Hit | "none";
  /** The same flight aimed off by what it missed; only where `hit` does not fly it by the fine integrator itself. */
  aimOff?(hit: Hit, impact: Geodetic): Hit | "none";
  /** The long way around the Earth, where that is worth a thought. */
  otherWay?(): Aimer;
}

/** Where a trial came down, on the plane. */
interface Trial {
  readonly fell: Plane;
  readonly shot: Shot;
}

export const aimerOf = (vehicle: VehicleParameters, from: Geodetic, to: Geodetic): Aimer => {
  const fullS = burnTimeS(vehicle);
  const { distanceM, azimuthRad } = geodesicInverse(from, to);
  const aim = onPlane(from, to);
  // Range gained by a second's burn at the end, per second: carries the search past the vehicle's reach.
  const beyondMps = (2.5 * distanceM) / fullS;
  const fly = (pitchRad: number, azimuth: number, cutS: number, tolerance: Tolerance): Trial => {
    const programme = programmeOf(vehicle, azimuth, pitchRad, Math.min(cutS, fullS));
    const shot = shoot(vehicle, from, programme, to.heightM, tolerance);
    const past = Math.max(0, cutS - fullS) * beyondMps;
    const [s, c] = [sin(azimuth), cos(azimuth)];
    if (shot.fall.end !== "ground" || hasGoneRound(from, shot))
      return { fell: [GIRTH_M * s, GIRTH_M * c], shot };
    const [e, n] = flownOnPlane(from, shot.impact, azimuth);
    return { fell: [e + past * s, n + past * c], shot };
  };

  const first = (pitchRad: number, tolerance: Tolerance): { azimuth: number; cutS: number } => {
    // False position on the square root of range, which is nearly straight in time.
    const off = (cutS: number): number => {
      const { fell } = fly(pitchRad, azimuthRad, cutS, tolerance);
      const along = fell[0] * sin(azimuthRad) + fell[1] * cos(azimuthRad);
      return Math.sqrt(Math.max(along, 0)) - Math.sqrt(distanceM);
    };
    let [low, fLow] = [0, -Math.sqrt(distanceM)];
    let [high, fHigh] = [fullS, off(fullS)];
    if (fHigh <= 0) return { azimuth: azimuthRad, cutS: fullS };
    for (let n = 0; n < 20; n += 1) {
      const cutS = n % 3 === 2 ? 0.5 * (low + high) : high - (fHigh * (high - low)) / (fHigh - fLow);
      const f = off(cutS);
      if (Math.abs(f) < 0.03 * Math.sqrt(distanceM)) return { azimuth: azimuthRad, cutS };
      if (f > 0) [high, fHigh, fLow] = [cutS, f, fLow * 0.5];
      else [low, fLow, fHigh] = [cutS, f, fHigh * 0.5];
    }
    return { azimuth: azimuthRad, cutS: 0.5 * (low + high) };
  };

  const hit = (pitchRad: number, tolerance: Tolerance, missM: number, near?: Hit): Hit | "none" => {
    if (near !== undefined) {
      const start = { azimuth: near.programme.azimuthRad, cutS: near.cutS };
      const found = broyden(pitchRad, tolerance, missM, start, near.slopes);
      if (found !== "none") return found;
    }
    return broyden(pitchRad, tolerance, missM, first(pitchRad, tolerance), undefined);
  };

  const broyden = (
    pitchRad: number,
    tolerance: Tolerance,
    missM: number,
    start: { readonly azimuth: number; readonly cutS: number },
    jacobian: Jacobian | undefined,
  ): Hit | "none" => {
    let { azimuth, cutS } = start;
    let trial = fly(pitchRad, azimuth, cutS, tolerance);
    let [e, n] = [trial.fell[0] - aim[0], trial.fell[1] - aim[1]];
    const difference = (): Jacobian => {
      const [da, dc] = [0.01, -0.003 * fullS];
      const turned = fly(pitchRad, azimuth + da, cutS, tolerance).fell;
      const cut = fly(pitchRad, azimuth, cutS + dc, tolerance).fell;
      const [e0, n0] = trial.fell;
      return [(turned[0] - e0) / da, (cut[0] - e0) / dc, (turned[1] - n0) / da, (cut[1] - n0) / dc];
    };
    let j = jacobian ?? difference();
    let worst = Infinity;
    for (let i = 0; i < 25; i += 1) {
      const miss = Math.sqrt(e * e + n * n);
      if (miss < missM) {
        const programme = programmeOf(vehicle, azimuth, pitchRad, Math.min(cutS, fullS));
        const { fall, endS } = trial.shot;
        return { programme, cutS, missM: miss, apogeeM: fall.apogeeM, flightTimeS: endS, slopes: j };
      }
      // Where a step did not help, the slopes are measured anew.
      if (miss > 0.7 * worst) {
        j = difference();
        worst = Infinity;
      } else worst = miss;
      const determinant = j[0] * j[3] - j[1] * j[2];
      const stepA = bounded((-j[3] * e + j[1] * n) / determinant, 0.35);
      const stepC = bounded((j[2] * e - j[0] * n) / determinant, 0.12 * fullS);
      const before = [e, n] as const;
      const cutBefore = cutS;
      azimuth += stepA;
      cutS = Math.min(3 * fullS, Math.max(0.5 * (cutS + 0.02 * fullS), cutS + stepC));
      const movedC = cutS - cutBefore;
      // Slopes that vanish (what turns in orbit falls nowhere) lead nowhere.
      if (!Number.isFinite(stepA + movedC)) return "none";
      trial = fly(pitchRad, azimuth, cutS, tolerance);
      [e, n] = [trial.fell[0] - aim[0], trial.fell[1] - aim[1]];
      // Scaled so that azimuth and time weigh alike.
      const [sa, sc] = [1, 1 / (fullS * fullS)];
      const size = sa * stepA * stepA + sc * movedC * movedC;
      if (size === 0) return "none";
      const re = (e - before[0] - j[0] * stepA - j[1] * movedC) / size;
      const rn = (n - before[1] - j[2] * stepA - j[3] * movedC) / size;
      j = [j[0] + re * sa * stepA, j[1] + re * sc * movedC, j[2] + rn * sa * stepA, j[3] + rn * sc * movedC];
    }
    return "none";
  };

  return { fullS, distanceM, hit };
};

/** East by azimuth, east by cut, north by azimuth, north by cut. */
type Jacobian = readonly [number, number, number, number];
const bounded = (x: number, most: number): number => Math.max(-most, Math.min(most, x));
