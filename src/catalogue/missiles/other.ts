/** Missiles that belong to no nation: hypothetical ones, and research rockets. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed, estimated } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import { SLENDER_BETA } from "../vehicles/derive.js";
import { BODY_DRAG } from "../vehicles/drag.js";
import { derived, kg, missile } from "./entry.js";

export const other: readonly MissileEntry[] = [
  derived({
    id: "hyp-irbm-4000",
    name: "Hypothetical missile of 4,000 km",
    nation: "NONE",
    class: "IRBM",
    range: estimated(4000, "km", "assumed: a class that nobody had shown in 2010"),
    payload: estimated(800, "kg", "assumed for exercises"),
    service: "hypothetical",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 1.5,
      payloadKg: 800,
      massRatio: 25,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
    note: "for exercises: no such missile was known",
  }),
  missile({
    id: "usa-black-brant-xii",
    name: "Black Brant XII",
    nation: "USA",
    class: "sounding",
    propellant: "solid",
    apogee: disputed(1453, "km", SOURCES.norwegian1995, [[1500, SOURCES.norwegian1995other]]),
    payload: kg(110),
    service: "research rocket",
    year: 1988,
    vehicle: {
      stages: [
        { propellantKg: 1300, dryKg: 690, burnTimeS: 6, ispSeaLevelS: 205, ispVacuumS: 230, diameterM: 0.76 },
        { propellantKg: 760, dryKg: 600, burnTimeS: 4, ispSeaLevelS: 205, ispVacuumS: 230, diameterM: 0.58 },
        {
          propellantKg: 1020,
          dryKg: 270,
          burnTimeS: 30,
          ispSeaLevelS: 230,
          ispVacuumS: 265,
          diameterM: 0.44,
        },
        { propellantKg: 320, dryKg: 80, burnTimeS: 18, ispSeaLevelS: 240, ispVacuumS: 285, diameterM: 0.44 },
      ],
      payloadKg: 110,
      payloadBetaKgPerM2: 2000,
      separates: true,
      dragByMach: BODY_DRAG,
    },
    basis: `class figures of four solid stages, ${UNREAD}; impulse after ${SOURCES.sutton}; burnt without the pauses between stages`,
  }),
];
