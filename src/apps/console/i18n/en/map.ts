/** Words of maps and their legend, in English; the keys here are the keys of every language. */
export const map = {
  "map.controls": "Map",
  "map.globe": "Globe",
  "map.flat": "Flat, equal area",
  "map.nearer": "Nearer",
  "map.farther": "Farther",
  "map.fit": "All in view",
  "legend.title": "Legend",
  "legend.threat": "Warned of",
  "legend.unknown": "In the air, not identified",
  "legend.known": "Recognised as announced",
  "legend.predicted": "Predicted way ahead",
  "legend.ellipse": "Impact area, with its probability",
  "legend.launch": "Launch area",
  "legend.shot": "Interceptor shot",
  "legend.fan": "Own radar’s sector, battery’s reach",
  "legend.truth": "Truth: director only",
};
