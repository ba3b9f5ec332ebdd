/**
 * Nothing acknowledged is lost: machines stopped a hundred thousand times, every call of the disk failed once, every bit flipped.
 * Each promise has its planted fault.
 */
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";
import { openStore, scanStore, type Sha256 } from "../../src/ledger/index.js";
import { modelDisk } from "./model-disk.js";
import { judge, sha256, work, type Verdict } from "./workload.js";

/** A thousand stops each; `npm run soak` asks for more. */
const WORKLOADS = Number(process.env["SOAK_COUNT"] ?? "100");
const drawOf = (seed: number, what: string) => randomStream(seed, "disk", what).uniform;
/** A checksum that checks nothing. */
const noSum: Sha256 = () => new Uint8Array(32);

const over = async (
  workloads: number,
  images: number,
  options: { sha256?: Sha256; ackEarly?: boolean } = {},
): Promise<Verdict> => {
  let sum: Verdict = { images: 0, lost: 0, corrupt: 0 };
  for (let seed = 0; seed < workloads; seed += 1) {
    const worked = await work(drawOf(seed, "work"), 14, options);
    const one = judge(worked, images, drawOf(seed, "stops"), options);
    sum = { images: sum.images + one.images, lost: sum.lost + one.lost, corrupt: sum.corrupt + one.corrupt };
  }
  return sum;
};

describe("a machine that stops", () => {
  it(`loses nothing acknowledged and reads nothing corrupt, ${1000 * WORKLOADS} times`, async () => {
    expect(await over(WORKLOADS, 1000)).toEqual({ images: 1000 * WORKLOADS, lost: 0, corrupt: 0 });
  }, 900_000);
  it("loses records of a store that acknowledges before it syncs: found within 1,000", async () => {
    expect((await over(5, 200, { ackEarly: true })).lost).toBeGreaterThan(0);
  });
  it("reads corrupt records of a store without checksums: found within 1,000", async () => {
    expect((await over(5, 200, { sha256: noSum })).corrupt).toBeGreaterThan(0);
  });
});

describe("a disk of which one call fails", () => {
  it("is refused from then on, acknowledges nothing more, and opens again with everything acknowledged", async () => {
    for (let failAt = 0; failAt < 60; failAt += 1) {
      const disk = modelDisk(failAt);
      const acknowledged: number[] = [];
      const failures: string[] = [];
      try {
        const { store } = await openStore(disk, { sha256, segmentBytes: 300 });
        for (let n = 0; n < 12; n += 1)
          await store.append(new Uint8Array(50).fill(n + 1)).then(
            () => acknowledged.push(n),
            (why: Error) => failures.push(why.message),
          );
      } catch (why) {
        failures.push((why as Error).message);
      }
      expect(acknowledged).toEqual(acknowledged.map((_, n) => n));
      if (failures.length > 0)
        expect(acknowledged.length + failures.length === 12 || acknowledged.length === 0).toBe(true);
      const again = await openStore(modelDisk(-1, disk.contents()), { sha256, segmentBytes: 300 });
      expect(again.payloads.length).toBeGreaterThanOrEqual(acknowledged.length);
      again.payloads.forEach((payload, n) => expect(payload).toEqual(new Uint8Array(50).fill(n + 1)));
      // It goes on from there.
      expect(await again.store.append(Uint8Array.of(7))).toBe(again.payloads.length);
    }
  });
});

describe("a store with a flipped bit", () => {
  it("is refused, whichever bit of a closed store it was; one in the closing mark alone costs the mark", async () => {
    const disk = modelDisk();
    const { store } = await openStore(disk, { sha256, segmentBytes: 300 });
    for (let n = 0; n < 12; n += 1) await store.append(new Uint8Array(30).fill(n + 1));
    await store.close();
    const files = disk.contents();
    const whole = scanStore(files, sha256);
    expect(whole).toMatchObject({ records: 13, lost: [] });
    const last = files.length - 1;
    const MARK = 36;
    for (const [index, { bytes }] of files.entries())
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = bytes[at]! ^ (1 << (at % 8));
        const scan = scanStore(
          files.map((f, i) => (i === index ? { ...f, bytes: flipped } : f)),
          sha256,
        );
        if (index === last && at >= bytes.length - MARK)
          expect(scan).toMatchObject({ records: 12, lost: [] });
        else expect(scan.lost).toHaveLength(1);
      }
    const broken = files.map((f) => ({ ...f, bytes: Uint8Array.from(f.bytes) }));
    broken[0]!.bytes[40]! ^= 1;
    await expect(openStore(modelDisk(-1, broken), { sha256 })).rejects.toThrow(
      /STORE_CORRUPT.*record 0 cannot be read/,
    );
  });
  it("is refused when a segment is gone", async () => {
    const disk = modelDisk();
    const { store } = await openStore(disk, { sha256, segmentBytes: 200 });
    for (let n = 0; n < 12; n += 1) await store.append(new Uint8Array(60).fill(n + 1));
    await store.close();
    const files = disk.contents();
    expect(files.length).toBeGreaterThan(2);
    for (let gone = 0; gone < files.length - 1; gone += 1)
      expect(
        scanStore(
          files.filter((_, i) => i !== gone),
          sha256,
        ).lost,
      ).toMatchObject([{ code: "STORE_GAP" }]);
  });
});

describe("a store", () => {
  it("shares one sync among all that wait, and refuses empty, too long and late records", async () => {
    const disk = modelDisk();
    const { store } = await openStore(disk, { sha256 });
    const before = disk.moments.length;
    const numbers = await Promise.all(
      Array.from({ length: 500 }, (_, n) => store.append(Uint8Array.of(n % 256))),
    );
    expect(numbers).toEqual(Array.from({ length: 500 }, (_, n) => n));
    expect(disk.moments.length - before).toBe(2);
    await expect(store.append(new Uint8Array())).rejects.toThrow(/RECORD_TOO_LONG/);
    await expect(store.append(new Uint8Array(16 * 1_048_576 + 1))).rejects.toThrow(/RECORD_TOO_LONG/);
    await store.close();
    await expect(store.append(Uint8Array.of(1))).rejects.toThrow(/STORE_CLOSED/);
  });
});
