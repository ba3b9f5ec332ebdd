/**
 * Aiming by shooting: the azimuth, pitch and end of thrust that bring the payload down on the target.
 *
 * domain    targets from a few per cent of the reach to the far side of the Earth, where beyond 16,000 km the quick aimer
 *           takes over; "low" and "high" are half and twice the apogee of the flight of least energy, or as near to that
 *           as the vehicle's energy allows
 * accuracy  miss under 10 m, of the quick aimer under 200 m
 * refuses   TARGET_TOO_CLOSE, APOGEE_OUT_OF_REACH, FLIGHT_TIME_OUT_OF_REACH, and as the vehicle's check
 */
import { radFromDeg, Refusal } from "../../base/index.js";
import { geodesicInverse } from "../../earth/index.js";
import { flightOf, type Flight } from "../fly/flight.js";
import { FINE } from "../integrate/dormand-prince.js";
import { checkVehicle } from "../vehicle.js";
import { aimerOf, type Aimer, type Hit } from "./hit.js";
import { farthest } from "./max-range.js";
import { finely, leastEnergy, shapedAs } from "./pitch.js";
import type { AimAnswer, AimQuestion } from "./question.js";
import { FAR_M, quickAimerOf } from "./quick-aimer.js";
import { checkShape, shapeAsked } from "./shape.js";

export const aim = (question: AimQuestion): AimAnswer => {
  const { vehicle, from, to } = question;
  checkVehicle(vehicle);
  // Near the antipode every azimuth leads to the target, and the plane around the launch point tears.
  const far = geodesicInverse(from, to).distanceM > FAR_M;
  if (far) return aimWith(question, quickAimerOf(vehicle, from, to), QUICK_PITCH_RAD);
  return aimWith(question, aimerOf(vehicle, from, to), PITCH_RAD);
};

export interface QuickAim {
  readonly answer: AimAnswer;
  /** Flown to find it: powered flights, the last one included, and free flights by the quick integrator. */
  readonly powered: number;
  readonly free: number;
}

/** As `aim`, at a tenth of the time: misses under 200 m instead of 10. */
export const quickAim = (question: AimQuestion): QuickAim => {
  const { vehicle, from, to } = question;
  checkVehicle(vehicle);
  const aimer = quickAimerOf(vehicle, from, to);
  const answer = aimWith(question, aimer, QUICK_PITCH_RAD);
  return { answer, powered: aimer.range.powered + 1, free: aimer.range.free };
};

/** How closely the pitch of the shortest burn is sought: the burn is flat there. */
const PITCH_RAD = radFromDeg(1);
const QUICK_PITCH_RAD = radFromDeg(4);

const aimWith = (question: AimQuestion, first: Aimer, withinRad: number): AimAnswer => {
  let aimer = first;
  let least = leastEnergy(first, withinRad);
  const other = first.otherWay?.();
  if (other !== undefined)
    for (let n = 0; n < FAR_STARTS.length && !isInReach(aimer, least); n += 1) {
      // Both ways around, from several pitches: near the end of the reach there is more than one valley.
      const [way, pitchRad] = [n % 2 === 0 ? other : first, FAR_STARTS[n]!];
      const found = leastEnergy(way, withinRad, pitchRad);
      if (isInReach(way, found)) [aimer, least] = [way, found];
    }
  if (!isInReach(aimer, least)) return outOfRange(question, aimer, least);
  const shape = shapeAsked(question, least);
  const shaped = shape === "none" ? least : shapedAs(aimer, least, shape);
  const fine = finely(aimer, shaped, least);
  if (fine === "none") return outOfRange(question, aimer, least);
  checkShape(question, fine);
  return { outcome: "aimed", ...flownTo(question, aimer, fine) };
};

const FAR_STARTS = [undefined, 16, 16, 25, 25, 35, 35].map((deg) =>
  deg === undefined ? undefined : radFromDeg(deg),
);

const isInReach = (aimer: Aimer, hit: Hit | "none"): hit is Hit => hit !== "none" && hit.cutS <= aimer.fullS;

const flownTo = (
  { vehicle, from, to }: AimQuestion,
  aimer: Aimer,
  fine: Hit,
): { flight: Flight; missM: number } => {
  let flight = flightOf(vehicle, from, fine.programme, to.heightM, FINE);
  let missM = flight.impact === "none" ? Infinity : geodesicInverse(flight.impact, to).distanceM;
  let hit: Hit | "none" = fine;
  for (let n = 0; n < 4 && missM > OFF_M && aimer.aimOff !== undefined && flight.impact !== "none"; n += 1) {
    hit = aimer.aimOff(hit, flight.impact);
    if (hit === "none" || hit.cutS > aimer.fullS) break;
    const next = flightOf(vehicle, from, hit.programme, to.heightM, FINE);
    const nextM = next.impact === "none" ? Infinity : geodesicInverse(next.impact, to).distanceM;
    if (nextM < missM) [flight, missM] = [next, nextM];
  }
  return { flight, missM };
};

/** A miss worth another flight. */
const OFF_M = 50;
const outOfRange = (question: AimQuestion, aimer: Aimer, nearest: Hit | "none"): AimAnswer => {
  const { vehicle, from, to } = question;
  const azimuthRad = nearest === "none" ? geodesicInverse(from, to).azimuthRad : nearest.programme.azimuthRad;
  const flight = flightOf(vehicle, from, farthest({ vehicle, from, azimuthRad }), to.heightM, FINE);
  const shortfallM = aimer.distanceM - flight.rangeM;
  if (shortfallM <= 0 && nearest === "none")
    throw new Refusal(
      "TARGET_TOO_CLOSE",
      `no flight of this vehicle comes down at ${km(aimer.distanceM)} km; it reaches ${km(flight.rangeM)} km`,
      { distanceM: aimer.distanceM, maxRangeM: flight.rangeM },
    );
  return { outcome: "out-of-range", shortfallM: Math.max(shortfallM, 1), flight };
};

const km = (m: number): number => Math.round(m / 100) / 10;
