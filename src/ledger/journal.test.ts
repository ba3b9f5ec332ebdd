/** A journal, and everything that may be done to one: every byte flipped, lines dropped, doubled, swapped, cut, rewritten. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, type Message } from "../messages/index.js";
import { journalText } from "./bytes.js";
import { createJournal, type Journal } from "./journal.js";
import { simulatedKey } from "./key.js";
import { hashOf, lineSchema, type JournalLine } from "./lines.js";
import { verifyJournal } from "./verify.js";

const T0 = 1_290_254_400_000_000;
const tick = (n: number): Message => ({
  kind: "tick",
  from: "NOR",
  timeUs: T0 + n,
  label: { mode: "simulated", owner: "NOR", releasableTo: ["NOR"], provenance: [] },
  body: {},
});
const notice = (n: number): Message => ({
  kind: "no-engagement",
  from: "NOR",
  timeUs: T0 + n,
  label: { mode: "simulated", owner: "NOR", releasableTo: ["NOR"], provenance: [] },
  body: {
    battery: "b",
    trackId: `T${n}`,
    code: "NO_RESPONSE",
    reason: "Kürecik “sees” \u2028 nothing \ufffd",
  },
});
const journalOf = (entries: number, checkpointEvery = 2, seed = 1): Journal => {
  const journal = createJournal({
    party: "NOR",
    mode: "simulated",
    key: simulatedKey(seed, "NOR"),
    checkpointEvery,
  });
  for (let n = 0; n < entries; n += 1)
    journal.append(n % 2 === 0 ? "in" : "out", "DEU", n % 2 === 0 ? tick(n) : notice(n), T0 + n);
  journal.checkpoint(T0 + entries);
  return journal;
};
const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(journalText(lines));

describe("a journal", () => {
  it("verifies, and its lines are canonical lines of the form", () => {
    const journal = journalOf(5);
    expect(verifyJournal(journal.lines)).toEqual({
      ok: true,
      entries: 5,
      problems: [],
      head: journal.head,
      party: "NOR",
      mode: "simulated",
      publicKey: journal.publicKey,
    });
    expect(verifyJournal(bytesOf(journal.lines), { publicKey: journal.publicKey }).ok).toBe(true);
    for (const line of journal.lines) {
      const value: unknown = JSON.parse(line);
      expect(canonicalText(value)).toBe(line);
      expect(lineSchema.safeParse(value).success).toBe(true);
    }
    expect(journal.entries).toBe(5);
    expect(journal.lines.map((l) => (JSON.parse(l) as JournalLine).kind)).toEqual([
      "genesis",
      "entry",
      "entry",
      "checkpoint",
      "entry",
      "entry",
      "checkpoint",
      "entry",
      "checkpoint",
    ]);
  });
  it("is the same bytes twice, and others for another seed", () => {
    expect(journalOf(5).lines).toEqual(journalOf(5).lines);
    expect(journalOf(5).head).not.toBe(journalOf(5, 2, 2).head);
  });
  it("is the same bytes with the platform's own SHA-256", () => {
    const quick = createJournal({
      party: "NOR",
      mode: "simulated",
      key: simulatedKey(1, "NOR"),
      sha256Hex: (t) => createHash("sha256").update(t).digest("hex"),
    });
    const plain = createJournal({ party: "NOR", mode: "simulated", key: simulatedKey(1, "NOR") });
    for (const journal of [quick, plain]) {
      journal.append("in", 'a "peer"', notice(1), T0);
      journal.checkpoint(T0);
    }
    expect(quick.lines).toEqual(plain.lines);
    expect(verifyJournal(quick.lines).ok).toBe(true);
  });
  it("refuses entries after its end, a key of another party, and a derivable key in live mode", () => {
    const journal = journalOf(1);
    expect(() => journal.append("in", "DEU", tick(9), T0)).toThrow(/JOURNAL_CLOSED/);
    expect(() => journal.checkpoint(T0)).toThrow(/JOURNAL_CLOSED/);
    expect(() => createJournal({ party: "NOR", mode: "simulated", key: simulatedKey(1, "DEU") })).toThrow(
      /JOURNAL_KEY_PARTY/,
    );
    expect(() => createJournal({ party: "NOR", mode: "live", key: simulatedKey(1, "NOR") })).toThrow(
      /SIMULATED_KEY_IN_LIVE/,
    );
  });
});

type Verify = (bytes: Uint8Array) => { ok: boolean; problems: readonly { line: number }[] };
/** Flips one bit of every byte, a different one from byte to byte; answers the first that was not found at its own line. */
const firstFlipMissed = (lines: readonly string[], verify: Verify): string | "none missed" => {
  const bytes = bytesOf(lines);
  let line = 1;
  for (let i = 0; i < bytes.length; i += 1) {
    const flipped = Uint8Array.from(bytes);
    flipped[i] = bytes[i]! ^ (1 << (i % 8));
    const { ok, problems } = verify(flipped);
    if (ok || problems[0]?.line !== line) return `byte ${i} of line ${line}`;
    if (bytes[i] === 10) line += 1;
  }
  return "none missed";
};

