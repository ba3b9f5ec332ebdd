/** Words of the room Exercise, in French. */
import type { exercise as english } from "../en/exercise.js";

export const exercise: Readonly<Record<keyof typeof english, string>> = {
  "exercise.lede":
    "Chaque cellule nationale voit sa propre situation dans la salle Veille. Même scénario et même graine : même déroulement, à l’octet près, sur toute machine.",
  "exercise.scenario": "Scénario",
  "exercise.noScenarios": "Aucun scénario n’a pu être lu",
  "exercise.reading": "Lecture des scénarios …",
  "exercise.size": "{{nations}} nations, {{launches}} tirs",
  "exercise.play": "Jouer",
  "exercise.governance": "Mode de gouvernance",
  "exercise.seed": "Graine",
  "exercise.seed.how": "Une autre graine tire un autre bruit et un autre sort",
  "exercise.run": "Lancer",
  "exercise.running": "En cours …",
  "exercise.launches": "Le sort de chaque tir",
  "exercise.truth": "vérité : pour le directeur",
  "exercise.launch": "Tir",
  "exercise.fromTo": "De, à",
  "exercise.first": "Vu d’abord",
  "exercise.warned": "Alertés, délai",
  "exercise.error": "Écart d’impact",
  "exercise.outcome": "Issue",
  "exercise.view.play": "Jouer",
};
