/**
 * When each stage burns: from lift-off to the last burnout or the cut, whichever is first.
 *
 * shape     burns and coasts in order of time; a stage that the cut leaves unlit has none
 */
import { massAtIgnitionKg, type VehicleParameters } from "../vehicle.js";
import type { Programme } from "./programme.js";

export interface Leg {
  readonly stage: number;
  readonly startS: number;
  readonly endS: number;
  /** Zero in a coast. */
  readonly flowKgps: number;
  readonly startKg: number;
}

export const timelineOf = (vehicle: VehicleParameters, programme: Programme): readonly Leg[] => {
  const legs: Leg[] = [];
  let atS = 0;
  vehicle.stages.forEach((stage, index) => {
    const startKg = massAtIgnitionKg(vehicle, index);
    const isLast = index === vehicle.stages.length - 1;
    if (isLast && programme.coastS > 0 && atS < programme.cutS) {
      const endS = Math.min(atS + programme.coastS, programme.cutS);
      legs.push({ stage: index, startS: atS, endS, flowKgps: 0, startKg });
      atS = endS;
    }
    if (atS >= programme.cutS) return;
    const endS = Math.min(atS + stage.burnTimeS, programme.cutS);
    legs.push({
      stage: index,
      startS: atS,
      endS,
      flowKgps: stage.propellantKg / stage.burnTimeS,
      startKg,
    });
    atS = endS;
  });
  return legs;
};

/** When the last burn would end without a cut. */
export const fullBurnEndS = (vehicle: VehicleParameters, coastS: number): number =>
  vehicle.stages.reduce((sum, stage) => sum + stage.burnTimeS, coastS);

export const isThrusting = (legs: readonly Leg[], tS: number): boolean => {
  for (let i = 0; i < legs.length; i += 1) {
    const leg = legs[i]!;
    if (leg.flowKgps > 0 && tS >= leg.startS && tS < leg.endS) return true;
  }
  return false;
};
