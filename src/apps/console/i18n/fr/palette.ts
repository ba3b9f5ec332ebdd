/** Words of the command palette, in French. */
import type { palette as english } from "../en/palette.js";

export const palette: Readonly<Record<keyof typeof english, string>> = {
  "palette.title": "Commandes",
  "palette.how": "Salle, scénario, nation, langue … (Ctrl+K)",
  "palette.none": "Rien ne s’appelle ainsi",
  "palette.play": "Jouer",
  "palette.show": "Afficher",
  "palette.nmi": "Distances en milles marins",
  "palette.km": "Distances en kilomètres",
  "shell.units": "Distances en",
};
