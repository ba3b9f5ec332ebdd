/** NATO nations outside the Middle East, about 2010: from land. */
import type { MissileEntry } from "../../messages/index.js";
import { SLENDER_BETA } from "../vehicles/derive.js";
import { derived, km } from "./entry.js";
import { atacms, atacmsIA, scudB, tochka } from "./shared.js";

export const europe: readonly MissileEntry[] = [
  atacms("GRC"),
  scudB("ROU", "retiring"),
  tochka("SVK"),
  atacms("USA"),
  atacmsIA("USA"),
  derived({
    id: "usa-minuteman-3",
    name: "Minuteman III",
    nation: "USA",
    range: km(13_000),
    service: "operational",
    note: "payload assumed",
    facts: {
      stages: 3,
      propellant: "wound-solid",
      diameterM: 1.67,
      upperDiameterM: 1.32,
      payloadKg: 900,
      massRatio: 39.5,
      separates: true,
      betaKgPerM2: SLENDER_BETA,
    },
  }),
];
