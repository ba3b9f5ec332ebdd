/**
 * What comes in from sensors and partners goes into the lanes whose audience may hold it, and on to those who are told.
 *
 * A partner's warning is kept in the journal alone, and a partner's recognition silences nothing here: each centre judges for itself.
 * leaves out  measurements of others: they are not handed on; whoever should have them gets them from their owner
 */
import { mayHold } from "../coalition/index.js";
import type { Label, Message, MessageOf, Outbound } from "../messages/index.js";
import { observe } from "../tracking/index.js";
import { lanesFor, ownLane } from "./lane.js";
import { noteRefused } from "./log.js";
import { offer } from "./release.js";
import type { CentreState } from "./state.js";

export const takeMeasurements = (
  state: CentreState,
  timeUs: number,
  given: MessageOf<"measurements">,
  out: Outbound[],
): void => {
  const { party, directory, lanes } = state;
  const own = given.label.owner === party ? state.ownSensors.get(given.body.sensor) : undefined;
  if (given.label.owner === party && own === undefined) {
    out.push(noteRefused(state, timeUs, given, "NO_SENSOR_OF_OURS", `${party} owns no ${given.body.sensor}`));
    return;
  }
  const label = own ?? given.label;
  for (const lane of lanesFor(lanes, party, label, directory)) {
    const known = lane.sensors.get(given.body.sensor);
    const now = narrowest(known, label);
    if (now !== known) {
      lane.sensors.set(given.body.sensor, now);
      // Labels made from the wider one are not to be used again.
      lane.own.clear();
    }
    observe(lane.tracker, given.body);
  }
  if (own !== undefined) offer(state, timeUs, { ...given, label }, out);
};

export const takeTrack = (
  state: CentreState,
  timeUs: number,
  given: MessageOf<"track">,
  out: Outbound[],
): void => {
  const { party, directory, lanes } = state;
  const { body: track, label } = given;
  // Our own track, told back to us.
  if (label.owner === party) return;
  const key = `${label.owner}/${track.trackId}`;
  for (const lane of lanesFor(lanes, party, label, directory)) {
    lane.isStale = true;
    const known = lane.received.get(key);
    if (known !== undefined && known.track.timeUs > track.timeUs) continue;
    if (track.status !== "dropped") {
      lane.received.set(key, { key, from: label.owner, track, label, receivedUs: timeUs, message: given });
      continue;
    }
    lane.received.delete(key);
    if (state.isJoint && lane.said.delete(key))
      offer(state, timeUs, given, out, { audience: lane.audience, except: [given.from] });
  }
};

export const takeNotification = (
  state: CentreState,
  timeUs: number,
  given: MessageOf<"notification">,
  out: Outbound[],
): void => {
  const { party, directory, lanes } = state;
  const { notificationId } = given.body;
  const isNew = !ownLane(lanes, party).notices.has(notificationId);
  for (const lane of lanesFor(lanes, party, given.label, directory))
    if (!lane.notices.has(notificationId)) lane.notices.set(notificationId, given);
  // The notifier tells its centre, and a centre its members; the others have told nobody anything new.
  if (isNew && (state.isJoint || given.label.owner === party))
    offer(state, timeUs, given, out, { except: [given.from] });
};

/** Whether the label names this centre: what was not released to us we do not take. */
export const isForUs = (state: CentreState, message: Message): boolean =>
  mayHold(message.label, state.party, state.directory);

const narrowest = (known: Label | undefined, label: Label): Label => {
  if (known === undefined || known === label) return label;
  const common = known.releasableTo.filter((party) => label.releasableTo.includes(party));
  return common.length === known.releasableTo.length ? known : { ...known, releasableTo: common };
};
