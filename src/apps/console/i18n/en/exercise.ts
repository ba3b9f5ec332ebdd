/** Words of the room Exercise, in English; the keys here are the keys of every language. */
export const exercise = {
  "exercise.lede":
    "Each nation’s cell sees its own picture in the room Watch. Same scenario and same seed give the same run, to the byte, on any machine.",
  "exercise.scenario": "Scenario",
  "exercise.noScenarios": "No scenario could be read",
  "exercise.reading": "Reading the scenarios …",
  "exercise.size": "{{nations}} nations, {{launches}} launches",
  "exercise.play": "Play",
  "exercise.governance": "Way of governing",
  "exercise.seed": "Seed",
  "exercise.seed.how": "Another seed draws other noise and other luck",
  "exercise.run": "Play the run",
  "exercise.running": "Playing …",
  "exercise.launches": "What became of each launch",
  "exercise.truth": "truth: for the director",
  "exercise.launch": "Launch",
  "exercise.fromTo": "From, to",
  "exercise.first": "First seen",
  "exercise.warned": "Warned, time left",
  "exercise.error": "Impact error",
  "exercise.outcome": "Outcome",
  "exercise.view.play": "Play",
};
