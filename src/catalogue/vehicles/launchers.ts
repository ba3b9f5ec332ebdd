/**
 * Space launch vehicles: derived, sized so that they put a small payload into a low orbit.
 *
 * source    specific impulse by propellant: Sutton & Biblarz, Rocket Propulsion Elements, 8th ed., chapters 5 and 12
 * accuracy  class figures; that the payload reaches orbit is tested (calibration.test.ts), how high is not claimed,
 *           since the programme flown seeks the highest perigee
 */
import type { VehicleParameters } from "../../messages/index.js";
import { SOURCES } from "../sources.js";
import { BODY_DRAG } from "./drag.js";

export const LAUNCHER_BASIS = `derived, not published: class-typical impulse and empty masses (${SOURCES.sutton}), sized to put the payload into a low orbit`;

/** Satellites are light for their size; they do not come down whole. */
const SATELLITE_BETA = 100;

const launcher = (payloadKg: number, stages: VehicleParameters["stages"]): VehicleParameters => ({
  stages,
  payloadKg,
  payloadBetaKgPerM2: SATELLITE_BETA,
  separates: true,
  dragByMach: BODY_DRAG,
});

export const SAFIR = launcher(40, [
  { propellantKg: 19_500, dryKg: 2700, burnTimeS: 120, ispSeaLevelS: 230, ispVacuumS: 255, diameterM: 1.25 },
  { propellantKg: 2800, dryKg: 380, burnTimeS: 220, ispSeaLevelS: 245, ispVacuumS: 285, diameterM: 1.25 },
]);

export const SIMORGH = launcher(150, [
  { propellantKg: 62_000, dryKg: 8000, burnTimeS: 120, ispSeaLevelS: 230, ispVacuumS: 255, diameterM: 2.4 },
  { propellantKg: 8800, dryKg: 1100, burnTimeS: 240, ispSeaLevelS: 245, ispVacuumS: 290, diameterM: 1.5 },
]);

export const UNHA_3 = launcher(100, [
  { propellantKg: 62_000, dryKg: 9500, burnTimeS: 120, ispSeaLevelS: 226, ispVacuumS: 250, diameterM: 2.4 },
  { propellantKg: 12_000, dryKg: 2600, burnTimeS: 140, ispSeaLevelS: 226, ispVacuumS: 255, diameterM: 1.5 },
  { propellantKg: 2600, dryKg: 450, burnTimeS: 200, ispSeaLevelS: 245, ispVacuumS: 280, diameterM: 1.25 },
]);
