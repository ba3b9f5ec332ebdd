/** Words of the room Plan, in French. */
import type { plan as english } from "../en/plan.js";

export const plan: Readonly<Record<keyof typeof english, string>> = {
  "plan.lede":
    "{{title}} : la réponse du toit, en mode « {{governance}} ». Protégé signifie que toute menace du scénario visant ce lieu peut être engagée au moins une fois, ou deux.",
  "plan.nations": "Nations",
  "plan.nation": "Nation",
  "plan.population": "Habitants des localités",
  "plan.people": "Habitants",
  "plan.once": "Protégés une fois",
  "plan.twice": "Protégés deux fois",
  "plan.warned": "Nations alertées",
  "plan.shots": "Tirs",
  "plan.unverified": "Repose sur des valeurs de catalogue que nul n’a vérifiées : {{entries}}",
  "plan.defended": "Lieux défendus",
  "plan.warnings": "Alertes",
  "plan.lead": "Délai médian",
  "plan.why": "Ce que ce mode a changé",
  "plan.engagements": "Engagements par règle",
  "plan.noShots": "Personne n’a tiré",
  "plan.shooter": "Batterie",
  "plan.rule": "Réponse préplanifiée",
  "plan.authorised": "Autorisé par",
  "plan.hits": "Coups au but / tirs",
  "plan.batteries": "Batteries : {{party}}",
  "plan.noBatteries": "{{party}} : pas de batterie dans ce scénario",
  "plan.battery": "Batterie",
  "plan.class": "Intercepteur",
  "plan.host": "Stationnée",
  "plan.rounds": "Missiles",
  "plan.rangeKm": "Portée, km",
  "plan.view.answer": "La réponse du toit",
};
