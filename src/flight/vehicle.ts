/**
 * What a ballistic vehicle is: stages that burn one after another, a payload, and how it meets the air.
 *
 * shape     the same fields as the catalogue's `vehicle`, stated here because this room imports no messages
 * refuses   VEHICLE_WITHOUT_STAGES, THRUST_BELOW_WEIGHT
 */
import { Refusal } from "../base/index.js";

/** Mass flow is constant; thrust is mass flow × g0 × Isp, with Isp rising from sea level to vacuum as pressure falls. */
export interface StageParameters {
  readonly propellantKg: number;
  readonly dryKg: number;
  readonly burnTimeS: number;
  readonly ispSeaLevelS: number;
  readonly ispVacuumS: number;
  readonly diameterM: number;
}

export interface VehicleParameters {
  readonly stages: readonly StageParameters[];
  readonly payloadKg: number;
  /** Mass over drag area of what re-enters with the payload. */
  readonly payloadBetaKgPerM2: number;
  /** False where the last stage stays on the payload to the ground (Scud and its family). */
  readonly separates: boolean;
  /** Drag coefficient by Mach number in boost, Mach rising. */
  readonly dragByMach: readonly (readonly [number, number])[];
}

/** Standard gravity, by which specific impulse is defined (CGPM 1901). */
export const G0_MPS2 = 9.80665;

export const burnTimeS = (vehicle: VehicleParameters): number =>
  vehicle.stages.reduce((sum, stage) => sum + stage.burnTimeS, 0);

/** Mass at the ignition of a stage, with everything above it. */
export const massAtIgnitionKg = (vehicle: VehicleParameters, index: number): number =>
  vehicle.stages
    .slice(index)
    .reduce((sum, stage) => sum + stage.propellantKg + stage.dryKg, vehicle.payloadKg);

/** The widest stage from this one up sets the area that drag acts on. */
export const dragAreaM2 = (vehicle: VehicleParameters, index: number): number => {
  const widest = vehicle.stages.slice(index).reduce((most, stage) => Math.max(most, stage.diameterM), 0);
  return (Math.PI / 4) * widest * widest;
};

/** A vehicle that could not leave the ground is refused before it is flown. */
export const checkVehicle = (vehicle: VehicleParameters): void => {
  const first = vehicle.stages[0];
  if (first === undefined) throw new Refusal("VEHICLE_WITHOUT_STAGES", "0 stages, at least 1 is needed");
  const thrustN = (first.propellantKg / first.burnTimeS) * G0_MPS2 * first.ispSeaLevelS;
  const weightN = massAtIgnitionKg(vehicle, 0) * G0_MPS2;
  if (!(thrustN > weightN))
    throw new Refusal(
      "THRUST_BELOW_WEIGHT",
      `${Math.round(thrustN / 1000)} kN at sea level does not lift ${Math.round(weightN / 1000)} kN`,
      { thrustN, weightN },
    );
};
