/** Words of what sharing changes, in French. */
import type { share as english } from "../en/share.js";

export const share: Readonly<Record<keyof typeof english, string>> = {
  "share.title": "Ce que change le partage",
  "share.lede":
    "Les mêmes tirs, les mêmes capteurs et la même graine, joués selon chacun des quatre modes. Ce qui diffère vient de qui peut voir quoi, et de qui peut décider.",
  "share.playing": "Le scénario est joué quatre fois …",
  "share.failed": "Les quatre modes n’ont pu être comparés",
  "share.now": "affiché",
  "share.stopped": "Missiles arrêtés",
  "share.warned": "Nations alertées",
  "share.shots": "Tirs",
  "share.withheld": "Éléments retenus",
  "share.leads": "Délai d’alerte avant l’impact, médiane",
  "share.seconds": "{{seconds}} s",
  "share.notWarned": "non alertée",
  "share.shooters": "Qui a tiré, et sous quelle autorité",
  "share.by": "autorisé par {{parties}}",
  "share.why": "Pourquoi ils diffèrent",
};
