/** A verifier of logs, written apart from their writer: notes, checkpoints, policies, inclusion, consistency, bundles. */
export { bundleOf, headUnder, verifyBundle, type Bundle, type Proven, type Why } from "./bundle.js";
export { treeHeadOf, type TreeHead } from "./checkpoint.js";
export { emptyRoot, leafHash } from "./hash.js";
export { COSIGNATURE, ED25519, verifierKeyOf, type VerifierKey } from "./key.js";
export { isConsistent, isIncluded } from "./merkle.js";
export { openNote, type OpenNote, type Opened, type Signed } from "./note.js";
export { isQuorum, policyOf, type Policy, type PolicyIssue } from "./policy.js";
export { bytesOfBase64, countOf, hashLinesOf } from "./text.js";
export { proveJournal, type HexHash, type JournalFault, type JournalProof } from "./journal.js";
export { commitsTo, entriesOfBundle, leafOfContent, rootOfEntries } from "./log-files.js";
