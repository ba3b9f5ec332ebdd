/**
 * The request that a log sends to a witness, written and read.
 *
 * source    C2SP tlog-witness: `old N`, at most 63 lines of proof, an empty line, the checkpoint
 */
import { countOf, hashLinesOf } from "../../proof/index.js";
import { base64Of } from "./base64.js";

export interface WitnessRequest {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}

export const witnessRequest = (request: WitnessRequest): string =>
  `old ${request.oldSize}\n${request.proof.map((h) => `${base64Of(h)}\n`).join("")}\n${request.checkpoint}`;

export const proofLines = (text: string): WitnessRequest | { readonly why: string } => {
  const cut = text.indexOf("\n\n");
  if (cut < 0) return { why: "the request has no empty line before a checkpoint" };
  const [first = "", ...lines] = text.slice(0, cut).split("\n");
  const oldSize = first.startsWith("old ") ? countOf(first.slice(4)) : "not a number";
  if (oldSize === "not a number") return { why: "the request does not begin with an old size" };
  const proof = hashLinesOf(lines);
  if ("why" in proof) return { why: `the request ${proof.why}` };
  return { oldSize, proof, checkpoint: text.slice(cut + 2) };
};
