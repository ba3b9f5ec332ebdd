/** The lines of a journal as entries: what the page reads of them. The messages were parsed before they were journalled. */
import type { Message } from "../../../messages/index.js";

export interface JournalEntry {
  readonly timeUs: number;
  readonly direction: "in" | "out";
  readonly peer: string;
  readonly message: Message;
}
export interface ReadJournal {
  readonly party: string;
  readonly publicKey: string;
  readonly head: string;
  readonly entries: readonly JournalEntry[];
}

export class JournalUnreadable extends Error {}

interface RawLine extends JournalEntry {
  readonly kind: "genesis" | "entry" | "checkpoint";
  readonly hash: string;
  readonly party: string;
  readonly publicKey: string;
}

export const readJournal = (text: string): ReadJournal => {
  const lines = text.split("\n").filter((line) => line !== "");
  const [genesis] = lines.slice(0, 1).map((line) => JSON.parse(line) as RawLine);
  if (genesis?.kind !== "genesis")
    throw new JournalUnreadable("the journal does not begin with a genesis line");
  let head = genesis.hash;
  const entries: JournalEntry[] = [];
  for (const line of lines.slice(1)) {
    const read = JSON.parse(line) as RawLine;
    head = read.hash;
    if (read.kind !== "entry") continue;
    const { timeUs, direction, peer, message } = read;
    entries.push({ timeUs, direction, peer, message });
  }
  return { party: genesis.party, publicKey: genesis.publicKey, head, entries };
};
