/**
 * The request that a log sends to a witness, written and read.
 *
 * source    C2SP tlog-witness: `old N`, at most 63 lines of proof, an empty line, the checkpoint
 */
import { bytesOfBase64, countOf } from "../../proof/index.js";
import { base64Of } from "./base64.js";
import { HASH } from "./column.js";

const LONGEST_PROOF = 63;

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
  if (lines.length > LONGEST_PROOF)
    return { why: `the request has more than ${LONGEST_PROOF} lines of proof` };
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const bytes = bytesOfBase64(line);
    if (bytes === "not base64" || bytes.length !== HASH)
      return { why: `the request has a line of proof that is no hash: ${line.slice(0, 50)}` };
    proof.push(bytes);
  }
  return { oldSize, proof, checkpoint: text.slice(cut + 2) };
};
