/**
 * One deterministic clock over a world, its centres and the links between them.
 *
 * Every centre learns only what reaches it as a message. Each arrival and each thing a centre says goes to that centre's
 * journal, in order, so that the journal alone replays the centre (replay.ts).
 * Complexity: events × log(events in waiting), plus what the centres do.
 */
import { US_PER_S } from "../base/index.js";
import { newCentre, setupsOf, step, type CentreState } from "../centre/index.js";
import type { Message, MessageOf, Outbound, ResolvedScenario } from "../messages/index.js";
import {
  flyLaunches,
  look,
  resolveIntercept,
  scanOffsetUs,
  scanPeriodUs,
  type TruthLaunch,
} from "../world/index.js";
import { linksOf } from "./links.js";
import { EventQueue } from "./queue.js";
import { endOf, isOut, notificationMessage, TICK_S, tickMessage } from "./stage.js";

export interface JournalSink {
  (party: string, direction: "in" | "out", peer: string, timeUs: number, message: Message): void;
}

export interface FirstSight {
  readonly bodyId: string;
  readonly sensor: string;
  readonly nation: string;
  readonly timeUs: number;
}

export interface ExerciseOutcome {
  readonly launches: readonly TruthLaunch[];
  /** The first detection of each body by each sensor, in order of time. */
  readonly firstSights: readonly FirstSight[];
  readonly orders: readonly {
    readonly order: MessageOf<"engagement">;
    readonly report: MessageOf<"engagement-report">;
    readonly bodyId: string;
  }[];
  readonly endUs: number;
  readonly measurements: number;
  readonly parties: readonly string[];
}

type Event =
  | { readonly kind: "scan"; readonly sensor: number; readonly n: number }
  | { readonly kind: "tick" }
  | { readonly kind: "deliver"; readonly to: string; readonly from: string; readonly message: Message }
  | { readonly kind: "intercept"; readonly order: MessageOf<"engagement"> };

export const runExercise = (
  scenario: ResolvedScenario,
  sink: JournalSink,
  onProgress: (done: number) => void = () => {},
): ExerciseOutcome => {
  const { seed, epochUs, mode } = scenario;
  const launches = flyLaunches(scenario);
  const endUs = endOf(scenario, launches);
  const context = { seed, mode, epochUs, launches, events: scenario.events };
  const links = linksOf(scenario, seed);
  const queue = new EventQueue<Event>();
  const centres = new Map<string, CentreState>();
  const firstSights: FirstSight[] = [];
  const sighted = new Set<string>();
  const orders: { order: MessageOf<"engagement">; report: MessageOf<"engagement-report">; bodyId: string }[] =
    [];
  let measurements = 0;

  const arrive = (to: string, from: string, message: Message, timeUs: number): void => {
    const centre = centres.get(to);
    if (centre === undefined) return;
    sink(to, "in", from, timeUs, message);
    for (const out of step(centre, timeUs, message)) send(to, out, timeUs);
  };
  const send = (from: string, out: Outbound, timeUs: number): void => {
    sink(from, "out", out.to, timeUs, out.message);
    if (out.to === from) return;
    if (out.to === "WORLD") {
      if (out.message.kind === "engagement")
        queue.put(Math.max(out.message.body.interceptAtUs, timeUs), {
          kind: "intercept",
          order: out.message,
        });
      return;
    }
    const leavesUs = timeUs + Math.round((out.delayS ?? 0) * US_PER_S);
    queue.put(links.arrivalUs(from, out.to, leavesUs), {
      kind: "deliver",
      to: out.to,
      from,
      message: out.message,
    });
  };

  for (const setup of setupsOf(scenario)) {
    const party = setup.body.party;
    centres.set(party, newCentre(setup));
    sink(party, "in", party, epochUs, setup);
  }
  const parties = [...centres.keys()];
  for (const { to, notification } of scenario.notifications) {
    const message = notificationMessage(scenario, to, notification);
    for (const party of parties)
      if (to.includes("*") || to.includes(party))
        queue.put(epochUs, { kind: "deliver", to: party, from: notification.by, message });
  }
  scenario.sensors.forEach((sensor, n) =>
    queue.put(epochUs + scanOffsetUs(sensor, seed), { kind: "scan", sensor: n, n: 0 }),
  );
  queue.put(epochUs, { kind: "tick" });

  let progressed = 0;
  for (let next = queue.take(); next !== "empty" && next.timeUs <= endUs; next = queue.take()) {
    const { timeUs, item } = next;
    if (item.kind === "deliver") arrive(item.to, item.from, item.message, timeUs);
    else if (item.kind === "tick") {
      for (const party of parties) arrive(party, party, tickMessage(scenario, party, timeUs), timeUs);
      queue.put(timeUs + TICK_S * US_PER_S, { kind: "tick" });
      const done = (timeUs - epochUs) / (endUs - epochUs);
      if (done - progressed > 0.02) onProgress((progressed = done));
    } else if (item.kind === "scan") {
      const sensor = scenario.sensors[item.sensor]!;
      queue.put(timeUs + scanPeriodUs(sensor), { kind: "scan", sensor: item.sensor, n: item.n + 1 });
      if (isOut(scenario, sensor.id, timeUs)) continue;
      const seen = look(context, sensor, item.n, timeUs);
      if (seen === "nothing") continue;
      measurements += seen.message.body.detections.length;
      for (const bodyId of seen.seen) {
        const key = `${bodyId} ${sensor.id}`;
        if (sighted.has(key)) continue;
        sighted.add(key);
        firstSights.push({ bodyId, sensor: sensor.id, nation: sensor.owner, timeUs });
      }
      arrive(sensor.owner, sensor.id, seen.message, timeUs);
    } else {
      const battery = scenario.batteries.find((b) => b.id === item.order.body.battery);
      if (battery === undefined) continue;
      const { report, body } = resolveIntercept(item.order.body, battery, launches, seed, mode);
      orders.push({ order: item.order, report, bodyId: body === "none" ? "none" : body.id });
      arrive(battery.owner, battery.id, report, timeUs);
    }
  }
  return { launches, firstSights, orders, endUs, measurements, parties };
};
