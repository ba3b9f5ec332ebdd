/** Words of what sharing changes, in English; the keys here are the keys of every language. */
export const share = {
  "share.title": "What sharing changes",
  "share.lede":
    "The same launches, the same sensors and the same seed, played under each of the four ways of governing. What differs below comes from who may see what, and who may decide.",
  "share.playing": "Playing the scenario four times …",
  "share.failed": "The four modes could not be compared",
  "share.now": "shown now",
  "share.stopped": "Missiles stopped",
  "share.warned": "Nations warned",
  "share.shots": "Shots fired",
  "share.withheld": "Items withheld",
  "share.leads": "Warning time before impact, median",
  "share.seconds": "{{seconds}} s",
  "share.notWarned": "not warned",
  "share.shooters": "Who shot, and by whose authority",
  "share.by": "authorised by {{parties}}",
  "share.why": "Why they differ",
};
