/**
 * Checks a journal by itself: form, chain, digests, checkpoints, and that it was ended in order.
 *
 * Any byte changed in any line is found and named with its line (counted from 1): a line must be the canonical text of
 * what it says, so there is no second spelling of it. Lines dropped, doubled, swapped or cut off break the chain or the end.
 * shape     lines without their newline, or the bytes of the whole file
 * leaves out  whether the messages follow from each other: that is replay (study)
 * accuracy  without `publicKey` the key is the one the journal names itself: that proves integrity, not identity
 */
import { sha256Hex, type Mode, type Party } from "../messages/index.js";
import { fastCanonicalText, isCanonicalText } from "./canonical.js";
import { linesOfBytes } from "./bytes.js";
import { isSignedBy } from "./key.js";
import { hashOf, lineSchema, NOTHING_BEFORE, signedText, type Genesis, type JournalLine } from "./lines.js";

export interface JournalProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly seq?: number;
  readonly code: string;
  readonly message: string;
}

export interface JournalVerdict {
  readonly ok: boolean;
  /** Messages in it, genesis and checkpoints not counted. */
  readonly entries: number;
  readonly problems: readonly JournalProblem[];
  /** Hash of the last line that could be read. */
  readonly head: string;
  /** As the genesis line names them; "unknown" where it cannot be read. */
  readonly party: Party | "unknown";
  readonly mode: Mode | "unknown";
  readonly publicKey: string | "unknown";
}

export const verifyJournal = (
  journal: readonly string[] | Uint8Array,
  options: { readonly publicKey?: string } = {},
): JournalVerdict => {
  const problems: JournalProblem[] = [];
  const lines = journal instanceof Uint8Array ? linesOfBytes(journal, problems) : journal;
  let genesis: Genesis | undefined;
  let last: JournalLine | undefined;
  let entries = 0;
  /** Hashes the next line may name; empty when the line before could not be read and is reported already. */
  let before: readonly string[] = [NOTHING_BEFORE];
  let head = NOTHING_BEFORE;

  lines.forEach((text, index) => {
    const fault = (code: string, message: string, seq?: number): void => {
      problems.push({ line: index + 1, ...(seq === undefined ? {} : { seq }), code, message });
    };
    const line = readLine(text, fault);
    if (line === undefined) {
      before = [];
      last = undefined;
      return;
    }
    if (line.kind === "entry") entries += 1;
    if (line.seq !== index)
      fault("SEQ_NOT_NEXT", `line ${index + 1} has number ${line.seq}, where ${index} is due`, line.seq);
    if (before.length > 0 && !before.includes(line.prev))
      fault(
        "PREV_MISMATCH",
        `names ${line.prev} as the line before it, which hashes to ${before[0]}`,
        line.seq,
      );
    const hash = hashOf(line);
    if (line.hash !== hash)
      fault("HASH_MISMATCH", `says hash ${line.hash}, its content hashes to ${hash}`, line.seq);
    if (line.kind === "entry") checkDigest(line, fault);
    if (line.kind === "genesis") {
      if (index === 0) genesis = line;
      else fault("GENESIS_AGAIN", "a genesis line stands only at the start", line.seq);
    } else if (index === 0)
      fault("GENESIS_MISSING", `the first line is a ${line.kind}, where genesis is due`, line.seq);
    if (line.kind === "checkpoint") {
      checkPoint(line, entries, genesis, options.publicKey, fault);
      if (line.closing && index !== lines.length - 1)
        fault("AFTER_CLOSING", `${lines.length - 1 - index} lines follow the closing checkpoint`, line.seq);
    }
    before = line.hash === hash ? [hash] : [hash, line.hash];
    head = line.hash;
    last = line;
  });

  const lastFlagged = problems.some((p) => p.line === lines.length);
  if (!lastFlagged && !(last?.kind === "checkpoint" && last.closing))
    problems.push({
      line: lines.length,
      code: "TRUNCATED",
      message: `ends after line ${lines.length} without a closing checkpoint`,
    });
  if (genesis !== undefined && options.publicKey !== undefined && genesis.publicKey !== options.publicKey)
    problems.unshift({
      line: 1,
      seq: 0,
      code: "KEY_NOT_EXPECTED",
      message: `names key ${genesis.publicKey}, ${options.publicKey} was expected`,
    });
  return {
    ok: problems.length === 0,
    entries,
    problems,
    head,
    party: genesis?.party ?? "unknown",
    mode: genesis?.mode ?? "unknown",
    publicKey: genesis?.publicKey ?? "unknown",
  };
};

type Fault = (code: string, message: string, seq?: number) => void;

const readLine = (text: string, fault: Fault): JournalLine | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    fault("NOT_JSON", (error as Error).message);
    return undefined;
  }
  const read = lineSchema.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    fault("NOT_A_JOURNAL_LINE", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not of the form"}`);
    return undefined;
  }
  if (!isCanonicalText(text, value)) {
    fault("NOT_CANONICAL", "is not the canonical text of what it says", read.data.seq);
    return undefined;
  }
  return read.data;
};

const checkDigest = (line: Extract<JournalLine, { kind: "entry" }>, fault: Fault): void => {
  const digest = sha256Hex(fastCanonicalText(line.message));
  if (digest !== line.digest)
    fault("DIGEST_MISMATCH", `says digest ${line.digest}, the message digests to ${digest}`, line.seq);
};

const checkPoint = (
  line: Extract<JournalLine, { kind: "checkpoint" }>,
  entries: number,
  genesis: Genesis | undefined,
  publicKey: string | undefined,
  fault: Fault,
): void => {
  if (line.size !== entries)
    fault("SIZE_MISMATCH", `says ${line.size} entries, ${entries} stand before it`, line.seq);
  if (line.head !== line.prev)
    fault("HEAD_MISMATCH", `signs head ${line.head}, the line before it is ${line.prev}`, line.seq);
  if (genesis === undefined) return;
  const key = publicKey ?? genesis.publicKey;
  if (!isSignedBy(key, signedText(genesis.party, genesis.mode, line), line.signature))
    fault("SIGNATURE_INVALID", `the signature is not that of ${key} over this checkpoint`, line.seq);
};
