/** The bytes of the smallest journal and manifest are those their format pages print, and the pages' rules hold for them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  createJournal,
  journalText,
  manifestOf,
  sha256OfBytes,
  simulatedKey,
  verifyJournal,
  verifyManifest,
} from "../../src/ledger/index.js";

const T0_US = 1_290_254_400_000_000;
const page = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/formats/${name}.md`, import.meta.url)), "utf8");
/** The text of the page's block of that language, with its last newline. */
const block = (name: string, language: string) =>
  new RegExp(`\`\`\`${language}\\n([^]*?\\n)\`\`\``).exec(page(name))?.[1];

const smallest = () => {
  const journal = createJournal({ party: "NOR", mode: "simulated", key: simulatedKey(1, "NOR") });
  journal.append(
    "in",
    "NOR",
    {
      kind: "tick",
      from: "NOR",
      timeUs: T0_US,
      label: { mode: "simulated", owner: "NOR", releasableTo: ["NOR"], provenance: [] },
      body: {},
    },
    T0_US,
  );
  journal.checkpoint(T0_US);
  return journalText(journal.lines);
};

describe("the journal's page", () => {
  it("prints the bytes that the writer writes", () => {
    expect(block("journal", "jsonl")).toBe(smallest());
  });
  it("prints a journal that verifies", () => {
    const bytes = new TextEncoder().encode(block("journal", "jsonl"));
    expect(verifyJournal(bytes, { publicKey: simulatedKey(1, "NOR").publicKey })).toMatchObject({
      ok: true,
      entries: 1,
    });
  });
});

describe("the manifest's page", () => {
  const found = [{ path: "result.json", sha256: sha256OfBytes(new TextEncoder().encode("{}\n")) }];
  it("prints the bytes that the writer writes, and they verify", () => {
    const text = block("manifest", "json");
    expect(text).toBe(`${manifestOf(found, { key: simulatedKey(1, "JOINT"), mode: "simulated" })}\n`);
    expect(verifyManifest(text ?? "", found)).toMatchObject({ ok: true, files: 1 });
  });
});
