/**
 * Signatures of an assessment: each party signs the whole content under its own name, so that one changed value undoes them all.
 *
 * shape     Ed25519 over the canonical text (RFC 8785) of {content, format, party}; the signature carries the content's digest, which
 *           tells a signature over another content from a wrong one
 * leaves out  which key is whose, unless it is told: `trusted`
 */
import {
  assessmentContent,
  assessmentDigest,
  canonicalText,
  type Assessment,
  type AssessmentSignature,
} from "../messages/index.js";
import type { Issue } from "../base/index.js";
import { isSignedBy, simulatedKey, type SigningKey } from "./key.js";

const SIGNED_FORMAT = "security-roof/assessment-signature/1";

/** The key that anyone can derive for exercises: it shows that nothing changed, and not who signed. */
export const assessmentSimulatedKey = (party: string): SigningKey => simulatedKey(0, party);

export const signAssessment = (assessment: Assessment, key: SigningKey): AssessmentSignature => ({
  party: key.party,
  simulated: key.simulated,
  publicKey: key.publicKey,
  digest: assessmentDigest(assessment),
  signature: key.sign(signedText(assessment, key.party)),
});

export interface SignatureVerdict {
  readonly party: string;
  readonly simulated: boolean;
  readonly publicKey: string;
  readonly ok: boolean;
}

export interface AssessmentVerdict {
  readonly signatures: readonly SignatureVerdict[];
  /** Empty where every party's signature holds. */
  readonly issues: readonly Issue[];
}

/** `trusted`: public keys by party, where they are known from elsewhere. */
export const verifyAssessment = (
  assessment: Assessment,
  trusted: Readonly<Record<string, string>> = {},
): AssessmentVerdict => {
  const digest = assessmentDigest(assessment);
  const judged = assessment.signatures.map((signature, i) => ({
    signature,
    issues: signatureIssues(assessment, digest, signature, `signatures[${i}]`, trusted[signature.party]),
  }));
  const missing = assessment.parties.filter((p) => !assessment.signatures.some((s) => s.party === p));
  return {
    signatures: judged.map(({ signature: s, issues }) => ({
      party: s.party,
      simulated: s.simulated,
      publicKey: s.publicKey,
      ok: issues.length === 0,
    })),
    issues: [
      ...judged.flatMap(({ issues }) => issues),
      ...missing.map((party) => ({
        code: "SIGNATURE_MISSING",
        path: "signatures",
        message: `${party} has not signed`,
      })),
    ],
  };
};

const signedText = (assessment: Assessment, party: string): string =>
  canonicalText({ content: assessmentContent(assessment), format: SIGNED_FORMAT, party });

const signatureIssues = (
  assessment: Assessment,
  digest: string,
  signature: AssessmentSignature,
  path: string,
  trusted: string | undefined,
): Issue[] => {
  const { party, publicKey, simulated } = signature;
  if (trusted !== undefined && trusted !== publicKey)
    return [
      {
        code: "KEY_NOT_TRUSTED",
        path: `${path}.publicKey`,
        message: `signed with ${publicKey}, and the key known of ${party} is ${trusted}`,
      },
    ];
  if (simulated !== (publicKey === assessmentSimulatedKey(party).publicKey))
    return [
      {
        code: "SIMULATED_KEY_NOT_MARKED",
        path: `${path}.simulated`,
        message: simulated
          ? `says that anyone can derive the key, and it is not the one that anyone can derive for ${party}`
          : `the key of ${party} can be derived by anyone, and the signature does not say so`,
      },
    ];
  if (signature.digest !== digest)
    return [
      {
        code: "SIGNED_OTHER_CONTENT",
        path: `${path}.digest`,
        message: `${party} signed content ${signature.digest}; the content here is ${digest}`,
      },
    ];
  if (!isSignedBy(publicKey, signedText(assessment, party), signature.signature))
    return [
      {
        code: "SIGNATURE_INVALID",
        path: `${path}.signature`,
        message: `this is not the signature of key ${publicKey} over this content for ${party}`,
      },
    ];
  return [];
};
