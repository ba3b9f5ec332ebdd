/** Words of the view of stability, in English; the keys here are the keys of every language. */
export const stability = {
  "stability.lede":
    "Whose deterrent does a site touch? Representative flights between the treaty parties, both ways, against every interceptor site, at both ends of what publications dispute. This page computes it here; change one figure and it computes again.",
  "stability.view": "Stability",
  "stability.computing": "Flying every trajectory against every site …",
  "stability.pair": "{{by}} at {{against}}: {{n}} flights",
  "stability.site": "Site",
  "stability.can": "Can engage",
  "stability.margin": "Best margin, s",
  "stability.short": "Least short, km",
  "stability.verdict": "Verdict",
  "stability.verdict.cannot": "cannot",
  "stability.verdict.can": "can",
  "stability.verdict.depends": "depends",
  "stability.none": "No interceptor site in this scenario",
  "stability.change": "Change one figure",
  "stability.parameter": "Figure",
  "stability.value": "Value",
  "stability.again": "Assess again",
  "stability.reset": "As published",
  "stability.changed": "Changed: {{what}}",
  "stability.disputed": "Disputed",
  "stability.rests": "Assumed",
  "stability.assumptions":
    "Flights of least energy from deployment areas rounded to 0.1°, burnout at 200 km. Every sensor of the scenario serves every site, but those of the launching party’s own bloc: an upper bound, the same for everyone. Reaching in time is not hitting.",
  "stability.key":
    "Flights of the chosen site: red can be engaged at some end, yellow too late, grey out of reach",
};
