/**
 * The links between centres: latency, loss and cuts, as the scenario says.
 *
 * Delivery is at least once: what is lost is sent again after a second, and what a cut holds back goes when it ends.
 */
import { randomStream, US_PER_S } from "../base/index.js";
import type { ResolvedScenario } from "../messages/index.js";

const DEFAULT_LATENCY_S = 0.5;
const RESEND_AFTER_US = US_PER_S;

export interface Links {
  /** When a message sent at `sentUs` arrives. */
  arrivalUs(from: string, to: string, sentUs: number): number;
}

export const linksOf = (scenario: ResolvedScenario, seed: number): Links => {
  const sentCount = new Map<string, number>();
  const cuts = scenario.events.filter((e) => e.kind === "link-cut");
  const matches = (who: string, pattern: string): boolean => pattern === "*" || pattern === who;
  return {
    arrivalUs: (from, to, sentUs) => {
      const link = scenario.links.find((l) => matches(from, l.from) && matches(to, l.to));
      const key = `${from}>${to}`;
      const n = sentCount.get(key) ?? 0;
      sentCount.set(key, n + 1);
      let leavesUs = sentUs;
      for (const cut of cuts) {
        const startUs = scenario.epochUs + cut.at * US_PER_S;
        const endUs = startUs + cut.durationS * US_PER_S;
        const joins =
          (matches(from, cut.from) && matches(to, cut.to)) ||
          (matches(to, cut.from) && matches(from, cut.to));
        if (joins && leavesUs >= startUs && leavesUs < endUs) leavesUs = endUs;
      }
      const loss = link?.loss ?? 0;
      if (loss > 0) {
        const stream = randomStream(seed, key, "loss", n);
        for (let tries = 0; tries < 100 && stream.uniform() < loss; tries += 1) leavesUs += RESEND_AFTER_US;
      }
      return Math.round(leavesUs + (link?.latencyS ?? DEFAULT_LATENCY_S) * US_PER_S);
    },
  };
};
