/**
 * One message in, what the centre says to it out: the whole of a centre's behaviour.
 *
 * Same messages at the same times give the same answers, byte for byte. A message of another mode, or one not released to
 * this centre, is refused with a note in its log and changes nothing else: an exercise cannot cause a live product.
 */
import type { Message, Outbound } from "../messages/index.js";
import { engage } from "./engage.js";
import { isForUs, takeMeasurements, takeNotification, takeTrack } from "./ingest.js";
import { ownLane } from "./lane.js";
import { noteRefused } from "./log.js";
import { look } from "./look.js";
import { takeOrder, takeReport } from "./obey.js";
import type { PictureObject } from "./picture.js";
import type { CentreState } from "./state.js";

export const step = (state: CentreState, timeUs: number, message: Message): readonly Outbound[] => {
  const { party, setup } = state;
  if (message.label.mode !== setup.mode) {
    const reason = `a ${message.label.mode} message does not enter a ${setup.mode} centre`;
    return [noteRefused(state, timeUs, message, "MODE_MISMATCH", reason)];
  }
  if (!isForUs(state, message)) {
    const reason = `its label does not name ${party}`;
    return [noteRefused(state, timeUs, message, "NOT_RELEASED_TO_US", reason)];
  }
  const out: Outbound[] = [];
  switch (message.kind) {
    case "tick":
      tick(state, timeUs, out);
      break;
    case "measurements":
      takeMeasurements(state, timeUs, message, out);
      break;
    case "track":
      takeTrack(state, timeUs, message, out);
      break;
    case "notification":
      takeNotification(state, timeUs, message, out);
      break;
    case "engagement":
      takeOrder(state, timeUs, message, out);
      break;
    case "engagement-report":
      takeReport(state, timeUs, message, out);
      break;
    case "warning":
    case "recognition":
      // Kept by the journal; this centre warns and recognises by its own picture alone.
      break;
    default:
      out.push(
        noteRefused(
          state,
          timeUs,
          message,
          "NOT_A_MESSAGE_TO_A_CENTRE",
          `${message.kind} opens or stays in a log`,
        ),
      );
  }
  return out;
};

/** Time passes: every lane is looked at, and what the centre itself sees is what it shoots at. */
const tick = (state: CentreState, timeUs: number, out: Outbound[]): void => {
  const own = ownLane(state.lanes, state.party);
  let seen: readonly PictureObject[] = [];
  for (const lane of state.lanes) {
    const objects = look(state, lane, timeUs, out);
    if (lane === own) seen = objects;
  }
  engage(state, seen, timeUs, out);
};
