/**
 * What the centres of one run said and heard, kept as it happens, so that judging a run never parses its journals again.
 */
import type { Message, MessageOf } from "../messages/index.js";

export interface Said<K extends Message["kind"]> {
  readonly party: string;
  readonly timeUs: number;
  readonly message: MessageOf<K>;
}

/** When a party first held a track, whoever made it. */
export interface Heard {
  readonly party: string;
  readonly from: string;
  readonly timeUs: number;
  readonly message: MessageOf<"track">;
}

export interface Observed {
  /** Tracks as their makers keep them, undegraded. */
  readonly tracks: Said<"track">[];
  /** The first of each track at each party, and the first of it with an impact. */
  readonly heard: Heard[];
  /** Alerts and their updates, when the nation warned had them. */
  readonly alerts: Said<"warning">[];
  /** Identifiers of warnings whose all-clear reached their nation. */
  readonly cancelled: Set<string>;
  readonly recognitions: Said<"recognition">[];
  readonly noEngagements: Said<"no-engagement">[];
  readonly withheldItems: Said<"withheld">[];
  withheld: number;
}

type Note = (party: string, direction: "in" | "out", peer: string, timeUs: number, message: Message) => void;

export const observer = (): { readonly observed: Observed; readonly note: Note } => {
  const observed: Observed = {
    tracks: [],
    heard: [],
    alerts: [],
    cancelled: new Set(),
    recognitions: [],
    noEngagements: [],
    withheldItems: [],
    withheld: 0,
  };
  const seen = new Set<string>();
  const note: Note = (party, direction, peer, timeUs, message) => {
    // What a party holds: what came in, and what it made and kept.
    if (direction === "out" && peer !== party) return;
    switch (message.kind) {
      case "track": {
        if (direction === "out") observed.tracks.push({ party, timeUs, message });
        const key = `${party} ${message.body.trackId}${message.body.impact === undefined ? "" : " impact"}`;
        if (seen.has(key)) return;
        seen.add(key);
        observed.heard.push({ party, from: message.label.owner, timeUs, message });
        return;
      }
      case "warning":
        if (message.body.nation !== party) return;
        if (message.body.state !== "cancel") observed.alerts.push({ party, timeUs, message });
        else observed.cancelled.add(`${party} ${message.body.warningId}`);
        return;
      case "recognition":
        if (direction === "out") observed.recognitions.push({ party, timeUs, message });
        return;
      case "no-engagement":
        observed.noEngagements.push({ party, timeUs, message });
        return;
      case "withheld":
        observed.withheld += 1;
        observed.withheldItems.push({ party, timeUs, message });
        return;
      default:
        return;
    }
  };
  return { observed, note };
};
