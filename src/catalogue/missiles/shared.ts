/** Missiles that many nations hold, one entry a holder. */
import type { MissileEntry } from "../../messages/index.js";
import { disputed } from "../quantity.js";
import { UNREAD } from "../sources.js";
import { ATACMS, ATACMS_IA, DF_3A, SCUD_B, SCUD_B_BASIS, SCUD_C, TOCHKA } from "../vehicles/families.js";
import { derived, kg, km, missile, type Derived } from "./entry.js";

type Holder = readonly [nation: string, service?: string];

const named = (suffix: string, name: string, [nation, service = "operational"]: Holder) => ({
  id: `${nation.toLowerCase()}-${suffix}`,
  name,
  nation,
  service,
});

export const scudB = (...holder: Holder): MissileEntry =>
  missile({
    ...named("scud-b", "Scud-B", holder),
    propellant: "liquid",
    range: km(300),
    payload: kg(985),
    vehicle: SCUD_B,
    basis: SCUD_B_BASIS,
  });

export const scudC = (...holder: Holder): MissileEntry =>
  derived({ ...named("scud-c", "Scud-C", holder), ...SCUD_C_FACTS });
export const SCUD_C_FACTS: Pick<Derived, "range" | "payload" | "facts"> = {
  range: km(500),
  payload: disputed(730, "kg", UNREAD, [
    [700, UNREAD],
    [770, UNREAD],
  ]),
  facts: SCUD_C,
};

export const tochka = (...holder: Holder): MissileEntry =>
  derived({
    ...named("ss-21", "SS-21 Scarab (Tochka)", holder),
    range: disputed(120, "km", UNREAD, [[70, `the first model; ${UNREAD}`]]),
    facts: TOCHKA,
  });

export const atacms = (...holder: Holder): MissileEntry =>
  derived({ ...named("atacms", "ATACMS Block I", holder), range: km(165), facts: ATACMS });

export const atacmsIA = (...holder: Holder): MissileEntry =>
  derived({ ...named("atacms-ia", "ATACMS Block IA", holder), range: km(300), facts: ATACMS_IA });

export const df3a = (...holder: Holder): MissileEntry =>
  derived({
    ...named("df-3a", "DF-3A (CSS-2)", holder),
    range: disputed(2800, "km", UNREAD, [
      [2600, UNREAD],
      [3000, UNREAD],
    ]),
    facts: DF_3A,
  });
