/** Words of growth of reach by year, in French. */
import type { years as english } from "../en/years.js";

export const years: Readonly<Record<keyof typeof english, string>> = {
  "years.none": "Aucun pays n’a de systèmes datés",
  "years.map": "{{nation}}, portée en {{year}}",
  "years.slider": "Année",
  "years.charts": "Plus grande portée publiée par année",
  "years.scale": "Kilomètres, même échelle pour tous. Ombré : entre les extrêmes publiés.",
  "years.chart": "{{nation}} : {{km}} km, premier palier {{first}}",
  "years.steps": "Paliers : {{nation}}",
  "years.undated": "Non datés par les sources ici : {{systems}}",
  "years.rings":
    "Chaque trait : le premier système à dépasser tous les précédents, selon le modèle, depuis la capitale.",
};
