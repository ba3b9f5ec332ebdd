/** Signed, hash-chained journals and the manifest of a run's folder. */
export {
  assessmentSimulatedKey,
  signAssessment,
  verifyAssessment,
  type AssessmentVerdict,
  type SignatureVerdict,
} from "./assessment.js";
export { journalText, sha256OfBytes } from "./bytes.js";
export { fastCanonicalText, textAndDigest, type TextAndDigest } from "./canonical.js";
export { CHECKPOINT_EVERY, createJournal, type Journal, type JournalOptions } from "./journal.js";
export { isSignedBy, signingKey, simulatedKey, simulatedSecret, type SigningKey } from "./key.js";
export {
  JOURNAL_FORMAT,
  lineSchema,
  type Checkpoint,
  type Entry,
  type Genesis,
  type JournalLine,
} from "./lines.js";
export {
  MANIFEST_FORMAT,
  manifestOf,
  verifyManifest,
  type FileDigest,
  type Manifest,
  type ManifestProblem,
  type ManifestVerdict,
} from "./manifest.js";
export { verifyJournal, type JournalProblem, type JournalVerdict } from "./verify.js";
export { commitmentOf, saltAt } from "./log/commitment.js";
export { createLog, type CheckpointOf, type TransparencyLog } from "./log/log.js";
export { noteCosigner, noteSigner, type NoteCosigner, type NoteSigner } from "./log/note.js";
export { witnessRequest } from "./log/request.js";
export { tileFiles, tileIndexPath, type TileFile } from "./log/tiles.js";
export { createTree, type MerkleTree } from "./log/tree.js";
export { addCheckpoint, type Witness, type WitnessAnswer, type WitnessedHead } from "./log/witness.js";
export { frameOf, type Sha256 } from "./store/frame.js";
export { scanStore, type Scan, type Segment, type StoreFault } from "./store/scan.js";
export { openStore, type Disk, type Store, type StoreOptions } from "./store/store.js";
