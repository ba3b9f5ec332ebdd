/**
 * Whether a leaf stands in a tree, and whether one tree is the beginning of another, from a handful of hashes.
 *
 * Written from the text of the standard and sharing nothing with the writer of the log, so that one mistake cannot hide in both.
 * shape     a proof is a list of 32-byte hashes, the leaf's side first
 * domain    sizes and indices are whole numbers up to 2^53 − 1
 * source    RFC 9162 §2.1.3.2 (inclusion) and §2.1.4.2 (consistency); judged by the vectors in validation/merkle
 * complexity  log2(size) hashes
 */
import { emptyRoot, HASH_BYTES, nodeHash, sameBytes } from "./hash.js";

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (proof: readonly Uint8Array[]): boolean => proof.every((h) => h.length === HASH_BYTES);
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** True when `leaf` (a leaf hash) is number `index` of the tree of `size` leaves with that root. */
export const isIncluded = (
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean => {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (leaf.length !== HASH_BYTES || !areHashes(proof)) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && sameBytes(hash, root);
};

/**
 * True when the tree of `oldSize` leaves is the beginning of the tree of `size` leaves.
 * An empty tree is the beginning of any, without proof, and has the empty root (C2SP tlog-witness, add-checkpoint).
 */
export const isConsistent = (
  oldSize: number,
  size: number,
  proof: readonly Uint8Array[],
  oldRoot: Uint8Array,
  root: Uint8Array,
): boolean => {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size || !areHashes(proof)) return false;
  if (oldSize === 0)
    return (
      proof.length === 0 && sameBytes(oldRoot, emptyRoot()) && (size > 0 || sameBytes(root, emptyRoot()))
    );
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root);
  // A whole tree of 2^k leaves is a node of every larger one: its root stands for the first hash of the proof.
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  const [first, ...rest] = path;
  if (first === undefined || proof.length === 0) return false;
  let fn = oldSize - 1;
  let sn = size - 1;
  while (isOdd(fn)) {
    fn = half(fn);
    sn = half(sn);
  }
  let oldHash = first;
  let hash = first;
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      oldHash = nodeHash(sibling, oldHash);
      hash = nodeHash(sibling, hash);
      while (!isOdd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && sameBytes(oldHash, oldRoot) && sameBytes(hash, root);
};

const isPowerOfTwo = (n: number): boolean => {
  let rest = n;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
};
