/**
 * A library of responses as its parties sign it: one canonical text, its digest, and each party's signature over the text.
 *
 * shape     canonical JSON (RFC 8785) of format, scenario, governance, rules, sectors and what the check found; Ed25519
 * refuses   by problems: a text that is not canonical, a digest that differs, a signature that does not hold, a party twice
 */
import { isSignedBy, type SigningKey } from "../../ledger/index.js";
import { canonicalText, sha256Hex, type ResolvedScenario } from "../../messages/index.js";
import type { ResponseCheck } from "./finding.js";

export const LIBRARY_FORMAT = "security-roof/responses/1";

export interface SignedLibrary {
  /** The canonical text itself: what is signed is what is read. */
  readonly text: string;
  readonly sha256: string;
  readonly signatures: readonly {
    readonly party: string;
    readonly publicKey: string;
    /** True for keys that anyone can derive: good for exercises alone. */
    readonly simulated: boolean;
    readonly signature: string;
  }[];
}

export const signedLibrary = (
  scenario: ResolvedScenario,
  check: ResponseCheck,
  keys: readonly SigningKey[],
): SignedLibrary => {
  const text = canonicalText({
    format: LIBRARY_FORMAT,
    scenario: scenario.name,
    mode: scenario.mode,
    governance: check.governance,
    responses: scenario.responses.filter((r) => check.rules.includes(r.id)),
    sectors: check.governance === "sectors" ? scenario.sectors : [],
    check,
  });
  return {
    text,
    sha256: sha256Hex(text),
    signatures: keys.map((key) => ({
      party: key.party,
      publicKey: key.publicKey,
      simulated: key.simulated,
      signature: key.sign(text),
    })),
  };
};

/** What is wrong with a signed library; nothing where all holds. */
export const libraryProblems = ({ text, sha256, signatures }: SignedLibrary): string[] => {
  const problems: string[] = [];
  try {
    if (canonicalText(JSON.parse(text)) !== text)
      problems.push("NOT_CANONICAL: the text is not in canonical form");
  } catch {
    problems.push("NOT_JSON: the text is not JSON");
  }
  if (sha256Hex(text) !== sha256) problems.push(`DIGEST_DIFFERS: the text's digest is not ${sha256}`);
  const seen = new Set<string>();
  for (const { party, publicKey, signature } of signatures) {
    if (seen.has(party)) problems.push(`SIGNED_TWICE: ${party} signed twice`);
    seen.add(party);
    if (!isSignedBy(publicKey, text, signature))
      problems.push(`SIGNATURE_WRONG: the signature of ${party} does not hold over this text`);
  }
  return problems;
};
