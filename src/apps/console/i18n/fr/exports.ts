/** Words of files and links that a view gives, in French. */
import type { exports as english } from "../en/exports.js";

export const exports: Readonly<Record<keyof typeof english, string>> = {
  "export.title": "Emporter",
  "export.as": "Enregistrer en {{kind}}",
  "export.link": "Lien",
  "export.link.how": "Copier un lien qui rouvre cette vue même",
  "export.done": "Enregistré : {{file}}",
  "export.failed": "Échec de l’enregistrement : {{why}}",
  "export.linked": "Le lien est dans le presse-papiers",
  "export.address": "L’adresse de cette page est le lien",
};
