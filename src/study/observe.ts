/**
 * What the centres of one run said, kept as it happens, so that judging a run never parses its journals again.
 */
import type { Message, MessageOf } from "../messages/index.js";

export interface Said<K extends Message["kind"]> {
  readonly party: string;
  readonly timeUs: number;
  readonly message: MessageOf<K>;
}

export interface Observed {
  readonly tracks: Said<"track">[];
  readonly warnings: Said<"warning">[];
  readonly recognitions: Said<"recognition">[];
  readonly noEngagements: Said<"no-engagement">[];
  withheld: number;
}

/** Collects from the stream of what parties say; a message said to many counts once. */
export const observer = (): {
  readonly observed: Observed;
  note(party: string, timeUs: number, message: Message): void;
} => {
  const observed: Observed = { tracks: [], warnings: [], recognitions: [], noEngagements: [], withheld: 0 };
  const kept = new Set<unknown>();
  return {
    observed,
    note: (party, timeUs, message) => {
      if (message.kind === "withheld") observed.withheld += 1;
      if (message.from !== party || kept.has(message.body)) return;
      kept.add(message.body);
      if (message.kind === "track") observed.tracks.push({ party, timeUs, message });
      else if (message.kind === "warning") observed.warnings.push({ party, timeUs, message });
      else if (message.kind === "recognition") observed.recognitions.push({ party, timeUs, message });
      else if (message.kind === "no-engagement") observed.noEngagements.push({ party, timeUs, message });
    },
  };
};
