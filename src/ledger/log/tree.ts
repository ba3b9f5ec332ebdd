/**
 * The Merkle tree of a log as it grows: every hash of a whole subtree is kept, so that roots, proofs and tiles of any size
 * that the log ever had are read, not computed anew.
 *
 * shape     level k holds one 32-byte hash for each whole run of 2^k entries
 * source    RFC 6962 §2.1 (tree), §2.1.1 (audit path), §2.1.2 (consistency proof)
 * complexity  an append costs 2 hashes on average; a root or proof log2(size) hashes; 64 bytes kept an entry
 * refuses   LOG_RANGE
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { Refusal } from "../../base/index.js";
import { Column, HASH } from "./column.js";

export type Hasher = (bytes: Uint8Array) => Uint8Array;

export interface MerkleTree {
  readonly size: number;
  /** Adds an entry and answers its index. */
  append(entry: Uint8Array): number;
  /** Root over the first `size` entries, all where none is given. */
  root(size?: number): Uint8Array;
  /** Hashes from the leaf's sibling up to the root's child. */
  inclusionProof(index: number, size?: number): Uint8Array[];
  consistencyProof(oldSize: number, size?: number): Uint8Array[];
  /** The kept hash of the `index`-th whole run of 2^level entries. */
  whole(level: number, index: number): Uint8Array;
}

/** @param hash SHA-256, where the platform has a faster one than the built-in. */
export const createTree = (hash: Hasher = sha256): MerkleTree => {
  const levels: Column[] = [];
  const pair = new Uint8Array(1 + 2 * HASH);
  pair[0] = 1;
  const node = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    pair.set(left, 1);
    pair.set(right, 1 + HASH);
    return hash(pair);
  };
  const level = (k: number): Column => (levels[k] ??= new Column());
  const count = (): number => levels[0]?.count ?? 0;
  const within = (what: string, value: number, bound: number): void => {
    if (!Number.isSafeInteger(value) || value < 0 || value > bound)
      throw new Refusal("LOG_RANGE", `${what} ${value} is outside 0 to ${bound}`, { [what]: value, bound });
  };

  /** Hash over entries from `from` to before `to`: kept where the run is whole and aligned. */
  const over = (from: number, to: number): Uint8Array => {
    const width = to - from;
    if (width === 1) return level(0).at(from);
    const split = largestPowerBelow(width);
    if (split * 2 === width && from % width === 0) return level(log2(width)).at(from / width);
    return node(over(from, from + split), over(from + split, to));
  };
  const path = (index: number, from: number, to: number): Uint8Array[] => {
    if (to - from <= 1) return [];
    const split = from + largestPowerBelow(to - from);
    return index < split
      ? [...path(index, from, split), over(split, to)]
      : [...path(index, split, to), over(from, split)];
  };
  /** RFC 6962 SUBPROOF: `whole` while the old root itself stands for the run. */
  const subproof = (old: number, from: number, to: number, whole: boolean): Uint8Array[] => {
    if (old === to) return whole ? [] : [over(from, to)];
    const split = from + largestPowerBelow(to - from);
    return old <= split
      ? [...subproof(old, from, split, whole), over(split, to)]
      : [...subproof(old, split, to, false), over(from, split)];
  };

  return {
    get size() {
      return count();
    },
    append: (entry) => {
      const leaf = new Uint8Array(1 + entry.length);
      leaf.set(entry, 1);
      let value = hash(leaf);
      let index = count();
      const added = index;
      for (let k = 0; ; k += 1) {
        level(k).push(value);
        if (index % 2 === 0) return added;
        value = node(level(k).at(index - 1), value);
        index = (index - 1) / 2;
      }
    },
    root: (size = count()) => {
      within("size", size, count());
      return size === 0 ? hash(new Uint8Array()) : over(0, size);
    },
    inclusionProof: (index, size = count()) => {
      within("size", size, count());
      within("index", index, size - 1);
      return path(index, 0, size);
    },
    consistencyProof: (oldSize, size = count()) => {
      within("size", size, count());
      within("oldSize", oldSize, size);
      return oldSize === 0 || oldSize === size ? [] : subproof(oldSize, 0, size, true);
    },
    whole: (k, index) => {
      within("index", index, (levels[k]?.count ?? 0) - 1);
      return level(k).at(index);
    },
  };
};

const log2 = (power: number): number => {
  let k = 0;
  for (let p = power; p > 1; p /= 2) k += 1;
  return k;
};
/** The largest power of two below n; n is at least 2. */
const largestPowerBelow = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};
