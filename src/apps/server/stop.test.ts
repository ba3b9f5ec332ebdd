/** Starting and stopping: refused before anything listens, closed in order, twice is once, and nothing stays locked. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer } from "./index.js";
import { openStore } from "./store.js";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "roof-stop-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const start = (scenario?: string) =>
  startServer({ port: 0, dataDir, signals: false, ...(scenario === undefined ? {} : { scenario }) });

describe("a server", () => {
  it("stops in the middle of a run, once however often it is told, and answers no more", async () => {
    const server = await start();
    expect(await (await fetch(`${server.address}api/health`)).json()).toMatchObject({ ok: true });
    const stopped = server.stop();
    expect(server.stop()).toBe(stopped);
    await stopped;
    await expect(fetch(`${server.address}api/health`)).rejects.toThrow(/fetch failed/);
    const store = openStore(dataDir);
    expect(store.append("ROU", "after", ["line"])).toBe(1);
    store.close();
  });

  it("gives its port and its data back to the next", async () => {
    const first = await start();
    await first.stop();
    const second = await startServer({ port: first.port, dataDir, signals: false });
    expect(second.port).toBe(first.port);
    await second.stop();
  });

  it("refuses a scenario that it does not know, before it listens", async () => {
    await expect(start("no-such-scenario")).rejects.toThrow(/BAD_SCENARIO.*no-such-scenario/);
  });

  it("says who holds the port, when another does", async () => {
    const first = await start();
    await expect(startServer({ port: first.port, dataDir, signals: false })).rejects.toThrow(/EADDRINUSE/);
    await first.stop();
  });
});
