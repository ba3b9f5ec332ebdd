/** Words of who can reach a place, in French. */
import type { who as english } from "../en/who.js";

export const who: Readonly<Record<keyof typeof english, string>> = {
  "who.place": "Le lieu",
  "who.field": "Lieu, ou latitude, longitude",
  "who.click": "Cliquez un lieu sur la carte, ou tapez son nom ou ses latitude et longitude.",
  "who.origin": "Lancé depuis",
  "who.soil": "Leur sol le plus proche",
  "who.capital": "Leur capitale",
  "who.title": "Qui l’atteint",
  "who.asking": "Visée : {{done}} sur {{all}} …",
  "who.count": "{{systems}} systèmes de {{nations}} pays ; contestés : {{disputed}}",
  "who.all": "Aussi les trop courts",
  "who.fewer": "Seulement ceux qui l’atteignent",
  "who.failed": "Le calcul a échoué",
  "who.time": "Vol",
  "who.verdict": "Atteint",
  "who.afloat": "Portés par sous-marins",
  "who.afloat.how":
    "La position des bateaux n’est pas publiée : chacun atteint le lieu depuis toute mer à sa portée.",
  "who.lines":
    "Traits : depuis chaque pays qui l’atteint, avec le nombre de systèmes. Tirets : seulement selon un chiffre contesté.",
  "who.basis":
    "Distance sur l’ellipsoïde ; portée du modèle vers le lieu sur la Terre en rotation ; durée du vol d’énergie minimale, en minutes et secondes ; ≈ formule close.",
  "verdict.reaches": "oui",
  "verdict.disputed": "contesté",
  "verdict.short": "non",
  "who.distance": "Distance, {{km}}",
  "who.margin": "Marge, {{km}}",
  "who.decisive": "seulement à {{figure}} :",
};
