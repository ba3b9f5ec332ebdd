/**
 * Vehicles that many nations hold, and those that were published.
 */
import type { VehicleParameters } from "../../messages/index.js";
import { SOURCES } from "../sources.js";
import { bodyBeta } from "./derive.js";
import { BODY_DRAG } from "./drag.js";

/** A single stage that stays on its warhead to the ground. */
export const wholeBody = (
  stage: VehicleParameters["stages"][number],
  payloadKg: number,
): VehicleParameters => ({
  stages: [stage],
  payloadKg,
  payloadBetaKgPerM2: bodyBeta(stage.dryKg + payloadKg, stage.diameterM),
  separates: false,
  dragByMach: BODY_DRAG,
});

/**
 * Scud-B by Wright's inputs: fuel 3,771 kg of a stage of 4,873 kg, 226 s at sea level, 62 s, nozzle 0.1352 m², 0.88 m.
 * Vacuum adds pressure times nozzle area over mass flow: 101,325 × 0.1352 / (60.8 × 9.80665) = 23 s.
 */
export const SCUD_B: VehicleParameters = wholeBody(
  { propellantKg: 3771, dryKg: 1102, burnTimeS: 62, ispSeaLevelS: 226, ispVacuumS: 249, diameterM: 0.88 },
  987,
);
export const SCUD_B_BASIS = `published inputs, ${SOURCES.wrightScud}; vacuum impulse from its nozzle area; drag after Forden`;
