/**
 * A journal checked a second time, by a program that shares nothing with its writer: chain, digests, signatures, end.
 *
 * It reads the lines as docs/formats/journal.md states them, with another canonical writer (`canonicalize`) and its own hashing
 * of each line, and says where the first fault is. The other verifier (ledger) names every fault; both must be content.
 * complexity  one parse and two hashes a line
 */
import { sha256 } from "@noble/hashes/sha2.js";
import canonicalize from "canonicalize";
import { hexOf, isSigned } from "./key.js";
import { utf8 } from "./text.js";

export interface JournalProof {
  readonly entries: number;
  /** Hash of the last line. */
  readonly head: string;
  readonly publicKey: string;
  /** Digest of each entry's message, in order. */
  readonly digests: readonly string[];
}
/** Lines are counted from 1. */
export type JournalFault = { readonly line: number; readonly why: string };

type Line = Readonly<Record<string, unknown>>;
export type HexHash = (text: string) => string;
const builtIn: HexHash = (text) => hexOf(sha256(utf8(text)));

export const proveJournal = (
  lines: readonly string[],
  hash: HexHash = builtIn,
): JournalProof | JournalFault => {
  const digests: string[] = [];
  let head = "0".repeat(64);
  let names: Line = {};
  let closed = false;
  for (const [index, text] of lines.entries()) {
    const fault = (why: string): JournalFault => ({ line: index + 1, why });
    if (closed) return fault("follows the closing checkpoint");
    const line = objectOf(text);
    if (line === "no object" || canonicalize(line) !== text)
      return fault("is not the canonical text of an object");
    if (line["seq"] !== index) return fault(`has number ${String(line["seq"])}, where ${index} is due`);
    if (line["prev"] !== head) return fault("does not name the line before it");
    const { hash: said, message, ...covered } = line;
    if (said !== hash(canonicalize(covered) ?? "")) return fault("does not hash to what it says");
    if (index === 0) {
      if (line["kind"] !== "genesis" || line["format"] !== "security-roof/journal/1")
        return fault("is no genesis line");
      names = line;
    } else if (line["kind"] === "entry") {
      if (line["digest"] !== hash(canonicalize(message) ?? ""))
        return fault("holds another message than it digests");
      digests.push(String(line["digest"]));
    } else if (line["kind"] === "checkpoint") {
      const why = pointFault(line, head, digests.length, names);
      if (why !== "none") return fault(why);
      closed = line["closing"] === true;
    } else return fault("is neither an entry nor a checkpoint");
    head = String(said);
  }
  if (!closed) return { line: lines.length, why: "is the last, and no closing checkpoint" };
  return { entries: digests.length, head, publicKey: String(names["publicKey"]), digests };
};

const objectOf = (text: string): Line | "no object" => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Line)
      : "no object";
  } catch {
    return "no object";
  }
};

const pointFault = (line: Line, head: string, entries: number, names: Line): string => {
  if (line["size"] !== entries)
    return `counts ${String(line["size"])} entries, where ${entries} stand before it`;
  if (line["head"] !== head) return "signs another head than the line before it";
  const signed = {
    what: "security-roof/journal/1 checkpoint",
    party: names["party"],
    mode: names["mode"],
    seq: line["seq"],
    timeUs: line["timeUs"],
    size: line["size"],
    head: line["head"],
    closing: line["closing"],
  };
  const [key, signature] = [bytesOfHex(names["publicKey"], 32), bytesOfHex(line["signature"], 64)];
  if (key === "not hex" || signature === "not hex") return "carries no signature or no key";
  return isSigned(key, utf8(canonicalize(signed) ?? ""), signature)
    ? "none"
    : "carries a signature that does not hold";
};

const bytesOfHex = (text: unknown, length: number): Uint8Array | "not hex" =>
  typeof text === "string" && text.length === 2 * length && /^[0-9a-f]*$/.test(text)
    ? Uint8Array.from({ length }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
    : "not hex";
