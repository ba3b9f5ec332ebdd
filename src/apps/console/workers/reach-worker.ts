/** How far a vehicle flies from a place, azimuth by azimuth, told as each is known. */
import { expose } from "comlink";
import { degFromRad, radFromDeg } from "../../../base/index.js";
import { maxRange } from "../../../flight/index.js";
import type { VehicleParameters } from "../../../messages/index.js";

export interface ReachPoint {
  readonly azimuthDeg: number;
  readonly rangeKm: number | "orbit";
  /** Where it comes down; absent for what does not. */
  readonly at?: { readonly latDeg: number; readonly lonDeg: number };
}

const room = {
  reach(
    vehicle: VehicleParameters,
    from: { latDeg: number; lonDeg: number },
    azimuthDeg: number,
  ): ReachPoint {
    const { flight } = maxRange({
      vehicle,
      from: { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg), heightM: 0 },
      azimuthRad: radFromDeg(azimuthDeg),
    });
    if (flight.impact === "none") return { azimuthDeg, rangeKm: "orbit" };
    const at = { latDeg: degFromRad(flight.impact.latRad), lonDeg: degFromRad(flight.impact.lonRad) };
    return { azimuthDeg, rangeKm: flight.rangeM / 1000, at };
  },
};
export type ReachRoom = typeof room;
expose(room);
