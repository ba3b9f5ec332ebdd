/**
 * The three kinds of journal line, and the text and hash of each (docs/formats/journal.md).
 *
 * Every line is the canonical JSON of one object. `hash` is SHA-256 over the canonical JSON of that object without
 * `hash` and, in an entry, without `message`, which `digest` stands for: a chain can be checked without its contents.
 */
import { z } from "zod";
import {
  modeSchema,
  partySchema,
  sha256Hex,
  timeUsSchema,
  type Mode,
  type Party,
} from "../messages/index.js";
import { fastCanonicalText } from "./canonical.js";

export const JOURNAL_FORMAT = "security-roof/journal/1";
/** What stands before the first line. */
export const NOTHING_BEFORE = "0".repeat(64);

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const chained = { seq: z.number().int().nonnegative(), prev: hex64, hash: hex64 };

export const genesisSchema = z.strictObject({
  kind: z.literal("genesis"),
  ...chained,
  format: z.literal(JOURNAL_FORMAT),
  algorithm: z.literal("Ed25519"),
  party: partySchema,
  mode: modeSchema,
  publicKey: hex64,
  checkpointEvery: z.number().int().positive(),
});

export const entrySchema = z.strictObject({
  kind: z.literal("entry"),
  ...chained,
  timeUs: timeUsSchema,
  direction: z.enum(["in", "out"]),
  peer: z.string().min(1),
  digest: hex64,
  message: z.record(z.string(), z.unknown()),
});

export const checkpointSchema = z.strictObject({
  kind: z.literal("checkpoint"),
  ...chained,
  timeUs: timeUsSchema,
  /** Entries before it, and the hash of the line before it. */
  size: z.number().int().nonnegative(),
  head: hex64,
  /** True on the last line of a journal that was ended in order. */
  closing: z.boolean(),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export const lineSchema = z.discriminatedUnion("kind", [genesisSchema, entrySchema, checkpointSchema]);
export type Genesis = z.infer<typeof genesisSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Checkpoint = z.infer<typeof checkpointSchema>;
export type JournalLine = z.infer<typeof lineSchema>;

/** What a line's hash covers. */
export const hashOf = (line: JournalLine): string => {
  const covered: Record<string, unknown> = { ...line };
  delete covered["hash"];
  delete covered["message"];
  return sha256Hex(fastCanonicalText(covered));
};

/** What a checkpoint's signature covers: the journal's name with it, so that no checkpoint passes for another's. */
export const signedText = (
  party: Party,
  mode: Mode,
  point: Pick<Checkpoint, "seq" | "timeUs" | "size" | "head" | "closing">,
): string =>
  fastCanonicalText({
    what: `${JOURNAL_FORMAT} checkpoint`,
    party,
    mode,
    seq: point.seq,
    timeUs: point.timeUs,
    size: point.size,
    head: point.head,
    closing: point.closing,
  });
