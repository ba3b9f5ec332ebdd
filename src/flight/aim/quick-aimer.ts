/**
 * The aimer that flies little: one powered flight a pitch, every cut and small turn of it read from that one.
 *
 * domain    any distance: the miss is told around the target, so that the far side of the Earth is no different
 * accuracy  10 m by the quick integrator, under 100 m by the fine one (quick-aimer.test.ts)
 * leaves out  a second powered flight where the azimuth moved by less than `TURNED_RAD`
 */
import { geodesicInverse, type Geodetic } from "../../earth/index.js";
import { programmeOf } from "../fly/programme.js";
import { FINE, type Tolerance } from "../integrate/dormand-prince.js";
import { burnTimeS, type VehicleParameters } from "../vehicle.js";
import { burn } from "./burn.js";
import type { Aimer, Hit } from "./hit.js";
import { GIRTH_M } from "./target.js";
import { strike, type Place, type Range } from "./quick-hit.js";

export interface QuickAimer extends Aimer {
  readonly range: Range;
}

const NO_SLOPES = [0, 0, 0, 0] as const;
/** In a search, and for what is handed out. */
const TURNED_RAD = 0.03;
const TURNED_AT_LAST_RAD = 5e-4;
/** Flat flights half around the Earth carry an error far. */
const TURNED_FAR_RAD = 1e-5;
const BURNS = 8;
const QUARTER = Math.PI / 2;

export const quickAimerOf = (vehicle: VehicleParameters, from: Geodetic, to: Geodetic): QuickAimer => {
  const { distanceM, azimuthRad } = geodesicInverse(from, to);
  const range: Range = { vehicle, from, to, distanceM, powered: 0, free: 0 };
  const shortWay = aimerAlong(range, azimuthRad);
  if (distanceM < FAR_M) return shortWay;
  const longWay = { ...range, distanceM: GIRTH_M - distanceM };
  return { ...shortWay, otherWay: () => aimerAlong(longWay, azimuthRad + Math.PI) };
};

/** Beyond, the Earth's turning may make the long way the easier one. */
export const FAR_M = 16_000_000;

const aimerAlong = (range: Range, azimuthRad: number): QuickAimer => {
  const { vehicle, from, to, distanceM } = range;
  const fullS = burnTimeS(vehicle);
  const hit = (pitchRad: number, tolerance: Tolerance, _missM: number, near?: Hit): Hit | "none" => {
    const last = range.distanceM > FAR_M ? TURNED_FAR_RAD : TURNED_AT_LAST_RAD;
    const turnedRad = tolerance.positionM <= FINE.positionM ? last : TURNED_RAD;
    let place: Place | undefined =
      near === undefined ? undefined : { azimuthRad: near.programme.azimuthRad, cutS: near.cutS };
    for (let n = 0; n < BURNS; n += 1) {
      const burnt = burn(vehicle, from, place?.azimuthRad ?? azimuthRad, pitchRad);
      range.powered += 1;
      if (burnt.crashed) return "none";
      const found = strike(range, burnt, place);
      if (found === "none") return "none";
      place = found;
      if (Math.abs(found.azimuthRad - burnt.azimuthRad) > turnedRad) continue;
      const programme = programmeOf(vehicle, found.azimuthRad, pitchRad, Math.min(found.cutS, fullS));
      const { cutS, missM, apogeeM, flightTimeS } = found;
      return { programme, cutS, missM, apogeeM, flightTimeS, slopes: NO_SLOPES };
    }
    return "none";
  };
  const aimOff = (off: Hit, { latRad, lonRad }: Geodetic): Hit | "none" => {
    // The patient flight that missed.
    range.powered += 1;
    range.to = {
      latRad: Math.max(-QUARTER, Math.min(QUARTER, range.to.latRad + to.latRad - latRad)),
      lonRad: range.to.lonRad + to.lonRad - lonRad,
      heightM: to.heightM,
    };
    return hit(off.programme.pitchRad, FINE, 0, off);
  };
  return { fullS, distanceM, hit, aimOff, range };
};
