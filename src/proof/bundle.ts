/**
 * A proof bundle: index, inclusion proof and checkpoint in one text, checked offline against a policy.
 *
 * source    C2SP tlog-proof v1
 * refuses   nothing is thrown: a bundle that does not hold answers why
 */
import { treeHeadOf, type TreeHead } from "./checkpoint.js";
import { COSIGNATURE, ED25519 } from "./key.js";
import { isIncluded } from "./merkle.js";
import { openNote, type Signed } from "./note.js";
import { isQuorum, type Policy } from "./policy.js";
import { bytesOfBase64, countOf, hashLinesOf } from "./text.js";

export const BUNDLE_FORMAT = "c2sp.org/tlog-proof@v1";

export interface Bundle {
  /** Opaque and not vouched for; empty where there is none. */
  readonly extra: Uint8Array;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}
export interface Proven {
  readonly head: TreeHead;
  readonly index: number;
  readonly witnessed: readonly Signed[];
}
export type Why = { readonly why: string };

export const bundleOf = (text: string): Bundle | Why => {
  const cut = text.indexOf("\n\n");
  if (cut < 0) return { why: "has no empty line before a checkpoint" };
  const lines = text.slice(0, cut).split("\n");
  if (lines.shift() !== BUNDLE_FORMAT) return { why: `does not begin with ${BUNDLE_FORMAT}` };
  let extra = new Uint8Array();
  if (lines[0]?.startsWith("extra ") === true) {
    const bytes = bytesOfBase64(lines.shift()?.slice(6) ?? "");
    if (bytes === "not base64") return { why: "has an extra line that is no base64" };
    extra = Uint8Array.from(bytes);
  }
  const index = countOf(/^index (\d+)$/.exec(lines.shift() ?? "")?.[1] ?? "");
  if (index === "not a number") return { why: "has no index line" };
  const proof = hashLinesOf(lines);
  if ("why" in proof) return proof;
  return { extra, index, proof, checkpoint: text.slice(cut + 2) };
};

/** The tree head that a checkpoint proves under a policy: signed by a log of that name and cosigned by a quorum. */
export const headUnder = (
  policy: Policy,
  checkpoint: string,
): { readonly head: TreeHead; readonly witnessed: readonly Signed[] } | Why => {
  const note = openNote(checkpoint, [...policy.logs, ...policy.witnesses.map((w) => w.key)]);
  if ("why" in note) return { why: `the checkpoint ${note.why}` };
  const head = treeHeadOf(note.text);
  if ("why" in head) return { why: `the checkpoint ${head.why}` };
  if (!note.signed.some((s) => s.key.type === ED25519 && s.key.name === head.origin))
    return { why: `the checkpoint is not signed by a known log named ${head.origin}` };
  const witnessed = note.signed.filter((s) => s.key.type === COSIGNATURE);
  if (
    !isQuorum(
      policy,
      witnessed.map((s) => s.key),
    )
  )
    return { why: `${witnessed.length} witnesses vouch for it, which is no quorum of ${policy.quorum}` };
  return { head, witnessed };
};

/** Whether the bundle proves that the leaf with this hash was logged; everything is checked that can be. */
export const verifyBundle = (text: string, leaf: Uint8Array, policy: Policy): Proven | Why => {
  const bundle = bundleOf(text);
  if ("why" in bundle) return bundle;
  const under = headUnder(policy, bundle.checkpoint);
  if ("why" in under) return under;
  const { head, witnessed } = under;
  if (!isIncluded(leaf, bundle.index, head.size, bundle.proof, head.root))
    return { why: `the entry is not number ${bundle.index} of the ${head.size} under this root` };
  return { head, index: bundle.index, witnessed };
};
