/** Words of several rooms: governance, outcomes, status of a value, in French. */
import type { common as english } from "../en/common.js";

export const common: Readonly<Record<keyof typeof english, string>> = {
  "governance.independent": "Indépendants",
  "governance.independent.how": "Deux systèmes qui échangent des informations, tardives et arrondies",
  "governance.sectors": "Secteurs",
  "governance.sectors.how": "Le titulaire du secteur engage ce qui le survole",
  "governance.centres": "Centres conjoints",
  "governance.centres.how": "Alerte commune ; chacun décide de ses intercepteurs",
  "governance.roof": "Un seul toit",
  "governance.roof.how": "Construit, soutenu et opéré ensemble, selon des règles convenues",
  "outcome.intercepted": "intercepté",
  "outcome.impact": "tombé",
  "outcome.recognised": "reconnu",
  "outcome.orbit": "en orbite",
  "status.sourced": "sourcée",
  "status.estimated": "estimée",
  "status.disputed": "contestée",
  "propellant.liquid": "liquide",
  "propellant.solid": "solide",
  "propellant.mixed": "mixte",
  "unit.km": "km",
  "unit.nmi": "NM",
  "unit.kg": "kg",
  "unit.min": "min",
  "unit.s": "s",
  "unit.kmps": "km/s",
};
