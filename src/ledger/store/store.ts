/**
 * A centre's durable journal: append, sync, and only then acknowledge; many waiting appends share one sync.
 *
 * A failed write or sync ends the store: what the system did with the pages is not known, so nothing is tried again and nothing more is
 * acknowledged. Opening reads what was acknowledged, cuts what was torn and never acknowledged, and refuses a store that
 * lost something it had acknowledged.
 *
 * source    PostgreSQL since 2018 (no second fsync after a failed one); group commit: DeWitt et al. 1984
 * leaves out  who may open it: the disk locks the folder
 * refuses   STORE_CORRUPT, STORE_FAILED, STORE_CLOSED, RECORD_TOO_LONG
 */
import { Refusal } from "../../base/index.js";
import { frameOf, LONGEST_RECORD, type Sha256 } from "./frame.js";
import { scanStore, type StoreFault } from "./scan.js";

/** The files of one folder; each promise settles when the system has answered. */
export interface Disk {
  list(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Makes an empty file and syncs the folder, so that its name is durable. */
  create(name: string): Promise<void>;
  /** Writes at the end of the file. */
  append(name: string, bytes: Uint8Array): Promise<void>;
  sync(name: string): Promise<void>;
  /** Cuts the file and syncs it. */
  truncate(name: string, length: number): Promise<void>;
}

export interface StoreOptions {
  readonly sha256: Sha256;
  /** A segment is full beyond so many bytes. */
  readonly segmentBytes?: number;
}
export interface Store {
  /** Durable records. */
  readonly size: number;
  /** Resolves with the record's number when it is durable. */
  append(payload: Uint8Array): Promise<number>;
  /** Waits for what is under way and marks everything before it as durable. */
  close(): Promise<void>;
}
interface Waiting {
  readonly payload: Uint8Array;
  readonly done: (number: number) => void;
  readonly failed: (why: Error) => void;
}

const SEGMENT_BYTES = 64 * 1_048_576;
const nameOf = (segment: number): string => `${String(segment).padStart(8, "0")}.journal`;

export const openStore = async (
  disk: Disk,
  options: StoreOptions,
): Promise<{ store: Store; payloads: readonly Uint8Array[] }> => {
  const names = (await disk.list()).filter((n) => n.endsWith(".journal")).sort();
  const segments = await Promise.all(names.map(async (name) => ({ name, bytes: await disk.read(name) })));
  const scan = scanStore(segments, options.sha256);
  if (scan.lost.length > 0) throw corrupt(scan.lost);
  for (const [index, { name, bytes }] of segments.entries()) {
    const keep = index < scan.end.segment ? bytes.length : index === scan.end.segment ? scan.end.at : 0;
    if (keep < bytes.length) await disk.truncate(name, keep);
  }
  const segment = scan.end.segment;
  if (names.length === 0) await disk.create(nameOf(0));
  const current = names[segment] ?? nameOf(segment);
  const store = new GroupCommit(disk, options, {
    segment,
    name: current,
    bytes: scan.end.at,
    records: scan.records,
  });
  return { store, payloads: scan.payloads.filter((payload) => payload.length > 0) };
};

const corrupt = (lost: readonly StoreFault[]): Refusal =>
  new Refusal("STORE_CORRUPT", lost.map((f) => `${f.segment}: ${f.message}`).join("; "), {
    faults: lost.length,
  });

class GroupCommit implements Store {
  #waiting: Waiting[] = [];
  #running: Promise<void> | "idle" = "idle";
  #failed: Error | "sound" = "sound";
  #closed = false;
  readonly #at: { segment: number; name: string; bytes: number; records: number };

  constructor(
    private readonly disk: Disk,
    private readonly options: StoreOptions,
    at: { segment: number; name: string; bytes: number; records: number },
  ) {
    this.#at = at;
  }
  get size(): number {
    return this.#at.records;
  }
  append(payload: Uint8Array): Promise<number> {
    if (payload.length === 0 || payload.length > LONGEST_RECORD)
      return Promise.reject(
        new Refusal("RECORD_TOO_LONG", `a record holds 1 to ${LONGEST_RECORD} bytes, not ${payload.length}`, {
          bytes: payload.length,
        }),
      );
    if (this.#closed) return Promise.reject(new Refusal("STORE_CLOSED", "the store was closed", {}));
    return this.#enqueue(payload);
  }
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // An empty record that says everything before it was durable: from here on rot in any of it is known for rot.
    await this.#enqueue(new Uint8Array());
  }
  #enqueue(payload: Uint8Array): Promise<number> {
    if (this.#failed !== "sound") return Promise.reject(this.#failed);
    const promise = new Promise<number>((done, failed) => this.#waiting.push({ payload, done, failed }));
    if (this.#running === "idle") this.#running = this.#run();
    return promise;
  }
  async #run(): Promise<void> {
    await Promise.resolve(); // whoever appends in the same turn shares the first sync
    while (this.#waiting.length > 0 && this.#failed === "sound") {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#commit(batch);
      } catch (cause) {
        this.#fail(cause, batch);
      }
    }
    this.#running = "idle";
  }
  async #commit(batch: readonly Waiting[]): Promise<void> {
    const at = this.#at;
    if (at.bytes > (this.options.segmentBytes ?? SEGMENT_BYTES)) {
      at.segment += 1;
      at.name = nameOf(at.segment);
      at.bytes = 0;
      await this.disk.create(at.name);
    }
    const durable = at.records;
    const frames = batch.map((w, i) => frameOf(durable + i, durable, w.payload, this.options.sha256));
    const bytes = joined(frames);
    await this.disk.append(at.name, bytes);
    await this.disk.sync(at.name);
    at.bytes += bytes.length;
    at.records += batch.length;
    batch.forEach((w, i) => w.done(durable + i));
  }
  #fail(cause: unknown, batch: readonly Waiting[]): void {
    const why = cause instanceof Error ? cause.message : String(cause);
    this.#failed = new Refusal(
      "STORE_FAILED",
      `the disk failed and nothing more is acknowledged: ${why}`,
      {},
    );
    for (const w of [...batch, ...this.#waiting]) w.failed(this.#failed);
    this.#waiting = [];
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
