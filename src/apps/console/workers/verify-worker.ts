/**
 * Checks a journal on this machine: chain and signatures, then every message in fed to a fresh centre, every message
 * out compared byte for byte. Nothing of the server's own verdict is used.
 */
import { expose } from "comlink";
import { replayJournal } from "../../../exercise/index.js";
import { verifyJournal } from "../../../ledger/index.js";

export interface BrowserVerdict {
  readonly party: string;
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string;
  /** The head, once chain and replay both hold; empty otherwise. */
  readonly replayedHead: string;
  readonly problems: readonly string[];
  readonly tookMs: number;
}

const room = {
  async verify(party: string, address: string): Promise<BrowserVerdict> {
    const startedMs = performance.now();
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status} for the journal of ${party}`);
    const lines = (await response.text()).split("\n").filter((line) => line !== "");
    const chain = verifyJournal(lines);
    const replay = replayJournal(lines);
    const ok = chain.ok && replay.ok && chain.party === party && chain.head === replay.head;
    return {
      party,
      ok,
      entries: chain.entries,
      head: chain.head,
      replayedHead: ok ? chain.head : "",
      problems: [
        ...chain.problems.map((p) => `${p.line}: ${p.code} ${p.message}`),
        ...replay.problems.map((p) => `${p.line}: ${p.code} ${p.message}`),
      ],
      tookMs: performance.now() - startedMs,
    };
  },
};
export type VerifyRoom = typeof room;
expose(room);
