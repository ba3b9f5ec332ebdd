/**
 * A disk in memory that keeps what a real one may do to a machine that stops: what was not synced survives sector by sector, in
 * any subset, torn or as noise; what was synced survives.
 *
 * leaves out  misdirected writes and a drive that lies about its cache
 */
import type { Disk } from "../../src/ledger/index.js";

const SECTOR = 512;

interface File {
  readonly name: string;
  /** Everything written. */
  bytes: Uint8Array;
  /** How many of them were synced. */
  synced: number;
}
/** What had been acknowledged when the disk was in this state. */
export interface Moment {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly synced: number }[];
  readonly acknowledged: number;
}

export interface ModelDisk extends Disk {
  /** The state after every call, and after every acknowledgement that the test reports. */
  readonly moments: readonly Moment[];
  acknowledge(): void;
  contents(): readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** @param failAt the number of the call that fails, counted from 0 */
export const modelDisk = (
  failAt = -1,
  before: readonly { name: string; bytes: Uint8Array }[] = [],
): ModelDisk => {
  const files: File[] = before.map((f) => ({ name: f.name, bytes: f.bytes, synced: f.bytes.length }));
  const moments: Moment[] = [];
  let acknowledged = 0;
  let calls = 0;
  const record = (): void =>
    void moments.push({
      files: files.map(({ name, bytes, synced }) => ({ name, bytes, synced })),
      acknowledged,
    });
  const file = (name: string): File => {
    const found = files.find((f) => f.name === name);
    if (found === undefined) throw new Error(`no file ${name}`);
    return found;
  };
  const call = async <T>(act: () => T, partly?: () => void): Promise<T> => {
    await Promise.resolve();
    if (calls++ === failAt) {
      partly?.();
      record();
      throw new Error(`call ${failAt} failed (EIO)`);
    }
    const answer = act();
    record();
    return answer;
  };
  return {
    moments,
    acknowledge: () => {
      acknowledged += 1;
      record();
    },
    contents: () => files.map(({ name, bytes }) => ({ name, bytes })),
    list: () => call(() => files.map((f) => f.name)),
    read: (name) => call(() => file(name).bytes),
    create: (name) =>
      call(
        () =>
          void (
            files.some((f) => f.name === name) || files.push({ name, bytes: new Uint8Array(), synced: 0 })
          ),
      ),
    append: (name, bytes) =>
      call(
        () => void (file(name).bytes = joined(file(name).bytes, bytes)),
        () => void (file(name).bytes = joined(file(name).bytes, bytes.subarray(0, bytes.length / 3))),
      ),
    sync: (name) => call(() => void (file(name).synced = file(name).bytes.length)),
    truncate: (name, length) =>
      call(() => {
        const f = file(name);
        f.bytes = f.bytes.slice(0, length);
        f.synced = f.bytes.length;
      }),
  };
};

/** What a restart may find when the machine stopped at this moment. */
export const afterStop = (moment: Moment, draw: () => number): { name: string; bytes: Uint8Array }[] =>
  moment.files.map(({ name, bytes, synced }) => {
    if (bytes.length === synced) return { name, bytes };
    // The file's length may or may not have been made durable with the data.
    const length = draw() < 0.5 ? bytes.length : synced + Math.floor(draw() * (bytes.length - synced + 1));
    const found = bytes.slice(0, length);
    for (let at = Math.floor(synced / SECTOR) * SECTOR; at < length; at += SECTOR) {
      const from = Math.max(at, synced);
      const to = Math.min(at + SECTOR, length);
      const fate = draw();
      if (fate < 0.35) found.fill(0, from, to);
      else if (fate < 0.5) found.fill(0, from + Math.floor(draw() * (to - from)), to);
      else if (fate < 0.6) for (let i = from; i < to; i += 1) found[i] = Math.floor(draw() * 256);
    }
    return { name, bytes: found };
  });

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};
