/** Work for a store under test: records of drawn lengths in drawn bursts, over several segments. */
import { createHash } from "node:crypto";
import { openStore, scanStore, type Sha256 } from "../../src/ledger/index.js";
import { afterStop, modelDisk, type ModelDisk } from "./model-disk.js";

export const sha256: Sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export interface Worked {
  readonly disk: ModelDisk;
  readonly appended: readonly Uint8Array[];
}

/** Appends `count` records; each acknowledgement is reported to the disk at once. */
export const work = async (
  draw: () => number,
  count: number,
  options: { sha256?: Sha256 } = {},
): Promise<Worked> => {
  const disk = modelDisk();
  const { store } = await openStore(disk, { sha256: options.sha256 ?? sha256, segmentBytes: 1500 });
  const appended: Uint8Array[] = [];
  while (appended.length < count) {
    const burst = Array.from({ length: 1 + Math.floor(draw() * 5) }, () => {
      const payload = Uint8Array.from({ length: 1 + Math.floor(draw() * 300) }, () =>
        Math.floor(draw() * 256),
      );
      appended.push(payload);
      return store.append(payload).then(() => disk.acknowledge());
    });
    await Promise.all(burst);
  }
  return { disk, appended };
};

export interface Verdict {
  readonly images: number;
  readonly lost: number;
  readonly corrupt: number;
}

/** Stops the machine `images` times at drawn moments and reads what is left. `ackEarly` counts what was merely appended as promised. */
export const judge = (
  { disk, appended }: Worked,
  images: number,
  draw: () => number,
  options: { sha256?: Sha256; ackEarly?: boolean } = {},
): Verdict => {
  let lost = 0;
  let corrupt = 0;
  for (let i = 0; i < images; i += 1) {
    const at = Math.floor(draw() * disk.moments.length);
    const moment = disk.moments[at];
    if (moment === undefined) continue;
    const scan = scanStore(afterStop(moment, draw), options.sha256 ?? sha256);
    const promised = options.ackEarly === true ? promisedEarly(disk, at) : moment.acknowledged;
    if (scan.records < promised || scan.lost.length > 0) lost += 1;
    if (scan.payloads.some((payload, n) => !same(payload, appended[n]))) corrupt += 1;
  }
  return { images, lost, corrupt };
};

/** As a store would acknowledge that does not wait for the sync: whatever the next acknowledgement after the append covers. */
const promisedEarly = (disk: ModelDisk, at: number): number => {
  const moment = disk.moments[at];
  const isUnsynced = moment?.files.some((f) => f.synced < f.bytes.length) === true;
  return isUnsynced
    ? (disk.moments[at + 2]?.acknowledged ?? moment?.acknowledged ?? 0)
    : (moment?.acknowledged ?? 0);
};

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
