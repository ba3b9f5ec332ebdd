/**
 * Verifier keys and the signatures they check: a log's own, and a witness's with the time it saw the tree.
 *
 * source    C2SP signed-note v1.0.0 (key id, type 0x01), C2SP tlog-cosignature (type 0x04), RFC 8032 (Ed25519, canonical encodings only)
 */
import * as ed from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { sameBytes } from "./hash.js";
import { bytesOfBase64, utf8 } from "./text.js";

ed.hashes.sha512 = sha512;

export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;

export interface VerifierKey {
  readonly name: string;
  readonly type: typeof ED25519 | typeof COSIGNATURE;
  /** Four bytes. */
  readonly id: Uint8Array;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** First four bytes of SHA-256(name, newline, type, key). */
export const keyId = (name: string, type: number, publicKey: Uint8Array): Uint8Array =>
  sha256(Uint8Array.from([...utf8(name), 10, type, ...publicKey])).slice(0, 4);

/** A name is not empty and holds neither spaces nor a plus sign. */
export const isKeyName = (name: string): boolean => name !== "" && !/[\s+\p{Z}\p{Cc}]/u.test(name);

/** `name+hex id+base64(type, key)`, or the reason why it is none. */
export const verifierKeyOf = (text: string): VerifierKey | { readonly why: string } => {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text);
  if (parts === null) return { why: "is not of the form name+id+key" };
  const [, name = "", id = "", key = ""] = parts;
  if (!isKeyName(name)) return { why: "names the key with a space or not at all" };
  const bytes = bytesOfBase64(key);
  if (bytes === "not base64" || bytes.length !== 33)
    return { why: "holds no type and 32-byte key in base64" };
  const type = bytes[0];
  if (type !== ED25519 && type !== COSIGNATURE) return { why: `is of type ${type}, where 1 or 4 is known` };
  const publicKey = bytes.slice(1);
  const made = keyId(name, type, publicKey);
  if (hexOf(made) !== id) return { why: `says id ${id}, the key has ${hexOf(made)}` };
  return { name, type, id: made, publicKey };
};

/** Whether `signature` (what follows the key id) is this key's over the note's text; a cosignature answers its time too. */
export const checkSignature = (
  key: VerifierKey,
  text: string,
  signature: Uint8Array,
): { readonly ok: boolean; readonly timeS: number } => {
  if (key.type === ED25519) return { ok: isSigned(key.publicKey, utf8(text), signature), timeS: 0 };
  if (signature.length !== 8 + 64) return { ok: false, timeS: 0 };
  const timeS = signature.slice(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(timeS)) return { ok: false, timeS: 0 };
  const seen = utf8(`cosignature/v1\ntime ${timeS}\n${text}`);
  return { ok: isSigned(key.publicKey, seen, signature.slice(8)), timeS };
};

export const isSigned = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return ed.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

export const sameKey = (a: VerifierKey, b: VerifierKey): boolean => sameBytes(a.publicKey, b.publicKey);

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
