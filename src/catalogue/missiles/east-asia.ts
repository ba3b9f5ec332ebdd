/** China up to medium range, Taiwan and South Korea, about 2010. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed } from "../quantity.js";
import { UNREAD } from "../sources.js";
import { derived, km } from "./entry.js";
import { atacmsIA, df3a } from "./shared.js";

export const eastAsia: readonly MissileEntry[] = [
  derived({
    id: "chn-df-11",
    name: "DF-11 (CSS-7)",
    nation: "CHN",
    range: disputed(300, "km", UNREAD, [[280, UNREAD]]),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 0.8,
      payloadKg: 800,
      massRatio: 3.2,
      separates: false,
    },
  }),
  derived({
    id: "chn-df-15",
    name: "DF-15 (CSS-6)",
    nation: "CHN",
    range: km(600),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 1.0,
      payloadKg: 500,
      massRatio: 5.48,
      separates: true,
    },
  }),
  derived({
    id: "chn-df-21",
    name: "DF-21 (CSS-5)",
    nation: "CHN",
    range: km(1750),
    service: "operational",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 1.4,
      payloadKg: 600,
      massRatio: 10.6,
      separates: true,
    },
  }),
  df3a("CHN", "retiring"),
  derived({
    id: "twn-sky-spear",
    name: "Tien Chi (Sky Spear)",
    nation: "TWN",
    range: disputed(300, "km", UNREAD, [[120, UNREAD]]),
    payload: disputed(90, "kg", UNREAD, [[500, UNREAD]]),
    service: "operational",
    note: "the lighter payload goes with the longer range",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 0.57,
      payloadKg: 90,
      massRatio: 4.13,
      separates: false,
    },
  }),
  derived({
    id: "kor-hyunmoo-1",
    name: "Hyunmoo-1",
    nation: "KOR",
    range: km(180),
    payload: disputed(400, "kg", UNREAD, [
      [300, UNREAD],
      [500, UNREAD],
    ]),
    service: "operational",
    facts: {
      stages: 2,
      propellant: "composite",
      diameterM: 0.54,
      payloadKg: 400,
      massRatio: 2.49,
      separates: false,
    },
  }),
  derived({
    id: "kor-hyunmoo-2a",
    name: "Hyunmoo-2A",
    nation: "KOR",
    range: km(300),
    service: "operational",
    facts: {
      stages: 1,
      propellant: "composite",
      diameterM: 0.9,
      payloadKg: 500,
      massRatio: 3.62,
      separates: false,
    },
  }),
  atacmsIA("KOR"),
];
