/** Words of growth of reach by year, in English; the keys here are the keys of every language. */
export const years = {
  "years.none": "No nation's systems are dated",
  "years.map": "{{nation}}, reach by {{year}}",
  "years.slider": "Year",
  "years.charts": "Greatest published range by year",
  "years.scale": "Kilometres, one scale for all. Shaded: between the ends of what is published.",
  "years.chart": "{{nation}}: {{km}} km, first step {{first}}",
  "years.steps": "Steps: {{nation}}",
  "years.undated": "Not dated by any source here: {{systems}}",
  "years.rings":
    "Each line: the first system to go farther than all before it, flown by the model from the capital.",
};
