/**
 * A witness: cosigns a log's checkpoint when it is consistent with the largest one it cosigned before.
 *
 * It decides and does not act: an answer comes with the checkpoint that must be durable before the answer leaves. Whoever keeps the
 * witness holds one request at a time for each log, syncs `persist`, and only then sends. So no crash rolls it back.
 *
 * source    C2SP tlog-witness, add-checkpoint (statuses 200, 400, 403, 404, 409, 422)
 */
import {
  isConsistent,
  emptyRoot,
  openNote,
  treeHeadOf,
  type TreeHead,
  type VerifierKey,
} from "../../proof/index.js";
import { proofLines } from "./request.js";
import type { NoteCosigner } from "./note.js";

export interface WitnessedHead {
  readonly size: number;
  readonly root: Uint8Array;
}
export interface Witness {
  readonly cosigner: NoteCosigner;
  /** The keys it trusts for each log's name. */
  readonly logs: ReadonlyMap<string, readonly VerifierKey[]>;
}
export type WitnessAnswer =
  | { readonly status: 400 | 403 | 404 | 422; readonly why: string }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 200; readonly persist: TreeHead; readonly body: string };

/** @param latest what was made durable last for the log that the request names, or "none" */
export const addCheckpoint = (
  witness: Witness,
  request: string,
  latestOf: (origin: string) => WitnessedHead | "none",
  timeS: number,
): WitnessAnswer => {
  const parts = proofLines(request);
  if ("why" in parts) return { status: 400, why: parts.why };
  const origin = parts.checkpoint.slice(0, parts.checkpoint.indexOf("\n"));
  const keys = witness.logs.get(origin);
  if (keys === undefined) return { status: 404, why: `no log named ${origin} is known here` };
  const note = openNote(parts.checkpoint, keys);
  if ("why" in note) return { status: 403, why: `the checkpoint ${note.why}` };
  const head = treeHeadOf(note.text);
  if ("why" in head) return { status: 400, why: `the checkpoint ${head.why}` };
  if (parts.oldSize > head.size)
    return { status: 400, why: `old size ${parts.oldSize} is above the checkpoint's ${head.size}` };
  const latest = latestOf(origin);
  const known = latest === "none" ? { size: 0, root: emptyRoot() } : latest;
  if (parts.oldSize !== known.size) return { status: 409, size: known.size };
  if (!isConsistent(known.size, head.size, parts.proof, known.root, head.root))
    return { status: 422, why: `the proof does not lead from ${known.size} entries to ${head.size}` };
  return { status: 200, persist: head, body: witness.cosigner.cosign(note.text, timeS) };
};
