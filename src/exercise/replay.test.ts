/** Journals played again: every one gives the same bytes, and one changed message is found and named. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../catalogue/index.js";
import { createJournal, simulatedKey, verifyJournal, type Journal } from "../ledger/index.js";
import { parseScenario, type Governance, type Message } from "../messages/index.js";
import { replayJournal, runExercise } from "./index.js";

const journalsOf = (governance: Governance): Map<string, Journal> => {
  const text = readFileSync(
    fileURLToPath(new URL("../../scenarios/norwegian-rocket-1995.yaml", import.meta.url)),
    "utf8",
  );
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.value, "norwegian-rocket-1995");
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  const scenario = { ...resolved.value, governance, durationS: 700 };
  const journals = new Map<string, Journal>();
  const { endUs } = runExercise(scenario, (party, direction, peer, timeUs, message) => {
    const key = simulatedKey(scenario.seed, party);
    const journal = journals.get(party) ?? createJournal({ party, mode: scenario.mode, key });
    journals.set(party, journal);
    journal.append(direction, peer, message, timeUs);
  });
  for (const journal of journals.values()) journal.checkpoint(endUs);
  return journals;
};

let journals: Map<string, Journal>;
beforeAll(() => {
  journals = journalsOf("centres");
});

interface Line {
  kind: string;
  direction?: "in" | "out";
  message?: Message;
}
const parsedLines = (journal: Journal): Line[] => journal.lines.map((l) => JSON.parse(l) as Line);

describe("a journal played again", () => {
  it("gives the same bytes for every party", () => {
    expect(journals.size).toBe(18);
    for (const [party, journal] of journals) {
      const verdict = replayJournal(journal.lines);
      expect(verdict).toEqual({
        ok: true,
        party,
        entries: journal.entries,
        head: verifyJournal(journal.lines).head,
        problems: [],
      });
    }
  });

  it("is found to differ when one message that came in is changed, or one that was said", () => {
    const journal = journals.get("JOINT")!;
    const lines = parsedLines(journal);
    const change = (at: number, how: (message: Message) => unknown): readonly string[] =>
      journal.lines.map((text, i) =>
        i === at ? JSON.stringify({ ...lines[i], message: how(lines[i]!.message!) }) : text,
      );
    const firstTrackIn = lines.findIndex((l) => l.direction === "in" && l.message?.kind === "track");
    const firstTrackOut = lines.findIndex((l) => l.direction === "out" && l.message?.kind === "track");
    expect(firstTrackIn).toBeGreaterThan(0);
    const moved = (m: Message): unknown =>
      m.kind === "track" ? { ...m, body: { ...m.body, state: m.body.state.map((x) => x + 1) } } : m;
    const heard = replayJournal(change(firstTrackIn, moved));
    expect(heard.ok).toBe(false);
    expect(heard.problems.every((p) => p.line > firstTrackIn && p.code === "OUT_DIFFERS")).toBe(true);
    const said = replayJournal(change(firstTrackOut, moved));
    expect(said.problems).toMatchObject([{ line: firstTrackOut + 1, code: "OUT_DIFFERS" }]);
  });

  it("names what is missing, what is too much, and what cannot be read", () => {
    const { lines } = journals.get("JOINT")!;
    const at = parsedLines(journals.get("JOINT")!).findIndex(
      (l) => l.direction === "out" && l.message?.kind === "track",
    );
    const codes = (changed: readonly string[]) => new Set(replayJournal(changed).problems.map((p) => p.code));
    const shorter = codes(lines.filter((_, i) => i !== at));
    expect(shorter.has("OUT_DIFFERS") || shorter.has("OUT_MISSING")).toBe(true);
    const last = lines.findLastIndex((l) => l.includes('"direction":"in"'));
    expect(codes([...lines.slice(0, last), lines[at]!, ...lines.slice(last)])).toContain("OUT_UNEXPECTED");
    expect(replayJournal(["{", ...lines]).problems[0]).toMatchObject({ line: 1, code: "LINE_UNREADABLE" });
    expect(codes(lines.filter((_, i) => i !== 1)).has("NO_SETUP")).toBe(true);
    expect(
      replayJournal([lines[0]!, lines[1]!.replace('"kind":"setup"', '"kind":"nothing"')]).problems,
    ).toMatchObject([{ line: 2, code: "MESSAGE_UNREADABLE" }]);
  });
});
