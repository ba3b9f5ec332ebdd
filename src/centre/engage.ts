/**
 * Planning shots, where this centre is the planner: threats from its own picture, authority from the governance mode.
 *
 * In live mode nothing is ever ordered: the mode itself refuses every shot, and `orderOut` would refuse it again.
 * leaves out  which of several bodies of one launch is the payload: whatever comes down on a partner's ground is a threat
 */
import { confidenceOf, derivedLabel, isSmallEnough } from "../coalition/index.js";
import { planShots, type Authorise, type BatteryState, type Threat } from "../defence/index.js";
import type { Engagement, MessageOf, Outbound, Party } from "../messages/index.js";
import { endangered } from "./endangered.js";
import { ownLane } from "./lane.js";
import { noteNoEngagement } from "./log.js";
import type { PictureObject } from "./picture.js";
import { offer } from "./release.js";
import type { CentreState } from "./state.js";

/** How finely a window is looked for, s: the lowest layer's lasts some seconds. */
const STEP_S = 2;

export const engage = (
  state: CentreState,
  objects: readonly PictureObject[],
  timeUs: number,
  out: Outbound[],
): void => {
  if (state.planned.length === 0) return;
  const found = objects.flatMap((object) => threatOf(state, object, timeUs));
  if (found.length === 0) return;
  const byTrack = new Map(found.map((f) => [f.threat.track.trackId, f]));
  const protectedBy = new Map<string, Party>();
  const authorise: Authorise = (battery, _protects, at, track) => {
    const answer = state.governance.mayEngage({
      directory: state.directory,
      mode: state.setup.mode,
      batteryOwner: battery.owner,
      protects: byTrack.get(track.trackId)!.nations,
      interceptPoint: at,
      confidence: confidenceOf(track),
      responses: state.setup.responses,
      sectors: state.setup.sectors,
    });
    if (!answer.authorised) return { authorised: false, code: answer.code, reason: answer.why };
    protectedBy.set(`${battery.id} ${track.trackId}`, answer.protects);
    const { rounds, shots } = answer.response;
    const governance = state.setup.governance;
    return { authorised: true, by: answer.by, rule: answer.rule, governance, rounds, shots };
  };
  const plan = planShots({
    nowUs: timeUs,
    threats: found.map((f) => f.threat),
    batteries: state.planned.map((battery) => batteryState(state, battery)),
    authorise,
    ordersSoFar: [...state.orders.values()].map((o) => o.order),
    reports: [...state.reports.values()],
    stepS: STEP_S,
  });
  for (const refusal of plan.refusals) noteNoEngagement(state, timeUs, refusal, out);
  for (const planned of plan.orders) {
    const protects = protectedBy.get(`${planned.battery} ${planned.trackId}`) ?? planned.protects;
    const order = { ...planned, protects };
    const { best } = byTrack.get(order.trackId)!.object;
    orderOut(state, order, best.label, timeUs, out);
  }
};

interface Found {
  readonly threat: Threat;
  readonly object: PictureObject;
  readonly nations: readonly Party[];
}

const threatOf = (state: CentreState, object: PictureObject, timeUs: number): readonly Found[] => {
  const memory = ownLane(state.lanes, state.party).objects.get(object.id);
  const { track } = object.best;
  const { impact } = track;
  if (memory === undefined || memory.stoppedBy !== "none" || memory.inDoubt) return [];
  if (memory.recognisedAs !== "none") return [];
  if (impact === undefined || track.orbital || track.phase === "boost" || impact.timeUs <= timeUs) return [];
  if (!isSmallEnough(impact.ellipse)) return [];
  const nations = endangered(impact.ellipse, state.directory);
  const [first] = nations;
  if (first === undefined) return [];
  const threat: Threat = {
    // One name through the whole engagement, whosever track is the best just now.
    track: { ...track, trackId: memory.engagedAs },
    protects: first,
    trackFromUs: memory.heldSinceUs,
  };
  return [{ threat, object, nations }];
};

const batteryState = (state: CentreState, battery: CentreState["planned"][number]): BatteryState => {
  let spent = 0;
  for (const { order } of state.orders.values()) if (order.battery === battery.id) spent += order.rounds;
  return { battery, roundsLeft: Math.max(0, battery.rounds - spent) };
};

/** The order goes to the battery where it is ours, else to its owner, whose centre passes it on. */
const orderOut = (
  state: CentreState,
  order: Engagement,
  inputs: MessageOf<"engagement">["label"],
  timeUs: number,
  out: Outbound[],
): void => {
  const { party, setup } = state;
  if (setup.mode === "live") return;
  const label = derivedLabel({
    mode: setup.mode,
    owner: party,
    inputs: [inputs],
    provenance: inputs.provenance,
  });
  state.orders.set(order.engagementId, { order, label });
  const message: MessageOf<"engagement"> = { kind: "engagement", from: party, timeUs, label, body: order };
  const battery = state.planned.find((b) => b.id === order.battery)!;
  if (battery.owner === party) out.push({ to: "WORLD", message });
  out.push({ to: party, message });
  offer(state, timeUs, message, out);
};
