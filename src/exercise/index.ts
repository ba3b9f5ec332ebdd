/** One deterministic clock over a world, its centres and the links between them; and a journal played again. */
export { runExercise, TICK_S, type ExerciseOutcome, type FirstSight, type JournalSink } from "./exercise.js";
export { replayJournal, type ReplayProblem, type ReplayVerdict } from "./replay.js";
