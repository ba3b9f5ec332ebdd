/** What frames a run: its end, its outages, and the messages that come from no centre. */
import { US_PER_S } from "../base/index.js";
import type { Message, ResolvedScenario } from "../messages/index.js";
import type { TruthLaunch } from "../world/index.js";

/** Seconds between ticks of a centre's clock. */
export const TICK_S = 5;

/** A run goes on so long after the last body is down, so that last cancels are seen. */
const AFTERMATH_S = 60;
const LONGEST_RUN_S = 5400;

export const endOf = (scenario: ResolvedScenario, launches: readonly TruthLaunch[]): number => {
  if (scenario.durationS !== undefined) return scenario.epochUs + scenario.durationS * US_PER_S;
  let lastUs = scenario.epochUs;
  for (const launch of launches)
    for (const b of launch.bodies) if (!b.body.orbital) lastUs = Math.max(lastUs, b.endUs);
  return Math.min(lastUs + AFTERMATH_S * US_PER_S, scenario.epochUs + LONGEST_RUN_S * US_PER_S);
};

export const isOut = (scenario: ResolvedScenario, sensorId: string, timeUs: number): boolean =>
  scenario.events.some((e) => {
    if (e.kind !== "sensor-outage" || e.sensor !== sensorId) return false;
    const startUs = scenario.epochUs + e.at * US_PER_S;
    return timeUs >= startUs && timeUs < startUs + e.durationS * US_PER_S;
  });

export const tickMessage = (scenario: ResolvedScenario, party: string, timeUs: number): Message => ({
  kind: "tick",
  from: party,
  timeUs,
  label: { mode: scenario.mode, owner: party, releasableTo: [party], provenance: [] },
  body: {},
});

export const notificationMessage = (
  scenario: ResolvedScenario,
  to: readonly string[],
  notification: ResolvedScenario["notifications"][number]["notification"],
): Message => ({
  kind: "notification",
  from: notification.by,
  timeUs: scenario.epochUs,
  label: {
    mode: scenario.mode,
    owner: notification.by,
    releasableTo: [
      ...new Set([notification.by, ...(to.includes("*") ? scenario.nations.map((n) => n.code) : to)]),
    ].sort(),
    provenance: [notification.notificationId],
  },
  body: notification,
});
