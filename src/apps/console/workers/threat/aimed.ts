/**
 * Whether one vehicle reaches a place from a site, how far it would go that way, and how long it takes.
 *
 * accuracy  by the quick aimer: miss under 200 m. Where the vehicle as modelled falls short, the time is that of the flight of
 *           least energy over the distance with a usual boost (`how: "closed form"`)
 */
import { degFromRad, Refusal } from "../../../../base/index.js";
import { geodesicInverse } from "../../../../earth/index.js";
import { leastEnergyEllipse, maxRange, quickAim, reconstruct } from "../../../../flight/index.js";
import type { VehicleParameters } from "../../../../messages/index.js";
import { onGround, type LatLon } from "./place.js";

export interface Aimed {
  readonly distanceKm: number;
  readonly azimuthDeg: number;
  /** The farthest it goes in that direction, as modelled. */
  readonly flownKm: number;
  readonly flightTimeS: number | "none";
  readonly how: "flown" | "closed form";
}

/** Nobody asks for the time of a flight so much longer than what the vehicle goes. */
const HOPELESS = 1.6;

export const aimedAt = (vehicle: VehicleParameters, site: LatLon, target: LatLon): Aimed => {
  const [from, to] = [onGround(site), onGround(target)];
  const { distanceM, azimuthRad } = geodesicInverse(from, to);
  const { flight } = maxRange({ vehicle, from, azimuthRad, orbit: "never" });
  const answer = {
    distanceKm: distanceM / 1000,
    azimuthDeg: (degFromRad(azimuthRad) + 360) % 360,
    flownKm: flight.rangeM / 1000,
  };
  if (distanceM > HOPELESS * flight.rangeM) return { ...answer, flightTimeS: "none", how: "flown" };
  try {
    const { answer: aimed } = quickAim({ vehicle, from, to, loft: "min-energy" });
    if (aimed.outcome === "aimed") return { ...answer, flightTimeS: aimed.flight.flightTimeS, how: "flown" };
    const { apogeeM } = leastEnergyEllipse(distanceM);
    const time = reconstruct({ rangeM: distanceM, apogeeM }).flightTimeS.best;
    return { ...answer, flightTimeS: time, how: "closed form" };
  } catch (error) {
    // Too near for this vehicle: it reaches farther, and never so near.
    if (error instanceof Refusal && error.code === "TARGET_TOO_CLOSE")
      return { ...answer, flightTimeS: "none", how: "flown" };
    throw error;
  }
};
