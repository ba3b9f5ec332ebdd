/**
 * One byte form for each value (RFC 8785), and its digest: what is signed, chained and compared.
 *
 * source    RFC 8785 by the `canonicalize` package; SHA-256 by @noble/hashes (pure, same in Node and browser)
 */
import canonicalizeDefault from "canonicalize";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

// CommonJS typing: the default export is the function itself.
const canonicalize = canonicalizeDefault as unknown as (value: unknown) => string | undefined;

export const canonicalText = (value: unknown): string => canonicalize(value) ?? "null";
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
/** Digest of a value's canonical form, 64 hexadecimal digits. */
export const digestOf = (value: unknown): string => sha256Hex(canonicalText(value));
