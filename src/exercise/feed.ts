/**
 * What reaches one party from outside the links: its setup, notifications sent to it, its own sensors' scans and the clock's ticks.
 *
 * For a centre on its own machine. Every party that plays the same scenario with the same seed sees the same sky, each with its own
 * sensors only. Orders to batteries are not flown: there is no truth in common that a hit could change.
 * complexity  as the exercise: one look a scan, and what the launches take to fly
 */
import { US_PER_S } from "../base/index.js";
import { setupsOf } from "../centre/index.js";
import type { Message, ResolvedScenario } from "../messages/index.js";
import { flyLaunches, look, scanOffsetUs, scanPeriodUs } from "../world/index.js";
import { EventQueue } from "./queue.js";
import { endOf, isOut, notificationMessage, tickMessage, TICK_S } from "./stage.js";

export interface FeedItem {
  readonly timeUs: number;
  readonly from: string;
  readonly message: Message;
}
export interface Feed {
  readonly endUs: number;
  /** The next item in order of time, the setup first; the same sequence on every machine. */
  next(): FeedItem | "ended";
}

type Due =
  | { readonly kind: "item"; readonly item: FeedItem }
  | { readonly kind: "tick" }
  | { readonly kind: "scan"; readonly sensor: number; readonly n: number };

/** "no such party" where neither a nation of the scenario nor one of its joint centres has this code. */
export const feedOf = (scenario: ResolvedScenario, party: string): Feed | "no such party" => {
  const { seed, epochUs, mode } = scenario;
  const setup = setupsOf(scenario).find((s) => s.body.party === party);
  if (setup === undefined) return "no such party";
  const launches = flyLaunches(scenario);
  const endUs = endOf(scenario, launches);
  const context = { seed, mode, epochUs, launches, events: scenario.events };
  const queue = new EventQueue<Due>();
  const put = (from: string, message: Message): void =>
    queue.put(epochUs, { kind: "item", item: { timeUs: epochUs, from, message } });
  put(party, setup);
  for (const { to, notification } of scenario.notifications)
    if (to.includes("*") || to.includes(party))
      put(notification.by, notificationMessage(scenario, to, notification));
  scenario.sensors.forEach((sensor, n) => {
    if (sensor.owner === party)
      queue.put(epochUs + scanOffsetUs(sensor, seed), { kind: "scan", sensor: n, n: 0 });
  });
  queue.put(epochUs, { kind: "tick" });

  return {
    endUs,
    next: () => {
      for (let due = queue.take(); due !== "empty" && due.timeUs <= endUs; due = queue.take()) {
        const { timeUs, item } = due;
        if (item.kind === "item") return item.item;
        if (item.kind === "tick") {
          queue.put(timeUs + TICK_S * US_PER_S, { kind: "tick" });
          return { timeUs, from: party, message: tickMessage(scenario, party, timeUs) };
        }
        const sensor = scenario.sensors[item.sensor];
        if (sensor === undefined) continue;
        queue.put(timeUs + scanPeriodUs(sensor), { kind: "scan", sensor: item.sensor, n: item.n + 1 });
        if (isOut(scenario, sensor.id, timeUs)) continue;
        const seen = look(context, sensor, item.n, timeUs);
        if (seen !== "nothing") return { timeUs, from: sensor.id, message: seen.message };
      }
      return "ended";
    },
  };
};
