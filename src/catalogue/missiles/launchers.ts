/** Space launch vehicles. */
import type { MissileEntry } from "../../messages/index.js";
import { LAUNCHER_BASIS, SAFIR, SIMORGH, UNHA_3 } from "../vehicles/launchers.js";
import { kg, missile } from "./entry.js";

export const launchers: readonly MissileEntry[] = [
  missile({
    id: "irn-safir",
    name: "Safir",
    nation: "IRN",
    class: "SLV",
    propellant: "liquid",
    payload: kg(40),
    service: "space launch vehicle",
    year: 2009,
    vehicle: SAFIR,
    basis: LAUNCHER_BASIS,
  }),
  missile({
    id: "irn-simorgh",
    name: "Simorgh",
    nation: "IRN",
    class: "SLV",
    propellant: "liquid",
    payload: kg(150),
    service: "space launch vehicle, shown 2010",
    year: 2010,
    vehicle: SIMORGH,
    basis: LAUNCHER_BASIS,
  }),
  missile({
    id: "prk-unha-3",
    name: "Unha-3",
    nation: "PRK",
    class: "SLV",
    propellant: "liquid",
    payload: kg(100),
    service: "space launch vehicle",
    year: 2012,
    note: "reported of its flights: apogee 581 km, a part down at 2,600 km",
    vehicle: UNHA_3,
    basis: LAUNCHER_BASIS,
  }),
];
