/**
 * The files of a log, as a partner's program fetches them: tiles of 256 hashes, bundles of entries, one checkpoint.
 *
 * source    C2SP tlog-tiles (paths, partial tiles, entry bundles); its example of 70,000 entries is a test
 * leaves out  pruning, and partial tiles of earlier sizes
 * refuses   ENTRY_TOO_LONG (over 65,535 bytes: log a hash of it)
 */
import { Refusal } from "../../base/index.js";
import { HASH } from "./column.js";
import type { MerkleTree } from "./tree.js";

const WIDTH = 256;
const HEIGHT = 8;
const LONGEST_ENTRY = 65_535;

export interface TileFile {
  /** As in `tile/0/x001/234.p/17`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Index as path elements of three digits, all but the last marked by x. */
export const tileIndexPath = (index: number): string => {
  const last = String(index % 1000).padStart(3, "0");
  const above = Math.floor(index / 1000);
  if (above === 0) return last;
  return `${tileIndexPath(above)
    .split("/")
    .map((part) => (part.startsWith("x") ? part : `x${part}`))
    .join("/")}/${last}`;
};

/** Every tile and entry bundle of the log at its present size. */
export const tileFiles = (tree: MerkleTree, entryAt: (index: number) => Uint8Array): TileFile[] => {
  const files: TileFile[] = [];
  for (let level = 0, hashes = tree.size; hashes > 0; level += 1, hashes = Math.floor(hashes / WIDTH)) {
    for (let n = 0; n * WIDTH < hashes; n += 1) {
      const width = Math.min(WIDTH, hashes - n * WIDTH);
      const bytes = new Uint8Array(width * HASH);
      for (let i = 0; i < width; i += 1) bytes.set(tree.whole(level * HEIGHT, n * WIDTH + i), i * HASH);
      files.push({ path: pathOf(String(level), n, width), bytes });
    }
  }
  for (let n = 0; n * WIDTH < tree.size; n += 1) {
    const width = Math.min(WIDTH, tree.size - n * WIDTH);
    const entries = Array.from({ length: width }, (_, i) => entryAt(n * WIDTH + i));
    files.push({ path: pathOf("entries", n, width), bytes: bundleOfEntries(entries) });
  }
  return files;
};

const pathOf = (level: string, index: number, width: number): string =>
  `tile/${level}/${tileIndexPath(index)}${width === WIDTH ? "" : `.p/${width}`}`;

const bundleOfEntries = (entries: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(entries.reduce((sum, e) => sum + 2 + e.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY)
      throw new Refusal("ENTRY_TOO_LONG", `an entry of ${entry.length} bytes, where ${LONGEST_ENTRY} fit`, {
        bytes: entry.length,
      });
    bytes[at] = Math.floor(entry.length / 256);
    bytes[at + 1] = entry.length % 256;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
};
