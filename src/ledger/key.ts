/**
 * Keys that sign a centre's journal: Ed25519, without waiting, the same signature on every engine.
 *
 * source    RFC 8032 §5.1 by @noble/ed25519, SHA-512 by @noble/hashes; judged by the RFC's vectors (validation/rfc8032)
 * leaves out  keeping secrets: who holds the secret bytes is the apps' business
 * refuses   SECRET_KEY_LENGTH, SIMULATED_KEY_IN_LIVE
 */
import * as ed from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { Refusal } from "../base/index.js";
import type { Mode, Party } from "../messages/index.js";

ed.hashes.sha512 = sha512;

export interface SigningKey {
  readonly party: Party;
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** True for keys that anyone can derive: they prove that nothing changed, not who wrote it. */
  readonly simulated: boolean;
  /** Signature of the text's UTF-8 bytes, 128 hexadecimal digits. */
  sign(text: string): string;
}

/** A key from its 32 secret bytes (RFC 8032 §5.1.5). */
export const signingKey = (party: Party, secret: Uint8Array): SigningKey => keyOf(party, secret, false);

/**
 * The key of one party in one simulated or exercise run. Seed and party are public, so anyone can derive it: it makes
 * replays byte-identical and finds accidents and later edits, and proves nothing about who signed.
 */
export const simulatedKey = (seed: number, party: Party): SigningKey =>
  keyOf(party, sha256(utf8ToBytes(`security-roof simulated key\n${seed}\n${party}`)), true);

/** 32 bytes for another use of a simulated run: its log, its witness, its salts. As public as the key, and for the same reason. */
export const simulatedSecret = (seed: number, party: Party, use: "log" | "witness" | "salts"): Uint8Array =>
  sha256(utf8ToBytes(`security-roof simulated ${use}\n${seed}\n${party}`));

/** True when `signature` is `publicKey`'s over the text; anything malformed is false. */
export const isSignedBy = (publicKey: string, text: string, signature: string): boolean => {
  if (!PUBLIC_KEY.test(publicKey) || !SIGNATURE.test(signature)) return false;
  try {
    // Strict: canonical encodings only, so that a signature has one form (RFC 8032 §5.1.7, not ZIP 215).
    return ed.verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(publicKey), { zip215: false });
  } catch {
    return false;
  }
};

/** Refuses a key that anyone can derive where the messages are live. */
export const assertKeyFits = (key: SigningKey, mode: Mode): void => {
  if (key.simulated && mode === "live")
    throw new Refusal(
      "SIMULATED_KEY_IN_LIVE",
      `the key of ${key.party} can be derived by anyone; a live journal needs its own`,
      {
        party: key.party,
      },
    );
};

const keyOf = (party: Party, secret: Uint8Array, simulated: boolean): SigningKey => {
  if (secret.length !== 32)
    throw new Refusal("SECRET_KEY_LENGTH", `${secret.length} bytes, where Ed25519 takes 32`, {
      bytes: secret.length,
    });
  const kept = Uint8Array.from(secret);
  return {
    party,
    publicKey: bytesToHex(ed.getPublicKey(kept)),
    simulated,
    sign: (text) => bytesToHex(ed.sign(utf8ToBytes(text), kept)),
  };
};

const PUBLIC_KEY = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;
