/**
 * A checkpoint: a log's name, how many entries it holds, and the root over them, as the text of a signed note.
 *
 * source    C2SP tlog-checkpoint v1.0.0
 */
import { HASH_BYTES } from "./hash.js";
import { bytesOfBase64, countOf } from "./text.js";

export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** The tree head that a note's text states, or why it states none. Extension lines are no part of what a witness vouches for: refused. */
export const treeHeadOf = (text: string): TreeHead | { readonly why: string } => {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length < 3) return { why: "has fewer than three lines" };
  if (lines.length > 3) return { why: "has extension lines, which nobody can audit" };
  const [origin = "", sizeText = "", rootText = ""] = lines;
  if (origin === "") return { why: "does not name its log" };
  const size = countOf(sizeText);
  if (size === "not a number") return { why: `states no size: ${sizeText.slice(0, 30)}` };
  const root = bytesOfBase64(rootText);
  if (root === "not base64" || root.length !== HASH_BYTES)
    return { why: "states no root of 32 bytes in base64" };
  return { origin, size, root };
};
