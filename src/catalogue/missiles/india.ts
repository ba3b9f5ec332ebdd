/** India, about 2010. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import { SLENDER_BETA } from "../vehicles/derive.js";
import { derived, km } from "./entry.js";

export const india: readonly MissileEntry[] = [
  derived({
    id: "ind-prithvi-1",
    name: "Prithvi-1",
    nation: "IND",
    range: km(150),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "acid-kerosene",
      diameterM: 0.9,
      payloadKg: 1000,
      massRatio: 3.15,
      separates: false,
    },
  }),
  derived({
    id: "ind-prithvi-2",
    name: "Prithvi-2",
    nation: "IND",
    range: disputed(350, "km", SOURCES.cnsSouth, [[250, UNREAD]]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 0.9,
      payloadKg: 500,
      massRatio: 4.48,
      separates: false,
    },
  }),
  derived({
    id: "ind-dhanush",
    name: "Dhanush",
    nation: "IND",
    range: sourced(350, "km", SOURCES.testsSouth),
    service: "operational",
    note: "the naval Prithvi",
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 0.9,
      payloadKg: 500,
      massRatio: 4.48,
      separates: false,
    },
  }),
  derived({
    id: "ind-agni-1",
    name: "Agni-1",
    nation: "IND",
    range: sourced(700, "km", SOURCES.cnsSouth, "as flown"),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 1.0,
      payloadKg: 1000,
      massRatio: 5.45,
      separates: true,
    },
  }),
  derived({
    id: "ind-agni-2",
    name: "Agni-2",
    nation: "IND",
    range: disputed(3000, "km", SOURCES.testsSouth, [[2000, UNREAD]]),
    service: "operational",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 1.0,
      payloadKg: 1000,
      massRatio: 16.5,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
  derived({
    id: "ind-agni-3",
    name: "Agni-3",
    nation: "IND",
    range: disputed(2800, "km", SOURCES.cnsSouth, [[3500, UNREAD]]),
    service: "in development",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 2.0,
      payloadKg: 1500,
      massRatio: 16.3,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
  derived({
    id: "ind-k-15",
    name: "K-15",
    nation: "IND",
    class: "SLBM",
    range: disputed(750, "km", SOURCES.cnsSouth, [[700, SOURCES.testsSouth]]),
    payload: disputed(650, "kg", UNREAD, [
      [500, UNREAD],
      [800, UNREAD],
    ]),
    service: "in development",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 0.74,
      payloadKg: 650,
      massRatio: 4.8,
      separates: true,
    },
  }),
];
