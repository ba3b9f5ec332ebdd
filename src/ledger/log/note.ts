/**
 * Writing signed notes: a log's checkpoint, and a witness's cosignature on it.
 *
 * source    C2SP signed-note v1.0.0, tlog-checkpoint v1.0.0, tlog-cosignature (Ed25519)
 * refuses   NOTE_KEY_NAME
 */
import * as ed from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { Refusal } from "../../base/index.js";
import { base64Of } from "./base64.js";

ed.hashes.sha512 = sha512;

const LOG_KEY = 0x01;
const WITNESS_KEY = 0x04;

export interface NoteSigner {
  readonly name: string;
  /** `name+id+key`, for a policy. */
  readonly verifierKey: string;
  /** A signature line, newline and all, over a note's text. */
  sign(text: string): string;
}
export interface NoteCosigner {
  readonly name: string;
  readonly verifierKey: string;
  /** States that at this POSIX second the text was the largest consistent tree head that the witness knew of its log. */
  cosign(text: string, timeS: number): string;
}

/** Signs as a log; `secret` are 32 bytes. */
export const noteSigner = (name: string, secret: Uint8Array): NoteSigner => {
  const { id, verifierKey, line } = keyed(name, LOG_KEY, secret);
  return { name, verifierKey, sign: (text) => line([...id, ...ed.sign(utf8ToBytes(text), secret)]) };
};

/** Signs as a witness; one secret serves one witness and nothing else. */
export const noteCosigner = (name: string, secret: Uint8Array): NoteCosigner => {
  const { id, verifierKey, line } = keyed(name, WITNESS_KEY, secret);
  return {
    name,
    verifierKey,
    cosign: (text, timeS) => {
      const seen = utf8ToBytes(`cosignature/v1\ntime ${timeS}\n${text}`);
      return line([...id, ...bigEndian(timeS, 8), ...ed.sign(seen, secret)]);
    },
  };
};

/** The text that a log signs. */
export const checkpointText = (origin: string, size: number, root: Uint8Array): string =>
  `${origin}\n${size}\n${base64Of(root)}\n`;

/** The whole note. */
export const noteOf = (text: string, signatures: readonly string[]): string =>
  `${text}\n${signatures.join("")}`;

const keyed = (name: string, type: number, secret: Uint8Array) => {
  if (name === "" || /[\s+]/u.test(name))
    throw new Refusal("NOTE_KEY_NAME", `a key's name is not empty and has no space or plus: "${name}"`, {
      name,
    });
  const publicKey = ed.getPublicKey(secret);
  const id = sha256(Uint8Array.from([...utf8ToBytes(name), 10, type, ...publicKey])).slice(0, 4);
  return {
    id,
    verifierKey: `${name}+${bytesToHex(id)}+${base64Of(Uint8Array.from([type, ...publicKey]))}`,
    line: (bytes: readonly number[]): string => `— ${name} ${base64Of(Uint8Array.from(bytes))}\n`,
  };
};

const bigEndian = (value: number, width: number): number[] => {
  const bytes: number[] = [];
  for (let rest = value; bytes.length < width; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return bytes;
};
