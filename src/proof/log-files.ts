/**
 * A log's files read by themselves: entries from their bundles, the root they hash to, and what an entry commits to.
 *
 * source    C2SP tlog-tiles (entry bundles), RFC 6962 §2.1 (root), RFC 2104 (commitment)
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { emptyRoot, leafHash, nodeHash, sameBytes } from "./hash.js";
import { utf8 } from "./text.js";

/** The entries of one bundle, or why it is none. */
export const entriesOfBundle = (bytes: Uint8Array): readonly Uint8Array[] | { readonly why: string } => {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (at + 2 + length > bytes.length) return { why: `is cut off in entry ${entries.length}` };
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
};

/** The root over entries, taken pairwise from below: another way than the writer's. */
export const rootOfEntries = (entries: readonly Uint8Array[]): Uint8Array => {
  let row = entries.map(leafHash);
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < row.length; i += 2) {
      const [left, right] = [row[i], row[i + 1]];
      // An odd one out rises unhashed: that gives the same root as splitting at the largest power of two.
      if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
    }
    row = above;
  }
  return row[0] ?? emptyRoot();
};

/** Whether an entry commits to the content with this SHA-256 (hexadecimal) under this salt. */
export const commitsTo = (entry: Uint8Array, salt: Uint8Array, digest: string): boolean =>
  sameBytes(entry, commitment(salt, digest));

/** The leaf hash of the entry that commits to a content: what a bundle must prove. */
export const leafOfContent = (salt: Uint8Array, digest: string): Uint8Array =>
  leafHash(commitment(salt, digest));

const commitment = (salt: Uint8Array, digest: string): Uint8Array =>
  hmac(sha256, salt, utf8(`security-roof/commitment/1\n${digest}`));
