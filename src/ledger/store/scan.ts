/**
 * What a store's bytes still say: its records in order, where the sound part ends, and whether anything durable was lost.
 *
 * complexity  one hash of the bytes; a search for later frames only behind a fault
 */
import { frameAt, type Frame, type Sha256 } from "./frame.js";

export interface Segment {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface Scan {
  readonly payloads: readonly Uint8Array[];
  /** How many records are sound from the start on. */
  readonly records: number;
  /** The segment in which the sound part ends, and at which byte; what follows was never acknowledged and may be cut. */
  readonly end: { readonly segment: number; readonly at: number };
  /** Records that were durable and can no longer be read; empty in a sound store. */
  readonly lost: readonly StoreFault[];
}
export interface StoreFault {
  readonly segment: string;
  readonly at: number;
  readonly code: "STORE_ROT" | "STORE_GAP";
  readonly message: string;
}

/** @param segments in order of their names */
export const scanStore = (segments: readonly Segment[], sha256: Sha256): Scan => {
  const payloads: Uint8Array[] = [];
  const lost: StoreFault[] = [];
  let end = { segment: 0, at: 0 };
  for (const [index, { name, bytes }] of segments.entries()) {
    let at = 0;
    while (at < bytes.length) {
      const frame = frameAt(bytes, at, sha256);
      if (frame === "none" || frame.number !== payloads.length) {
        const later = laterFrame(segments, index, at + 1, sha256);
        const promised = Math.max(frame === "none" ? 0 : frame.durableBefore, later);
        if (promised > payloads.length) lost.push(faultOf(frame, name, at, payloads.length, promised));
        return { payloads, records: payloads.length, end, lost };
      }
      payloads.push(frame.payload);
      at = frame.end;
      end = { segment: index, at };
    }
    if (bytes.length === 0 && end.segment === index) end = { segment: index, at: 0 };
  }
  return { payloads, records: payloads.length, end, lost };
};

/** The most records that any sound frame behind a place says were durable; 0 where there is none. */
const laterFrame = (segments: readonly Segment[], from: number, at: number, sha256: Sha256): number => {
  let promised = 0;
  for (let index = from; index < segments.length; index += 1) {
    const bytes = segments[index]?.bytes ?? new Uint8Array();
    for (let i = index === from ? at : 0; i < bytes.length; i += 1) {
      const frame = frameAt(bytes, i, sha256);
      if (frame === "none") continue;
      promised = Math.max(promised, frame.durableBefore);
      i = frame.end - 1;
    }
  }
  return promised;
};

const faultOf = (
  frame: Frame | "none",
  segment: string,
  at: number,
  due: number,
  promised: number,
): StoreFault =>
  frame === "none"
    ? {
        segment,
        at,
        code: "STORE_ROT",
        message: `record ${due} cannot be read at byte ${at}, though ${promised} records were durable`,
      }
    : {
        segment,
        at,
        code: "STORE_GAP",
        message: `record ${frame.number} stands where ${due} is due, though ${promised} records were durable`,
      };
