/** Words of the view of stability, in French. */
import type { stability as english } from "../en/stability.js";

export const stability: Readonly<Record<keyof typeof english, string>> = {
  "stability.lede":
    "De quelle dissuasion un site se mêle-t-il ? Des vols représentatifs entre les parties aux traités, dans les deux sens, face à chaque site d’intercepteurs, aux deux bornes de ce que les publications contestent. Cette page le calcule ici ; changez un chiffre et elle recalcule.",
  "stability.view": "Stabilité",
  "stability.computing": "Chaque trajectoire face à chaque site …",
  "stability.pair": "{{by}} vers {{against}} : {{n}} vols",
  "stability.site": "Site",
  "stability.can": "Peut engager",
  "stability.margin": "Meilleure marge, s",
  "stability.short": "Manque au moins, km",
  "stability.verdict": "Verdict",
  "stability.verdict.cannot": "ne peut pas",
  "stability.verdict.can": "peut",
  "stability.verdict.depends": "dépend",
  "stability.none": "Aucun site d’intercepteurs dans ce scénario",
  "stability.change": "Changer un chiffre",
  "stability.parameter": "Chiffre",
  "stability.value": "Valeur",
  "stability.again": "Réévaluer",
  "stability.reset": "Comme publié",
  "stability.changed": "Changé : {{what}}",
  "stability.disputed": "Contesté",
  "stability.rests": "Hypothèses",
  "stability.assumptions":
    "Vols d’énergie minimale depuis des zones de déploiement arrondies à 0,1°, fin de combustion à 200 km. Chaque capteur du scénario sert chaque site, sauf ceux du bloc qui tire : une borne supérieure, la même pour tous. Atteindre à temps n’est pas toucher.",
  "stability.key":
    "Vols du site choisi : rouge, engageable à une borne ; jaune, trop tard ; gris, hors de portée",
};
