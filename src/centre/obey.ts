/**
 * Orders and reports that come in: a battery's owner passes a planner's order on only under what it adopted beforehand.
 *
 * An order for a battery of ours comes from the party that plans for it, names a response we adopted, and finds its rounds;
 * anything else is refused and noted. In live mode nothing is passed on.
 */
import type { EngagementReport, Label, MessageOf, Outbound } from "../messages/index.js";
import { noteNoEngagement } from "./log.js";
import { offer } from "./release.js";
import type { CentreState } from "./state.js";

export const takeOrder = (
  state: CentreState,
  timeUs: number,
  given: MessageOf<"engagement">,
  out: Outbound[],
): void => {
  const { party, setup, directory } = state;
  const order = given.body;
  if (!state.told.has(order.engagementId)) state.told.set(order.engagementId, order);
  const battery = setup.batteries.find((b) => b.id === order.battery && b.owner === party);
  if (battery === undefined || state.orders.has(order.engagementId)) return;
  const refuse = (code: string, reason: string): void => {
    const { battery: id, trackId } = order;
    noteNoEngagement(state, timeUs, { battery: id, trackId, code, reason }, out);
  };
  const planner = directory.plannerOf(party);
  if (setup.mode === "live") return refuse("LIVE_ADVISES_ONLY", "in live mode nothing is ordered");
  if (given.from !== planner || given.label.owner !== planner)
    return refuse("NOT_THE_PLANNER", `${planner} plans for ${battery.id}, and the order is ${given.from}'s`);
  const adopted = setup.responses.some((r) => order.rule === r.id || order.rule.startsWith(`${r.id}@`));
  if (!adopted) return refuse("RULE_NOT_ADOPTED", `${party} adopted no response ${order.rule}`);
  let spent = 0;
  for (const { order: earlier } of state.orders.values())
    if (earlier.battery === battery.id) spent += earlier.rounds;
  if (spent + order.rounds > battery.rounds)
    return refuse(
      "OUT_OF_ROUNDS",
      `${battery.rounds - spent} rounds are left, the order takes ${order.rounds}`,
    );
  state.orders.set(order.engagementId, { order, label: given.label });
  out.push({ to: "WORLD", message: { ...given, from: party, timeUs } });
};

export const takeReport = (
  state: CentreState,
  timeUs: number,
  given: MessageOf<"engagement-report">,
  out: Outbound[],
): void => {
  const { party } = state;
  const report: EngagementReport = given.body;
  if (state.reports.has(report.engagementId)) return;
  const order = state.orders.get(report.engagementId);
  state.reports.set(report.engagementId, report);
  for (const lane of state.lanes) lane.isStale = true;
  if (given.from === party && given.label.owner === party) {
    // Who might know of the order may know of its end.
    const label: Label = {
      ...given.label,
      releasableTo: [...new Set([party, ...(order?.label.releasableTo ?? [])])].sort(),
    };
    offer(state, timeUs, { ...given, label }, out);
  } else if (state.isJoint) offer(state, timeUs, given, out, { except: [given.from] });
};
