/** A process that appends to a store on a real disk and says what was acknowledged, until it is killed. */
import { createHash } from "node:crypto";
import { openStore } from "../../dist/ledger/index.js";
import { lockedDisk } from "../../dist/apps/server/index.js";

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const disk = lockedDisk(process.argv[2]);
const { store, payloads } = await openStore(disk, { sha256, segmentBytes: 20_000 });
process.stdout.write(`found ${payloads.length}\n`);
for (;;) {
  const burst = Array.from({ length: 8 }, (_, n) =>
    store.append(new TextEncoder().encode(`record ${store.size + n} ${"x".repeat(100)}`)),
  );
  const numbers = await Promise.all(burst);
  // Written at once: what the parent has read was acknowledged before the kill.
  process.stdout.write(`acknowledged ${numbers.at(-1) + 1}\n`);
}
