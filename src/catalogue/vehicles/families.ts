/**
 * Vehicles that many nations hold, and those that were published.
 */
import type { VehicleParameters } from "../../messages/index.js";
import { SOURCES } from "../sources.js";
import { bodyBeta, type ClassFacts } from "./derive.js";
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

/** Forden's Scud-B stage: published, and with the usual payload it flies the usual range. */
export const SCUD_B: VehicleParameters = wholeBody(
  { propellantKg: 3699, dryKg: 1198, burnTimeS: 75, ispSeaLevelS: 230, ispVacuumS: 230, diameterM: 0.84 },
  985,
);
export const SCUD_B_BASIS = `stage as published, ${SOURCES.forden}; other publications differ: ${SOURCES.wrightScud}; and 5,200 kg of propellant, ${SOURCES.levinger}`;

/** The Scud-C of the usual range: longer tanks in the same body. */
export const SCUD_C: ClassFacts = {
  stages: 1,
  propellant: "acid-kerosene",
  diameterM: 0.88,
  payloadKg: 730,
  massRatio: 7.62,
  separates: false,
};

/** SS-21 Scarab (Tochka). */
export const TOCHKA: ClassFacts = {
  stages: 1,
  propellant: "steel-solid",
  diameterM: 0.65,
  payloadKg: 480,
  massRatio: 2.72,
  separates: false,
};

/** ATACMS Block I and its successor with a lighter payload. */
export const ATACMS: ClassFacts = {
  stages: 1,
  propellant: "composite",
  diameterM: 0.61,
  payloadKg: 560,
  massRatio: 2.48,
  separates: false,
};
export const ATACMS_IA: ClassFacts = { ...ATACMS, payloadKg: 160, massRatio: 3.95 };

/** DF-3A (CSS-2), of China and Saudi Arabia. */
export const DF_3A: ClassFacts = {
  stages: 1,
  propellant: "storable",
  diameterM: 2.25,
  payloadKg: 2150,
  massRatio: 28.3,
  separates: true,
};
