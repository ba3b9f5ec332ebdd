/** Words of the command palette, in English; the keys here are the keys of every language. */
export const palette = {
  "palette.title": "Commands",
  "palette.how": "Room, scenario, nation, language … (Ctrl+K)",
  "palette.none": "Nothing is called so",
  "palette.play": "Play",
  "palette.show": "Show",
  "palette.nmi": "Distances in nautical miles",
  "palette.km": "Distances in kilometres",
  "shell.units": "Distances in",
};
