/**
 * A centre's journal: every message in and out, in order, hash-chained, with signed checkpoints (docs/formats/journal.md).
 *
 * Complexity: each message object is written and hashed once; an entry then costs one hash of about 300 bytes.
 * leaves out  the disk: who keeps the lines syncs them before acknowledging
 * refuses   JOURNAL_CLOSED, SIMULATED_KEY_IN_LIVE, JOURNAL_KEY_PARTY
 */
import { Refusal } from "../base/index.js";
import { sha256Hex, type Message, type Mode, type Party } from "../messages/index.js";
import { fastCanonicalText, textAndDigest } from "./canonical.js";
import { assertKeyFits, type SigningKey } from "./key.js";
import { hashOf, JOURNAL_FORMAT, NOTHING_BEFORE, signedText, type JournalLine } from "./lines.js";

export const CHECKPOINT_EVERY = 1024;

export interface JournalOptions {
  readonly party: Party;
  readonly mode: Mode;
  readonly key: SigningKey;
  /** A signed checkpoint after every so many entries. */
  readonly checkpointEvery?: number;
  /** SHA-256 in hexadecimal of a text's UTF-8 bytes, where the platform has a faster one than the built-in. */
  readonly sha256Hex?: (text: string) => string;
}

export interface Journal {
  readonly party: Party;
  readonly publicKey: string;
  /** JSON lines, genesis first; grows with each append. */
  readonly lines: readonly string[];
  /** How many messages it holds; genesis and checkpoints not counted. */
  readonly entries: number;
  /** Hash of the last line. */
  readonly head: string;
  /** Adds one message and answers its line. The message must not be changed afterwards. */
  append(direction: "in" | "out", peer: string, message: Message, timeUs: number): string;
  /** Signs the whole and ends the journal. Without it a verifier cannot tell the end from a cut. */
  checkpoint(timeUs: number): string;
}

export const createJournal = (options: JournalOptions): Journal => {
  const { party, mode, key } = options;
  const hash = options.sha256Hex ?? sha256Hex;
  const every = options.checkpointEvery ?? CHECKPOINT_EVERY;
  assertKeyFits(key, mode);
  if (key.party !== party)
    throw new Refusal(
      "JOURNAL_KEY_PARTY",
      `a journal of ${party} cannot be signed by the key of ${key.party}`,
      { party, key: key.party },
    );
  const lines: string[] = [];
  let head = NOTHING_BEFORE;
  let entries = 0;
  let closed = false;

  /** Adds a line and its hash. */
  const chain = (line: Omit<JournalLine, "hash">): string => {
    head = hashOf({ ...line, hash: "" } as JournalLine);
    const text = fastCanonicalText({ ...line, hash: head });
    lines.push(text);
    return text;
  };
  const sign = (timeUs: number, closing: boolean): string => {
    const point = { seq: lines.length, timeUs, size: entries, head, closing };
    const signature = key.sign(signedText(party, mode, point));
    return chain({ kind: "checkpoint", prev: head, ...point, signature } as Omit<JournalLine, "hash">);
  };

  chain({
    kind: "genesis",
    seq: 0,
    prev: head,
    format: JOURNAL_FORMAT,
    algorithm: "Ed25519",
    party,
    mode,
    publicKey: key.publicKey,
    checkpointEvery: every,
  } as Omit<JournalLine, "hash">);

  return {
    party,
    publicKey: key.publicKey,
    lines,
    get entries() {
      return entries;
    },
    get head() {
      return head;
    },
    append: (direction, peer, message, timeUs) => {
      if (closed)
        throw new Refusal("JOURNAL_CLOSED", `${party}: entry ${entries} comes after the closing checkpoint`, {
          party,
          entries,
        });
      const { text, digest } = textAndDigest(message, hash);
      // Written out by hand because this is the hot line; journal.test.ts holds it to the canonical form.
      const first = `{"digest":"${digest}","direction":"${direction}",`;
      const last = `"peer":${JSON.stringify(peer)},"prev":"${head}","seq":${lines.length},"timeUs":${timeUs}}`;
      head = hash(`${first}"kind":"entry",${last}`);
      const line = `${first}"hash":"${head}","kind":"entry","message":${text},${last}`;
      lines.push(line);
      entries += 1;
      if (entries % every === 0) sign(timeUs, false);
      return line;
    },
    checkpoint: (timeUs) => {
      if (closed)
        throw new Refusal("JOURNAL_CLOSED", `${party}: already closed after ${entries} entries`, {
          party,
          entries,
        });
      closed = true;
      return sign(timeUs, true);
    },
  };
};
