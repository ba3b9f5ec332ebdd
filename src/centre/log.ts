/** A centre's notes to its own log: they go to itself, are for its owner alone, and never leave. */
import type { Label, Message, MessageOf, NoEngagement, Outbound, Withheld } from "../messages/index.js";
import type { CentreState } from "./state.js";

const ownLabel = ({ party, setup }: CentreState): Label => ({
  mode: setup.mode,
  owner: party,
  releasableTo: [party],
  provenance: [],
});

const note = <K extends "withheld" | "no-engagement">(
  state: CentreState,
  timeUs: number,
  kind: K,
  body: MessageOf<K>["body"],
): Outbound => ({
  to: state.party,
  message: { kind, from: state.party, timeUs, label: ownLabel(state), body } as MessageOf<K>,
});

/** What was not sent to whom and why: once for each kind, item, receiver and reason. */
export const noteWithheld = (state: CentreState, timeUs: number, body: Withheld, out: Outbound[]): void => {
  const key = `${body.kind} ${body.item} ${body.to} ${body.code}`;
  if (state.withheld.has(key)) return;
  state.withheld.add(key);
  out.push(note(state, timeUs, "withheld", body));
};

/** What was not taken in and why. Nothing is remembered of it: a refused message changes no state. */
export const noteRefused = (
  state: CentreState,
  timeUs: number,
  message: Message,
  code: string,
  reason: string,
): Outbound =>
  note(state, timeUs, "withheld", {
    kind: message.kind,
    item: itemName(message),
    to: state.party,
    code,
    reason,
  });

/** Why a battery does not engage an object: said when the reason changes. */
export const noteNoEngagement = (
  state: CentreState,
  timeUs: number,
  body: NoEngagement,
  out: Outbound[],
): void => {
  const key = `${body.battery} ${body.trackId}`;
  if (state.refusals.get(key) === body.code) return;
  state.refusals.set(key, body.code);
  out.push(note(state, timeUs, "no-engagement", body));
};

/** What a message is about, by name. */
export const itemName = (message: Message): string => {
  switch (message.kind) {
    case "measurements":
      return message.body.sensor;
    case "track":
    case "recognition":
      return message.body.trackId;
    case "notification":
      return message.body.notificationId;
    case "warning":
      return message.body.warningId;
    case "engagement":
    case "engagement-report":
      return message.body.engagementId;
    default:
      return message.kind;
  }
};
