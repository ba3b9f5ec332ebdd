/** Russia, about 2010: from land. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed } from "../quantity.js";
import { UNREAD } from "../sources.js";
import { SLENDER_BETA } from "../vehicles/derive.js";
import { derived, km } from "./entry.js";
import { tochka } from "./shared.js";

export const russia: readonly MissileEntry[] = [
  tochka("RUS"),
  derived({
    id: "rus-ss-26",
    name: "SS-26 Stone (Iskander)",
    nation: "RUS",
    range: disputed(400, "km", UNREAD, [[500, UNREAD]]),
    payload: disputed(480, "kg", UNREAD, [[700, UNREAD]]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 0.92,
      payloadKg: 480,
      massRatio: 4.22,
      separates: false,
    },
  }),
  derived({
    id: "rus-ss-18",
    name: "SS-18 Satan (R-36M)",
    nation: "RUS",
    range: km(16_000),
    service: "operational",
    note: "payload assumed",
    facts: {
      stages: 2,
      propellant: "storable",
      diameterM: 3.0,
      payloadKg: 4000,
      massRatio: 66.3,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
  derived({
    id: "rus-ss-19",
    name: "SS-19 Stiletto (UR-100N)",
    nation: "RUS",
    range: km(10_000),
    service: "operational",
    note: "payload assumed",
    facts: {
      stages: 2,
      propellant: "storable",
      diameterM: 2.5,
      payloadKg: 4000,
      massRatio: 47.6,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
  derived({
    id: "rus-ss-25",
    name: "SS-25 Sickle (Topol)",
    nation: "RUS",
    range: km(10_500),
    service: "operational",
    note: "payload assumed",
    facts: {
      stages: 3,
      propellant: "wound-solid",
      diameterM: 1.8,
      payloadKg: 1000,
      massRatio: 34.8,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
  derived({
    id: "rus-ss-27",
    name: "SS-27 (Topol-M)",
    nation: "RUS",
    range: km(11_000),
    service: "operational",
    note: "payload assumed",
    facts: {
      stages: 3,
      propellant: "wound-solid",
      diameterM: 1.86,
      payloadKg: 1000,
      massRatio: 36,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
  derived({
    id: "rus-rs-24",
    name: "RS-24 Yars",
    nation: "RUS",
    range: km(10_500),
    service: "entering service",
    year: 2010,
    note: "payload assumed",
    facts: {
      stages: 3,
      propellant: "wound-solid",
      diameterM: 1.86,
      payloadKg: 1200,
      massRatio: 34.6,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
];
