/** What the journals of a run say, message by message, for the products that are made from them. */
import type { Message, MessageKind, MessageOf } from "../../messages/index.js";

export interface JournalEntry {
  readonly party: string;
  readonly timeUs: number;
  readonly direction: "in" | "out";
  readonly peer: string;
  readonly message: Message;
}

/** Every entry of every journal, by party. Lines are taken as `verify` would take them: call that first on foreign ones. */
export const entriesOf = (journals: Readonly<Record<string, readonly string[]>>): JournalEntry[] =>
  Object.entries(journals).flatMap(([party, lines]) =>
    lines.flatMap((text) => {
      const line = JSON.parse(text) as { kind: string } & Omit<JournalEntry, "party">;
      return line.kind === "entry"
        ? [{ party, timeUs: line.timeUs, direction: line.direction, peer: line.peer, message: line.message }]
        : [];
    }),
  );

export interface Said<K extends MessageKind> {
  readonly party: string;
  readonly timeUs: number;
  readonly message: MessageOf<K>;
}

/** What parties said of their own, each thing once however many heard it, by time. */
export const saidOf = <K extends MessageKind>(entries: readonly JournalEntry[], kind: K): Said<K>[] => {
  const seen = new Set<string>();
  const said: Said<K>[] = [];
  for (const { party, timeUs, direction, message } of entries) {
    if (direction !== "out" || message.kind !== kind || message.from !== party) continue;
    const key = `${party} ${timeUs} ${JSON.stringify(message.body)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    said.push({ party, timeUs, message: message as MessageOf<K> });
  }
  return said.sort((a, b) => a.timeUs - b.timeUs || (a.party < b.party ? -1 : a.party > b.party ? 1 : 0));
};
