/**
 * One record as it lies on disk: a head of 36 bytes, then the payload.
 *
 * Besides its number, a head says how many records were durable before its batch was written. So a record that cannot be read is
 * known for a tear (it was never acknowledged) or for rot (a later record says that it was durable).
 *
 * shape     magic 4, length 4, number 8, durable before 8, sum 12 (first bytes of SHA-256 over the head without it, and the payload); big endian
 * domain    payloads up to 16 MiB; numbers up to 2^53 − 1
 * refuses   RECORD_TOO_LONG
 */
import { Refusal } from "../../base/index.js";

export const HEAD_BYTES = 36;
const SUMMED_BYTES = 24;
const SUM_BYTES = 12;
export const LONGEST_RECORD = 16 * 1_048_576;
const MAGIC = [0x53, 0x52, 0x4a, 0x01]; // SRJ, version 1

export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

export interface Frame {
  /** Counted from 0. */
  readonly number: number;
  readonly durableBefore: number;
  readonly payload: Uint8Array;
  /** Where the next frame begins. */
  readonly end: number;
}

export const frameOf = (
  number: number,
  durableBefore: number,
  payload: Uint8Array,
  sha256: Sha256,
): Uint8Array => {
  if (payload.length > LONGEST_RECORD)
    throw new Refusal("RECORD_TOO_LONG", `${payload.length} bytes, where a record holds ${LONGEST_RECORD}`, {
      bytes: payload.length,
    });
  const bytes = new Uint8Array(HEAD_BYTES + payload.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, payload.length);
  setCount(view, 8, number);
  setCount(view, 16, durableBefore);
  bytes.set(sha256(bytes.subarray(0, SUMMED_BYTES), payload).subarray(0, SUM_BYTES), SUMMED_BYTES);
  bytes.set(payload, HEAD_BYTES);
  return bytes;
};

/** The frame that begins at `at`, or "none" where no whole and sound one does. */
export const frameAt = (bytes: Uint8Array, at: number, sha256: Sha256): Frame | "none" => {
  if (at + HEAD_BYTES > bytes.length || MAGIC.some((byte, i) => bytes[at + i] !== byte)) return "none";
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEAD_BYTES);
  const length = view.getUint32(4);
  const end = at + HEAD_BYTES + length;
  if (length > LONGEST_RECORD || end > bytes.length) return "none";
  const payload = bytes.subarray(at + HEAD_BYTES, end);
  const sum = sha256(bytes.subarray(at, at + SUMMED_BYTES), payload);
  for (let i = 0; i < SUM_BYTES; i += 1) if (sum[i] !== bytes[at + SUMMED_BYTES + i]) return "none";
  return { number: count(view, 8), durableBefore: count(view, 16), payload, end };
};

const HIGH = 4_294_967_296;
const setCount = (view: DataView, at: number, value: number): void => {
  view.setUint32(at, Math.floor(value / HIGH));
  view.setUint32(at + 4, value % HIGH);
};
const count = (view: DataView, at: number): number => view.getUint32(at) * HIGH + view.getUint32(at + 4);
