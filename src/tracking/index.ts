/** One tracker a centre: detections to tracks, with where they came from and where they come down. */
export { newTracker, observe, advance, tracksOf, type Tracker, type TrackerOptions } from "./tracker.js";
export { raidOf, raidSize, type RaidMember } from "./estimate/raid.js";
export { trackAt, type TrackState } from "./estimate/track-at.js";
export {
  detectionsFileSchema,
  tracksFileSchema,
  truthFileSchema,
  type DetectionsFile,
  type TracksFile,
  type TruthFile,
} from "./detections/format.js";
export { detectionsIssues } from "./detections/issues.js";
export { trackFile, type TrackedFile, type TrackFileOptions } from "./detections/track-file.js";
export { FILTERS, type FilterName } from "./update/filters.js";
export type { Association } from "./core.js";
export { SETTLE_S, SKIP, scoreOf, type Score } from "./score/score.js";
export { boundsOf, type ObjectBound } from "./score/bound.js";
export { combine, type Combined } from "./fuse/combine.js";
export type { Estimate } from "./fuse/estimate.js";
export { registrationOf, type Bias, type BiasedSight, type SeenObject } from "./fuse/registration.js";
export { setAside, type Judgement, type SetAside } from "./fuse/set-aside.js";
export { fuseByIntersection, fuseIndependent } from "./fuse/weigh.js";
