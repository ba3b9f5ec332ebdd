/** Words of the command palette, in Russian. */
import type { palette as english } from "../en/palette.js";

export const palette: Readonly<Record<keyof typeof english, string>> = {
  "palette.title": "Команды",
  "palette.how": "Раздел, сценарий, страна, язык … (Ctrl+K)",
  "palette.none": "Ничего с таким названием",
  "palette.play": "Провести",
  "palette.show": "Показывать",
  "palette.nmi": "Расстояния в морских милях",
  "palette.km": "Расстояния в километрах",
  "shell.units": "Расстояния в",
};
