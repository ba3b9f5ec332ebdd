/** Iran, about 2010. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import { SCUD_B, SCUD_B_BASIS } from "../vehicles/families.js";
import { derived, kg, km, missile } from "./entry.js";
import { SCUD_C_FACTS } from "./shared.js";

export const iran: readonly MissileEntry[] = [
  derived({
    id: "irn-tondar-69",
    name: "Tondar-69 (CSS-8)",
    nation: "IRN",
    range: km(150),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "steel-solid",
      diameterM: 0.65,
      payloadKg: 190,
      massRatio: 3.84,
      separates: false,
    },
  }),
  derived({
    id: "irn-fateh-110",
    name: "Fateh-110",
    nation: "IRN",
    range: disputed(290, "km", SOURCES.fatehD1, [
      [200, UNREAD],
      [300, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 0.61,
      payloadKg: 500,
      massRatio: 3.12,
      separates: false,
    },
  }),
  missile({
    id: "irn-shahab-1",
    name: "Shahab-1 (Scud-B)",
    nation: "IRN",
    propellant: "liquid",
    range: km(300),
    payload: kg(985),
    service: "operational",
    vehicle: SCUD_B,
    basis: SCUD_B_BASIS,
  }),
  derived({
    id: "irn-shahab-2",
    name: "Shahab-2 (Scud-C)",
    nation: "IRN",
    service: "operational",
    ...SCUD_C_FACTS,
  }),
  derived({
    id: "irn-qiam-1",
    name: "Qiam-1",
    nation: "IRN",
    range: sourced(750, "km", `${SOURCES.aca}, 2016`),
    service: "first flight August 2010",
    year: 2010,
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 0.88,
      payloadKg: 650,
      massRatio: 7.53,
      separates: true,
    },
  }),
  derived({
    id: "irn-shahab-3",
    name: "Shahab-3",
    nation: "IRN",
    range: disputed(1300, "km", UNREAD, [
      [1000, SOURCES.press2019],
      [2000, SOURCES.rferl2008],
    ]),
    payload: disputed(800, "kg", UNREAD, [[1000, SOURCES.rferl2008]]),
    service: "operational, fewer than 50 launchers (NASIC 2017)",
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 1.32,
      payloadKg: 800,
      massRatio: 17.9,
      separates: true,
    },
  }),
  derived({
    id: "irn-ghadr-1",
    name: "Ghadr-1",
    nation: "IRN",
    range: disputed(1600, "km", SOURCES.aca, [[1800, SOURCES.declaredGhadr]]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "storable",
      diameterM: 1.32,
      payloadKg: 750,
      massRatio: 10.8,
      separates: true,
    },
  }),
  derived({
    id: "irn-sejjil-2",
    name: "Sejjil-2",
    nation: "IRN",
    range: sourced(2000, "km", SOURCES.mda2013, "the excerpt does not name the missile"),
    service: "test flights",
    year: 2009,
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 1.25,
      payloadKg: 750,
      massRatio: 11.3,
      separates: true,
    },
  }),
];
