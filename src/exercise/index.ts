/** One deterministic clock over a world, its centres and the links between them; and a journal played again. */
export { runExercise, type ExerciseOutcome, type FirstSight, type JournalSink } from "./exercise.js";
export { feedOf, type Feed, type FeedItem } from "./feed.js";
export { replayJournal, type ReplayProblem, type ReplayVerdict } from "./replay.js";
export { TICK_S } from "./stage.js";
