/** Bytes and base64 as the forms write them: one spelling of each, padding and all. */

import { HASH_BYTES } from "./hash.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** RFC 4648 §4, canonical: unused bits must be zero; "not base64" otherwise. */
export const bytesOfBase64 = (text: string): Uint8Array | "not base64" => {
  if (!BASE64.test(text)) return "not base64";
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    const group = [0, 1, 2, 3].map((k) => Math.max(0, DIGITS.indexOf(text[i + k] ?? "A")));
    const word = ((group[0] ?? 0) * 64 + (group[1] ?? 0)) * 4096 + (group[2] ?? 0) * 64 + (group[3] ?? 0);
    const three = [Math.floor(word / 65536), Math.floor(word / 256) % 256, word % 256];
    for (const byte of three) {
      if (at < bytes.length) bytes[at] = byte;
      else if (byte !== 0) return "not base64";
      at += 1;
    }
  }
  return bytes;
};

/** At most so many lines of proof are read: no tree that can be counted needs more. */
const LONGEST_PROOF = 63;

/** Hashes of 32 bytes, one a line, as bundles and requests to witnesses carry them; or why they are none. */
export const hashLinesOf = (lines: readonly string[]): readonly Uint8Array[] | { readonly why: string } => {
  if (lines.length > LONGEST_PROOF) return { why: `has more than ${LONGEST_PROOF} lines of proof` };
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const bytes = bytesOfBase64(line);
    if (bytes === "not base64" || bytes.length !== HASH_BYTES)
      return { why: `has a line of proof that is no hash: ${line.slice(0, 50)}` };
    hashes.push(bytes);
  }
  return hashes;
};

/** A whole number as the forms write it: decimal, no leading zero; "not a number" otherwise. */
export const countOf = (text: string): number | "not a number" => {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) return "not a number";
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : "not a number";
};
