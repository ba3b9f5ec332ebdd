/**
 * An all-clear reaches everyone whom the alert reached, read from the journals of a whole run.
 *
 * authority  Common Alerting Protocol 1.2, section 3.2: a Cancel is of the messages it refers to, so for all who had them
 * planted    one all-clear taken out of a journal must be missed
 */
import { expect, it } from "vitest";
import { play } from "../../src/study/index.js";
import { shipped } from "./shipped.js";

interface Entry {
  readonly direction?: string;
  readonly peer?: string;
  readonly message?: {
    readonly kind?: string;
    readonly from?: string;
    readonly body?: { readonly warningId?: string; readonly state?: string };
  };
}

/** Warnings called off, and who had an alert or update of one and no all-clear. */
const missed = (
  party: string,
  entries: readonly Entry[],
): { readonly over: number; readonly missed: string[] } => {
  const told = new Map<string, { readonly had: Set<string>; readonly over: Set<string> }>();
  for (const { direction, peer, message } of entries) {
    const { warningId, state } = message?.body ?? {};
    if (message?.kind !== "warning" || direction !== "out" || message.from !== party) continue;
    if (warningId === undefined || peer === undefined) continue;
    const known = told.get(warningId) ?? { had: new Set<string>(), over: new Set<string>() };
    (state === "cancel" ? known.over : known.had).add(peer);
    told.set(warningId, known);
  }
  const cancelled = [...told].filter(([, { over }]) => over.size > 0);
  return {
    over: cancelled.length,
    missed: cancelled.flatMap(([id, { had, over }]) =>
      [...had].filter((peer) => !over.has(peer)).map((peer) => `${id} → ${peer}`),
    ),
  };
};

it(
  "an all-clear goes to every party that had the alert, and one that is missing is found",
  { timeout: 300_000 },
  () => {
    const run = play(shipped("roof-2010"), { governance: "roof" });
    let over = 0;
    let planted = 0;
    for (const [party, lines] of Object.entries(run.journals)) {
      const entries = lines.map((line) => JSON.parse(line) as Entry);
      const found = missed(party, entries);
      expect(found.missed, party).toEqual([]);
      over += found.over;
      const isCancel = ({ direction, message, peer }: Entry): boolean =>
        direction === "out" && message?.body?.state === "cancel" && message.from === party && peer !== party;
      const first = entries.findIndex(isCancel);
      if (first >= 0)
        planted += missed(
          party,
          entries.filter((_, i) => i !== first),
        ).missed.length;
    }
    expect(over).toBeGreaterThan(5);
    expect(planted).toBeGreaterThan(0);
  },
);
