/** A run's logs, and everything that may be done to them: bits flipped in every file, files dropped, a history written anew. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { randomStream } from "../../../base/index.js";
import { createJournal, journalText, simulatedKey } from "../../../ledger/index.js";
import type { Message } from "../../../messages/index.js";
import { filesBelow } from "../files.js";
import { checkLogs } from "./check.js";
import { logFiles } from "./write.js";

const T0 = 1_290_254_400_000_000;
const tick = (n: number): Message => ({
  kind: "tick",
  from: "NOR",
  timeUs: T0 + n,
  label: { mode: "simulated", owner: "NOR", releasableTo: ["NOR"], provenance: [] },
  body: {},
});
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const PARTIES = ["NOR", "RUS", "TUR", "USA"];
/** A folder with journals, one alert, and logs; `salt` makes another history of it. */
const runFolder = (seed = 1, salt = 0) => {
  const folder = mkdtempSync(join(tmpdir(), "roof-logs-"));
  folders.push(folder);
  const journals: Record<string, readonly string[]> = {};
  const kept = PARTIES.map((party, p) => {
    const journal = createJournal({ party, mode: "simulated", key: simulatedKey(seed, party) });
    for (let n = 0; n < 270 + p; n += 1) journal.append("in", "world", tick(n + salt), T0 + n);
    journal.checkpoint(T0 + 1_000_000);
    journals[party] = journal.lines;
    return { party, entries: journal.entries };
  });
  const alerts = [{ party: "TUR", name: "TUR-1-alert.xml", text: `<alert>${salt}</alert>\n` }];
  const put = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const [party, lines] of Object.entries(journals)) put(`journals/${party}.jsonl`, journalText(lines));
  for (const alert of alerts) put(`alerts/${alert.name}`, alert.text);
  for (const file of logFiles(seed, journals, alerts)) put(file.path, file.bytes);
  return { folder, kept, put, check: () => checkLogs(folder, 1, kept) };
};

describe("a run's logs", () => {
  it("hold, and an alert carries its proof", () => {
    const { folder, check } = runFolder();
    expect(check()).toEqual([]);
    expect(filesBelow(folder)).toContain("alerts/TUR-1-alert.tlog-proof");
    expect(filesBelow(folder)).toContain("logs/TUR/tile/0/001.p/17");
  });
  it("do not hold with a bit of a file flipped: entries, checkpoints, policy, proofs, alerts, journals", () => {
    const { folder, put, check } = runFolder();
    const draw = randomStream(3, "tamper", "bits").uniform;
    // Tiles of hashes are for those who fetch single proofs; the check makes the tree anew from the entries.
    const files = filesBelow(folder).filter((f) => !/tile\/\d/.test(f));
    const missed: string[] = [];
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      const at = Math.floor(draw() * bytes.length);
      const flipped = Uint8Array.from(bytes);
      flipped[at] = bytes[at]! ^ (1 << Math.floor(draw() * 8));
      put(file, flipped);
      if (check().length === 0) missed.push(`${file} byte ${at}`);
      put(file, bytes);
    }
    expect(files.length).toBeGreaterThan(15);
    // A changed name or id of a witness's key makes its line one of a stranger: a quorum may remain, and nothing false is proven.
    expect(missed.filter((m) => !/checkpoint|tlog-proof/.test(m))).toEqual([]);
    expect(missed.length).toBeLessThan(3);
    expect(check()).toEqual([]);
  });
  it.each([
    "logs/TUR/checkpoint",
    "alerts/TUR-1-alert.tlog-proof",
    "logs/policy",
    "logs/NOR/tile/entries/000",
  ])("do not hold without %s", (file) => {
    const { folder, check } = runFolder();
    rmSync(join(folder, file));
    expect(check().length).toBeGreaterThan(0);
  });
  it("of another history do not pass for these, though whole in themselves and of another seed's keys", () => {
    const { folder, put, kept, check } = runFolder();
    const other = runFolder(2, 5);
    expect(checkLogs(other.folder, 2, kept)).toEqual([]);
    for (const file of filesBelow(other.folder)) put(file, readFileSync(join(other.folder, file)));
    expect(check().map((p) => p.code)).toEqual(["POLICY_INVALID"]);
    expect(folder).not.toBe(other.folder);
  });
  it("of the same keys over another journal do not pass: one history cannot lend its log to another", () => {
    const { put, check } = runFolder();
    const other = runFolder(1, 5);
    for (const file of filesBelow(other.folder).filter((f) => f.startsWith("journals/")))
      put(file, readFileSync(join(other.folder, file)));
    expect(check().map((p) => p.code)).toEqual(PARTIES.map(() => "LOG_NOT_JOURNAL"));
  });
});
