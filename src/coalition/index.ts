/** Nations that share: governance, release, labels, notices and warnings. */
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
export { sectorAt } from "./sectors.js";
