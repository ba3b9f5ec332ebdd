/**
 * A journal played again: its "in" entries go to a fresh centre, and every "out" entry must come out the same.
 *
 * Needs the journal alone: no scenario, no world, no clock. Chain and signatures are the ledger's to check.
 * shape     JSON lines, genesis first; the first entry is the setup
 * accuracy  byte for byte: receiver, digest and canonical text of every message a centre said
 */
import { newCentre, step, type CentreState } from "../centre/index.js";
import { canonicalText, messageSchema, sha256Hex, type Message, type Outbound } from "../messages/index.js";

export interface ReplayProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly code:
    | "LINE_UNREADABLE"
    | "MESSAGE_UNREADABLE"
    | "NO_SETUP"
    | "OUT_DIFFERS"
    | "OUT_MISSING"
    | "OUT_UNEXPECTED"
    | "STEP_FAILED";
  readonly message: string;
}

export interface ReplayVerdict {
  readonly ok: boolean;
  /** As the genesis line names it; "unknown" where it cannot be read. */
  readonly party: string;
  /** Messages in it. */
  readonly entries: number;
  /** Hash of the last line. */
  readonly head: string;
  readonly problems: readonly ReplayProblem[];
}

export const replayJournal = (lines: readonly string[]): ReplayVerdict => {
  const problems: ReplayProblem[] = [];
  let party = "unknown";
  let head = "";
  let entries = 0;
  let centre: CentreState | "none" = "none";
  let due: Outbound[] = [];
  lines.forEach((text, index) => {
    const fault = (code: ReplayProblem["code"], message: string): void => {
      problems.push({ line: index + 1, code, message });
    };
    const line = readLine(text);
    if (line === "unreadable") return fault("LINE_UNREADABLE", "is not a journal line in JSON");
    head = line.hash;
    if (line.kind === "genesis") party = line.party ?? "unknown";
    if (line.kind !== "entry") return;
    entries += 1;
    if (line.direction === "out") {
      const said = due.shift();
      if (said === undefined) return fault("OUT_UNEXPECTED", "the replay says nothing more here");
      const why = difference(line, said);
      if (why !== "none") fault("OUT_DIFFERS", why);
      return;
    }
    for (const missing of due)
      fault("OUT_MISSING", `the replay says ${missing.message.kind} to ${missing.to} before this line`);
    due = [];
    const parsed = messageSchema.safeParse(line.message);
    if (!parsed.success) return fault("MESSAGE_UNREADABLE", parsed.error.issues[0]?.message ?? "no message");
    const message = parsed.data;
    if (centre === "none") {
      if (message.kind === "setup") centre = newCentre(message);
      else fault("NO_SETUP", "a journal's first entry is the setup of its centre");
      return;
    }
    try {
      due = [...step(centre, line.timeUs, message)];
    } catch (error) {
      fault("STEP_FAILED", error instanceof Error ? error.message : String(error));
    }
  });
  for (const missing of due)
    problems.push({
      line: lines.length,
      code: "OUT_MISSING",
      message: `the replay says ${missing.message.kind} to ${missing.to} at the end`,
    });
  return { ok: problems.length === 0, party, entries, head, problems };
};

interface ReadLine {
  readonly kind: string;
  readonly hash: string;
  readonly party?: string;
  readonly direction?: string;
  readonly peer?: string;
  readonly digest?: string;
  readonly timeUs: number;
  readonly message?: unknown;
}

const readLine = (text: string): ReadLine | "unreadable" => {
  try {
    const value = JSON.parse(text) as ReadLine | null;
    return typeof value === "object" && value !== null && typeof value.kind === "string"
      ? value
      : "unreadable";
  } catch {
    return "unreadable";
  }
};

const difference = (line: ReadLine, said: Outbound): string | "none" => {
  if (line.peer !== said.to) return `is said to ${line.peer ?? "nobody"}, in the replay to ${said.to}`;
  const text = textOf(said.message);
  if (line.digest !== text.digest || canonicalText(line.message) !== text.text)
    return `the replay says another ${said.message.kind} to ${said.to}`;
  return "none";
};

/** One message goes to many: written and hashed once. */
const WRITTEN = new WeakMap<Message, { readonly text: string; readonly digest: string }>();
const textOf = (message: Message): { readonly text: string; readonly digest: string } => {
  const known = WRITTEN.get(message);
  if (known !== undefined) return known;
  const text = canonicalText(message);
  const made = { text, digest: sha256Hex(text) };
  WRITTEN.set(message, made);
  return made;
};
