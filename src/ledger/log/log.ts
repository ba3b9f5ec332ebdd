/**
 * A centre's log: commitments to what it heard and said, signed tree heads, and proofs that anybody can check offline.
 *
 * source    C2SP tlog-tiles, tlog-checkpoint, tlog-proof
 * refuses   LOG_RANGE, NOTE_KEY_NAME
 */
import { base64Of } from "./base64.js";
import { checkpointText, noteOf, type NoteSigner } from "./note.js";
import { tileFiles, type TileFile } from "./tiles.js";
import { createTree, type Hasher } from "./tree.js";

export interface CheckpointOf {
  readonly size: number;
  readonly text: string;
  readonly note: string;
}
export interface TransparencyLog {
  readonly origin: string;
  readonly verifierKey: string;
  readonly size: number;
  append(entry: Uint8Array): number;
  /** A signed tree head over everything appended so far. */
  checkpoint(): CheckpointOf;
  consistencyProof(oldSize: number, size: number): Uint8Array[];
  /** An offline proof of one entry; `cosignatures` are the lines that witnesses answered for that checkpoint. */
  bundle(
    index: number,
    checkpoint: CheckpointOf,
    cosignatures: readonly string[],
    extra?: Uint8Array,
  ): string;
  tiles(): TileFile[];
}

export const createLog = (signer: NoteSigner, hash?: Hasher): TransparencyLog => {
  const tree = createTree(hash);
  const entries: Uint8Array[] = [];
  return {
    origin: signer.name,
    verifierKey: signer.verifierKey,
    get size() {
      return tree.size;
    },
    append: (entry) => {
      entries.push(entry);
      return tree.append(entry);
    },
    checkpoint: () => {
      const text = checkpointText(signer.name, tree.size, tree.root());
      return { size: tree.size, text, note: noteOf(text, [signer.sign(text)]) };
    },
    consistencyProof: (oldSize, size) => tree.consistencyProof(oldSize, size),
    bundle: (index, checkpoint, cosignatures, extra) => {
      const first = extra === undefined ? "" : `extra ${base64Of(extra)}\n`;
      const proof = tree.inclusionProof(index, checkpoint.size).map((h) => `${base64Of(h)}\n`);
      return `c2sp.org/tlog-proof@v1\n${first}index ${index}\n${proof.join("")}\n${checkpoint.note}${cosignatures.join("")}`;
    },
    tiles: () => tileFiles(tree, (i) => entries[i] ?? new Uint8Array()),
  };
};
