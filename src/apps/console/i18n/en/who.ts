/** Words of who can reach a place, in English; the keys here are the keys of every language. */
export const who = {
  "who.place": "The place",
  "who.field": "Place, or latitude, longitude",
  "who.click": "Click any place on the map, or type its name or latitude and longitude.",
  "who.origin": "Launched from",
  "who.soil": "Own soil nearest to it",
  "who.capital": "Own capital",
  "who.title": "Who reaches it",
  "who.asking": "Aiming: {{done}} of {{all}} …",
  "who.count": "{{systems}} systems of {{nations}} countries; disputed: {{disputed}}",
  "who.all": "Also those that fall short",
  "who.fewer": "Only those that reach it",
  "who.failed": "It could not be computed",
  "who.time": "Flight",
  "who.verdict": "Reaches",
  "who.afloat": "Carried by submarines",
  "who.afloat.how":
    "Where the boats are is not published: each reaches the place from any sea within its range.",
  "who.lines":
    "Lines: from each country that reaches it, with the number of its systems. Dashed: only by a disputed figure.",
  "who.basis":
    "Distance on the ellipsoid; range flown by the model towards the place over the turning Earth; time of the flight of least energy, in minutes and seconds; ≈ closed form.",
  "verdict.reaches": "yes",
  "verdict.disputed": "disputed",
  "verdict.short": "no",
  "who.distance": "Distance, {{km}}",
  "who.margin": "Margin, {{km}}",
  "who.decisive": "only by {{figure}}:",
};
