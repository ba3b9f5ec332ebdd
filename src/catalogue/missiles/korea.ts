/** North Korea, about 2010. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import { SLENDER_BETA } from "../vehicles/derive.js";
import { derived, km } from "./entry.js";
import { scudB, scudC } from "./shared.js";

export const korea: readonly MissileEntry[] = [
  derived({
    id: "prk-kn-02",
    name: "KN-02",
    nation: "PRK",
    range: km(120),
    payload: disputed(365, "kg", UNREAD, [
      [250, UNREAD],
      [480, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "steel-solid",
      diameterM: 0.65,
      payloadKg: 365,
      massRatio: 2.9,
      separates: false,
    },
  }),
  scudB("PRK"),
  scudC("PRK"),
  derived({
    id: "prk-scud-er",
    name: "Scud-ER",
    nation: "PRK",
    range: sourced(1000, "km", SOURCES.cns, "as flown"),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 0.88,
      payloadKg: 500,
      massRatio: 11,
      separates: true,
    },
  }),
  derived({
    id: "prk-nodong",
    name: "Nodong",
    nation: "PRK",
    range: disputed(1300, "km", UNREAD, [[1000, `${SOURCES.cns}: flown`]]),
    payload: disputed(850, "kg", UNREAD, [
      [700, UNREAD],
      [1000, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 1.35,
      payloadKg: 850,
      massRatio: 17.8,
      separates: true,
    },
  }),
  derived({
    id: "prk-musudan",
    name: "Musudan",
    nation: "PRK",
    range: disputed(2350, "km", SOURCES.northKorea38, [
      [1900, SOURCES.northKorea38],
      [2500, UNREAD],
      [4000, UNREAD],
    ]),
    payload: sourced(650, "kg", SOURCES.northKorea38),
    service: "paraded 2010",
    year: 2010,
    facts: {
      stages: 1,
      propellant: "storable",
      diameterM: 1.5,
      payloadKg: 650,
      massRatio: 20.2,
      separates: true,
    },
  }),
  derived({
    id: "prk-taepodong-1",
    name: "Taepodong-1",
    nation: "PRK",
    range: km(2000),
    service: "flown once, 1998",
    year: 1998,
    note: "at least; the published calculation is forden-taepodong-1",
    facts: {
      stages: 2,
      propellant: "acid-kerosene-thin",
      diameterM: 1.35,
      upperDiameterM: 0.88,
      payloadKg: 700,
      massRatio: 15.7,
      separates: true,
    },
  }),
  derived({
    id: "prk-taepodong-2",
    name: "Taepodong-2",
    nation: "PRK",
    range: km(5500),
    service: "tests",
    year: 2006,
    note: "at least; never flown as a missile",
    facts: {
      stages: 2,
      propellant: "acid-kerosene-thin",
      diameterM: 2.4,
      upperDiameterM: 1.35,
      payloadKg: 1000,
      massRatio: 69.1,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
];
