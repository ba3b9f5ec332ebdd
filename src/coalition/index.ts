/** Nations that share: governance, release, labels, notices and warnings. */
export { contourProbability, overlap } from "./ground.js";
export { directoryOf } from "./directory.js";
export type {
  Authority,
  Directory,
  DirectoryInput,
  EngagementQuestion,
  EngagementRefusal,
  GovernanceMode,
  JointCentre,
  Nation,
} from "./governance.js";
export { derivedLabel, labelledAtOrigin, mayHold } from "./labels.js";
export { governanceOf, rulesInForce } from "./modes.js";
export { UNDISCLOSED } from "./policy.js";
export { decideRelease, type ReleaseDecision, type ReleaseQuestion, type WithholdCode } from "./release.js";
export { sectorAt, sectorsAt } from "./sectors.js";
export { confidenceOf } from "./confidence.js";
export { recognise, type NotRecognised } from "./recognise.js";
export {
  isSmallEnough,
  NO_WARNINGS,
  WARNING_LIMIT_KM,
  warningsFor,
  type Ground,
  type NearPlace,
  type WarningQuestion,
  type WarningState,
} from "./warnings.js";
