/** The page's side of its workers: each is started when first asked, and the last pictures are kept. */
import { wrap, type Remote } from "comlink";
import type { Picture } from "../picture/types.js";
import type { CoverRoom } from "./cover-worker.js";
import type { PictureRoom } from "./picture-worker.js";
import type { StabilityRoom } from "./stability-worker.js";
import type { ThreatRoom } from "./threat-worker.js";
import type { VerifyRoom } from "./verify-worker.js";

const MOST_KEPT = 6;

export interface PictureDesk {
  /** `key` names run and party: the same key is answered from memory. */
  picture(key: string, party: string, journalAddress: string): Promise<Picture>;
}

const once = <T>(start: () => T): (() => T) => {
  const held: { value?: T } = {};
  return () => (held.value ??= start());
};

const pictureRoom = once(() =>
  wrap<PictureRoom>(new Worker(new URL("./picture-worker.ts", import.meta.url), { type: "module" })),
);
const kept = new Map<string, Promise<Picture>>();

const desk: PictureDesk = {
  picture: (key, party, journalAddress) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = pictureRoom().picture(party, journalAddress);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(old);
    return made;
  },
};
export const pictureDesk = (): PictureDesk => desk;

export const verifyDesk: () => Remote<VerifyRoom> = once(() =>
  wrap<VerifyRoom>(new Worker(new URL("./verify-worker.ts", import.meta.url), { type: "module" })),
);
export const threatDesk: () => Remote<ThreatRoom> = once(() =>
  wrap<ThreatRoom>(new Worker(new URL("./threat-worker.ts", import.meta.url), { type: "module" })),
);
export const coverDesk: () => Remote<CoverRoom> = once(() =>
  wrap<CoverRoom>(new Worker(new URL("./cover-worker.ts", import.meta.url), { type: "module" })),
);
export const stabilityDesk: () => Remote<StabilityRoom> = once(() =>
  wrap<StabilityRoom>(new Worker(new URL("./stability-worker.ts", import.meta.url), { type: "module" })),
);
