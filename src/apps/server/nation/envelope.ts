/**
 * A frame signed by its sender and sealed to its recipient, so that whoever runs the broker learns who writes to whom, when, and how
 * much in steps of doubled size, and nothing else.
 *
 * source    JWS (RFC 7515, EdDSA) inside JWE (RFC 7516, ECDH-ES with A256GCM) by `jose`; one sealing key per party and mode
 * leaves out  forward secrecy against theft of the recipient's key
 */
import {
  CompactEncrypt,
  compactDecrypt,
  CompactSign,
  compactVerify,
  importJWK,
  type CryptoKey,
  type JWK,
} from "jose";
import { z } from "zod";
import { frameSchema, type Frame } from "../../../federation/index.js";
import type { Mode } from "../../../messages/index.js";

const LEAST_BYTES = 512;
const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

const innerSchema = z.strictObject({
  v: z.literal(1),
  from: z.string(),
  to: z.string(),
  mode: z.string(),
  frame: frameSchema,
  pad: z.string(),
});

export interface OwnKeys {
  readonly sign: JWK;
  readonly seal: JWK;
}
export interface Envelopes {
  seal(to: string, frame: Frame): Promise<Uint8Array>;
  /** The frame, or why it is not taken: not for us, not by that peer, another mode, not of the form. */
  open(from: string, bytes: Uint8Array): Promise<Frame | { readonly why: string }>;
}

export const envelopesOf = async (
  party: string,
  mode: Mode,
  own: OwnKeys,
  peers: Readonly<Record<string, { readonly sign: JWK; readonly seal: JWK }>>,
): Promise<Envelopes> => {
  const signKey = await keyOf(own.sign, "EdDSA");
  const openKey = await keyOf(own.seal, "ECDH-ES");
  const known = new Map(
    await Promise.all(
      Object.entries(peers).map(
        async ([name, keys]) =>
          [
            name,
            { verify: await keyOf(keys.sign, "EdDSA"), seal: await keyOf(keys.seal, "ECDH-ES") },
          ] as const,
      ),
    ),
  );
  return {
    seal: async (to, frame) => {
      const peer = known.get(to);
      if (peer === undefined) throw new Error(`no keys of ${to}`);
      const bare = JSON.stringify({ v: 1, from: party, to, mode, frame, pad: "" });
      const inner = JSON.stringify({ v: 1, from: party, to, mode, frame, pad: "0".repeat(padFor(bare)) });
      const signed = await new CompactSign(new TextEncoder().encode(inner))
        .setProtectedHeader({ alg: "EdDSA" })
        .sign(signKey);
      const sealed = await new CompactEncrypt(new TextEncoder().encode(signed))
        .setProtectedHeader({ alg: "ECDH-ES", enc: "A256GCM" })
        .encrypt(peer.seal);
      return new TextEncoder().encode(sealed);
    },
    open: async (from, bytes) => {
      const peer = known.get(from);
      if (peer === undefined) return { why: `${from} is no peer of ${party}` };
      try {
        const { plaintext } = await compactDecrypt(textOf(bytes), openKey, {
          keyManagementAlgorithms: ["ECDH-ES"],
          contentEncryptionAlgorithms: ["A256GCM"],
        });
        const { payload } = await compactVerify(textOf(plaintext), peer.verify, { algorithms: ["EdDSA"] });
        const read = innerSchema.safeParse(JSON.parse(textOf(payload)));
        if (!read.success) return { why: `is not of the form: ${read.error.issues[0]?.message ?? ""}` };
        const { from: by, to, mode: other, frame } = read.data;
        if (by !== from || to !== party) return { why: `was written by ${by} to ${to}` };
        return other === mode ? frame : { why: `is of mode ${other}, and this centre's is ${mode}` };
      } catch (error) {
        return { why: `cannot be opened: ${(error as Error).message}` };
      }
    },
  };
};

const keyOf = async (jwk: JWK, algorithm: string): Promise<CryptoKey> => {
  const key = await importJWK(jwk, algorithm);
  if (key instanceof Uint8Array) throw new Error("a symmetric key where a pair is due");
  return key;
};

/** Fills up to the next doubled size. */
const padFor = (bare: string): number => {
  const length = new TextEncoder().encode(bare).length;
  let size = LEAST_BYTES;
  while (size < length) size *= 2;
  return size - length;
};
