/**
 * The hashes of a Merkle tree: what stands before a leaf and before a pair, so that neither passes for the other.
 *
 * source    RFC 6962 §2.1: MTH({}) = SHA-256(), leaf = SHA-256(0x00 | entry), node = SHA-256(0x01 | left | right)
 */
import { sha256 } from "@noble/hashes/sha2.js";

export const HASH_BYTES = 32;

export const leafHash = (entry: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(1 + entry.length);
  bytes.set(entry, 1);
  return sha256(bytes);
};

export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
};

/** The root of a tree without leaves. */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array());

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
