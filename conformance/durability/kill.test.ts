/** Real processes killed at drawn moments: whatever was acknowledged before is there after (20 here, more with `npm run soak`). */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";

const folder = mkdtempSync(join(tmpdir(), "roof-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const KILLS = Number(process.env["SOAK_COUNT"] ?? "20");

/** Runs the writer until it is killed `afterMs` after its first word; answers what it found and what it acknowledged last. */
const runUntilKilled = (afterMs: number): Promise<{ found: number; acknowledged: number }> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [new URL("writer.mjs", import.meta.url).pathname, folder]);
    let said = "";
    let wrong = "";
    child.stderr.on("data", (bytes: Buffer) => (wrong += bytes.toString()));
    child.stdout.on("data", (bytes: Buffer) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
      said += bytes.toString();
    });
    child.on("exit", (_code, signal) => {
      if (signal !== "SIGKILL") return failed(new Error(wrong));
      const numbers = (word: string) =>
        [...said.matchAll(new RegExp(`${word} (\\d+)\\n`, "g"))].map((m) => Number(m[1]));
      done({ found: numbers("found")[0] ?? 0, acknowledged: numbers("acknowledged").at(-1) ?? 0 });
    });
  });

describe("a process that is killed", () => {
  it("finds again whatever it had acknowledged", async () => {
    const draw = randomStream(1, "kills", "moments").uniform;
    let acknowledged = 0;
    let lost = 0;
    for (let n = 0; n < KILLS; n += 1) {
      const run = await runUntilKilled(draw() * 60);
      if (run.found < acknowledged) lost += 1;
      acknowledged = Math.max(run.acknowledged, run.found);
    }
    console.info(`${KILLS} kills, ${acknowledged} records acknowledged, lost after ${lost}`);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(KILLS);
  }, 900_000);
});
