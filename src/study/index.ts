/** Runs judged against the truth: what each nation saw, who was warned when, who was protected, and why. */
export { isInside } from "./ellipse.js";
export { groundDistanceKm } from "./match.js";
export { ENGINE, play, runDigest, type PlayedRun, type PlayOptions } from "./play.js";
export type { TruthSample } from "./truth-samples.js";
