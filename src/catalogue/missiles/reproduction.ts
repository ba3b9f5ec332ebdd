/**
 * The four published reproduction cases of Forden 2007: his parameters, his ranges.
 *
 * source      SOURCES.forden, Tables 1 and 3: greatest range at azimuth 40°; fuelled mass is without payload; impulse constant
 * leaves out  any claim about the real missile: 0.88 m of the No-dong is wrong, and stays for the reproduction
 */
import type { MissileEntry, VehicleParameters } from "../../messages/index.js";
import { sourced } from "../quantity.js";
import { SOURCES } from "../sources.js";
import { bodyBeta } from "../vehicles/derive.js";
import { BODY_DRAG } from "../vehicles/drag.js";
import { missile } from "./entry.js";

type Stage = readonly [fuelledKg: number, dryKg: number, ispS: number, burnS: number, diameterM: number];

const vehicle = (payloadKg: number, rows: readonly Stage[]): VehicleParameters => {
  const stages = rows.map(([fuelledKg, dryKg, ispS, burnTimeS, diameterM]) => ({
    propellantKg: fuelledKg - dryKg,
    dryKg,
    burnTimeS,
    ispSeaLevelS: ispS,
    ispVacuumS: ispS,
    diameterM,
  }));
  const last = stages.at(-1)!;
  return {
    stages,
    payloadKg,
    payloadBetaKgPerM2: bodyBeta(payloadKg + last.dryKg, last.diameterM),
    separates: false,
    dragByMach: BODY_DRAG,
  };
};

const entry = (
  id: string,
  name: string,
  nation: string,
  missileClass: MissileEntry["class"],
  rangeKm: number,
  payloadKg: number,
  rows: readonly Stage[],
): MissileEntry =>
  missile({
    id,
    name: `${name}, after Forden`,
    nation,
    class: missileClass,
    propellant: "liquid",
    range: sourced(rangeKm, "km", SOURCES.forden, "greatest range at azimuth 40°"),
    payload: sourced(payloadKg, "kg", SOURCES.forden),
    service: "a published calculation, for reproduction",
    year: 2007,
    vehicle: vehicle(payloadKg, rows),
    basis: `published, ${SOURCES.forden}; the body stays on, and its drag coming down is that of the same figure`,
    note: id === "forden-no-dong" ? "0.88 m is Forden's; the real diameter is 1.32 to 1.35 m" : SCUD_NOTE,
  });

const SCUD_NOTE = "kept as published, whatever later sources say";

export const reproduction: readonly MissileEntry[] = [
  entry("forden-scud-b", "Scud-B", "RUS", "CRBM", 288, 1000, [[4897, 1198, 230, 75, 0.84]]),
  entry("forden-al-hussein", "Al Hussein", "IRQ", "SRBM", 693, 191, [[6073, 1334, 230, 90, 0.84]]),
  entry("forden-no-dong", "No-dong", "PRK", "SRBM", 973, 1000, [[19_900, 3900, 240, 70, 0.88]]),
  entry("forden-taepodong-1", "Taepodong-1", "PRK", "MRBM", 2349, 454, [
    [19_900, 3800, 240, 70, 0.88],
    [4897, 1198, 230, 75, 0.84],
  ]),
];
