/**
 * The one way out: every product is offered to the neighbours here, and what the rules hold back is noted.
 *
 * One copy serves all who get the same content under the same label, so that it is written and hashed once.
 */
import { decideRelease } from "../coalition/index.js";
import type { Message, Outbound, Party } from "../messages/index.js";
import type { Lane } from "./lane.js";
import { itemName, noteWithheld } from "./log.js";
import type { CentreState } from "./state.js";

/**
 * Offers a message to the neighbours of an audience, by default to all; of every neighbour it notes why the rules keep it from him.
 * What a lane made goes to that lane's audience: the others get what their own lane makes.
 */
export const offer = (
  state: CentreState,
  timeUs: number,
  message: Message,
  out: Outbound[],
  {
    audience = state.neighbours,
    except = [],
  }: { readonly audience?: readonly Party[]; readonly except?: readonly Party[] } = {},
): void => {
  const { party, rules, directory } = state;
  const copies = new Map<string, Message>();
  for (const to of state.neighbours) {
    if (to === message.label.owner || except.includes(to)) continue;
    const decision = decideRelease({ rules, directory, holder: party, message, to });
    if (decision.decision === "withhold") {
      const { code, reason } = decision;
      noteWithheld(state, timeUs, { kind: message.kind, item: itemName(message), to, code, reason }, out);
      continue;
    }
    if (!audience.includes(to)) continue;
    const key = `${decision.rule} ${decision.message.label.releasableTo.join()}`;
    const copy = copies.get(key) ?? sameOr(message, decision.message, decision.delayS, party);
    copies.set(key, copy);
    out.push({ to, message: copy, ...(decision.delayS > 0 ? { delayS: decision.delayS } : {}) });
  }
};

/** Offers and keeps: the centre's own journal holds what it made, with its full label. */
export const keepAndOffer = (
  state: CentreState,
  lane: Lane,
  timeUs: number,
  message: Message,
  out: Outbound[],
): void => {
  if (lane.audience.includes(state.party)) out.push({ to: state.party, message });
  offer(state, timeUs, message, out, { audience: lane.audience });
};

/** The message itself where nothing of it changed. */
const sameOr = (message: Message, copy: Message, delayS: number, party: Party): Message => {
  const isSame =
    delayS === 0 &&
    message.from === party &&
    copy.body === message.body &&
    copy.label.releasableTo.join() === message.label.releasableTo.join() &&
    copy.label.provenance === message.label.provenance;
  return isSame ? message : { ...copy, from: party };
};