describe("a changed journal", () => {
  it("is found, and named with its line, whichever byte was flipped", () => {
    expect(firstFlipMissed(journalOf(3).lines, (b) => verifyJournal(b))).toBe("none missed");
  });
  const without =
    (...codes: string[]): Verify =>
    (b) => {
      const problems = verifyJournal(b).problems.filter((p) => !codes.includes(p.code));
      return { ok: problems.length === 0, problems };
    };
  it.each([
    ["hashes not compared", ["HASH_MISMATCH"]],
    ["digests not compared", ["DIGEST_MISMATCH"]],
    ["encoding not checked", ["NOT_UTF8", "NOT_JSON"]],
  ])("a verifier with a planted fault is found out by the same test: %s", (_fault, codes) => {
    expect(firstFlipMissed(journalOf(3).lines, without(...codes))).not.toBe("none missed");
  });

  const lines = journalOf(5).lines;
  it.each(lines.map((_, i) => i))("is found with line %i dropped", (i) => {
    expect(verifyJournal(lines.filter((_, j) => j !== i)).ok).toBe(false);
  });
  it.each(lines.map((_, i) => i))("is found with line %i doubled", (i) => {
    expect(verifyJournal([...lines.slice(0, i + 1), ...lines.slice(i)]).ok).toBe(false);
  });
  it.each(lines.map((_, i) => i))("is found cut after %i lines", (n) => {
    expect(verifyJournal(lines.slice(0, n)).problems.map((p) => p.code)).toContain("TRUNCATED");
  });
  it("is found with any two lines swapped", () => {
    for (let i = 0; i < lines.length; i += 1)
      for (let j = i + 1; j < lines.length; j += 1) {
        const swapped = [...lines];
        [swapped[i], swapped[j]] = [lines[j]!, lines[i]!];
        expect(verifyJournal(swapped).ok).toBe(false);
      }
  });
  it("is found without its last newline, with a mark of byte order, with Windows line ends", () => {
    const bytes = bytesOf(lines);
    expect(verifyJournal(bytes.subarray(0, -1)).problems).toMatchObject([
      { line: lines.length, code: "NO_NEWLINE" },
    ]);
    expect(verifyJournal(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])).problems[0]).toMatchObject({
      line: 1,
    });
    expect(verifyJournal(new TextEncoder().encode(lines.map((l) => `${l}\r\n`).join(""))).ok).toBe(false);
  });
  it("rewritten from an entry on, with every hash made good, is found by the next signature", () => {
    expect(verifyJournal(rechained(lines, 4)).problems.map((p) => p.code)).toContain("SIGNATURE_INVALID");
  });
  it("rewritten whole with another key is found by whoever knows the key", () => {
    const forged = journalOf(5, 2, 99);
    expect(verifyJournal(forged.lines).ok).toBe(true);
    expect(
      verifyJournal(forged.lines, { publicKey: simulatedKey(1, "NOR").publicKey }).problems.map(
        (p) => p.code,
      ),
    ).toContain("KEY_NOT_EXPECTED");
  });
  it("does not take another journal's checkpoint for its own", () => {
    const other = createJournal({ party: "DEU", mode: "simulated", key: simulatedKey(1, "DEU") });
    other.checkpoint(T0);
    expect(verifyJournal([lines[0]!, other.lines[1]!]).ok).toBe(false);
  });
  it("survives any text without an exception", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...lines), fc.json()), {
          maxLength: 6,
        }),
        (given) => !verifyJournal(given).ok,
      ),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (given) => !verifyJournal(given).ok));
    expect(verifyJournal([]).problems).toMatchObject([{ code: "TRUNCATED" }]);
  });
});

/** The journal with entry `from` changed and every later hash made to fit, signatures left as they were. */
const rechained = (lines: readonly string[], from: number): string[] => {
  let prev = "";
  return lines.map((text, i) => {
    const line = JSON.parse(text) as JournalLine;
    if (i > from) line.prev = prev;
    if (i === from && line.kind === "entry") line.peer = "RUS";
    if (i > from && line.kind === "checkpoint") line.head = prev;
    if (i >= from) line.hash = hashOf(line);
    prev = line.hash;
    return canonicalText(line);
  });
};
