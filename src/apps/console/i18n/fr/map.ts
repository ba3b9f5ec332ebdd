/** Words of maps and their legend, in French. */
import type { map as english } from "../en/map.js";

export const map: Readonly<Record<keyof typeof english, string>> = {
  "map.controls": "Carte",
  "map.globe": "Globe",
  "map.flat": "À plat, aires égales",
  "map.nearer": "Rapprocher",
  "map.farther": "Éloigner",
  "map.fit": "Tout afficher",
  "legend.title": "Légende",
  "legend.threat": "Objet d’une alerte",
  "legend.unknown": "En vol, non identifié",
  "legend.known": "Reconnu comme annoncé",
  "legend.predicted": "Trajectoire prédite",
  "legend.ellipse": "Zone d’impact, avec sa probabilité",
  "legend.launch": "Zone de lancement",
  "legend.shot": "Tir d’intercepteur",
  "legend.fan": "Secteur du radar, portée de la batterie",
  "legend.truth": "Vérité : directeur seul",
};
