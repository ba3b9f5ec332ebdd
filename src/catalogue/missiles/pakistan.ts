/** Pakistan and Afghanistan, about 2010. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import { derived } from "./entry.js";
import { scudB } from "./shared.js";

export const pakistan: readonly MissileEntry[] = [
  scudB("AFG", "doubtful"),
  derived({
    id: "pak-hatf-1",
    name: "Hatf-1",
    nation: "PAK",
    range: disputed(100, "km", UNREAD, [[80, UNREAD]]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "steel-solid",
      diameterM: 0.56,
      payloadKg: 500,
      massRatio: 2.39,
      separates: false,
    },
  }),
  derived({
    id: "pak-abdali",
    name: "Abdali (Hatf-2)",
    nation: "PAK",
    range: disputed(180, "km", UNREAD, [[200, UNREAD]]),
    payload: disputed(350, "kg", UNREAD, [
      [250, UNREAD],
      [450, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 0.56,
      payloadKg: 350,
      massRatio: 2.67,
      separates: false,
    },
  }),
  derived({
    id: "pak-ghaznavi",
    name: "Ghaznavi (Hatf-3)",
    nation: "PAK",
    range: sourced(290, "km", SOURCES.testsSouth),
    payload: disputed(600, "kg", UNREAD, [
      [500, UNREAD],
      [700, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 0.8,
      payloadKg: 600,
      massRatio: 3.36,
      separates: true,
    },
  }),
  derived({
    id: "pak-shaheen-1",
    name: "Shaheen-1 (Hatf-4)",
    nation: "PAK",
    range: disputed(700, "km", SOURCES.testsSouth, [[750, UNREAD]]),
    payload: disputed(850, "kg", UNREAD, [
      [700, UNREAD],
      [1000, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 1.0,
      payloadKg: 850,
      massRatio: 5.57,
      separates: true,
    },
  }),
  derived({
    id: "pak-ghauri-1",
    name: "Ghauri-1 (Hatf-5)",
    nation: "PAK",
    range: disputed(1300, "km", SOURCES.testsSouth, [[900, `${SOURCES.cnsSouth}: the longest flown`]]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "acid-kerosene-thin",
      diameterM: 1.33,
      payloadKg: 700,
      massRatio: 18.3,
      separates: true,
    },
  }),
  derived({
    id: "pak-shaheen-2",
    name: "Shaheen-2 (Hatf-6)",
    nation: "PAK",
    range: disputed(2000, "km", SOURCES.cnsSouth, [[2500, SOURCES.testsSouth]]),
    service: "operational",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 1.4,
      payloadKg: 700,
      massRatio: 11.7,
      separates: true,
    },
  }),
];
