/**
 * Interceptors in flight, in `simulated` and `exercise` modes only: an order becomes an outcome at its intercept time.
 *
 * An interceptor is a time and a place, nothing more: it meets what is within its basket of the predicted point, and
 * succeeds with the catalogue's single-shot probability for each round. There is no guidance model.
 *
 * refuses   MODE_LIVE (no order is ever taken in live mode)
 */
import { randomStream, Refusal } from "../base/index.js";
import { label, type Battery, type Engagement, type MessageOf, type Mode } from "../messages/index.js";
import { distanceToM, isAloft, type TruthBody, type TruthLaunch } from "./truth.js";

/** How far the object may be from where the order predicted it: an assumed reach of the last correction, metres. */
export const BASKET_M = 25_000;

export interface InterceptOutcome {
  readonly report: MessageOf<"engagement-report">;
  readonly body: TruthBody | "none";
}

export const resolveIntercept = (
  order: Engagement,
  battery: Battery,
  launches: readonly TruthLaunch[],
  seed: number,
  mode: Mode,
): InterceptOutcome => {
  if (mode === "live")
    throw new Refusal("MODE_LIVE", "in live mode the roof warns and advises; it flies no interceptor");
  const met = nearestBody(order, launches);
  const probability = 1 - power(1 - battery.interceptor.singleShot, order.rounds);
  const outcome = met === "none" ? "no-object" : luckOf(met, battery.id, seed) < probability ? "hit" : "miss";
  if (met !== "none" && outcome === "hit") met.destroyedUs = order.interceptAtUs;
  return {
    body: met,
    report: {
      kind: "engagement-report",
      from: battery.owner,
      timeUs: order.interceptAtUs,
      label: label(mode, battery.owner, [], [battery.id]),
      body: {
        engagementId: order.engagementId,
        battery: battery.id,
        trackId: order.trackId,
        outcome,
        atUs: order.interceptAtUs,
      },
    },
  };
};

/**
 * The luck of a battery's next shot at a body: the same whoever ordered it and under whatever name, so that ways of
 * governing are compared on the same luck.
 */
const luckOf = (body: TruthBody, battery: string, seed: number): number => {
  const before = body.shotsBy.get(battery) ?? 0;
  body.shotsBy.set(battery, before + 1);
  return randomStream(seed, `${battery}|${body.id}`, "intercept", before).uniform();
};

const nearestBody = (order: Engagement, launches: readonly TruthLaunch[]): TruthBody | "none" => {
  let best: TruthBody | "none" = "none";
  let bestM = BASKET_M;
  const [x, y, z] = order.interceptItrfM;
  for (const launch of launches)
    for (const b of launch.bodies) {
      if (!isAloft(b, order.interceptAtUs)) continue;
      const distanceM = distanceToM(b, launch, order.interceptAtUs, x, y, z);
      if (distanceM < bestM) {
        bestM = distanceM;
        best = b;
      }
    }
  return best;
};

const power = (base: number, n: number): number => {
  let out = 1;
  for (let i = 0; i < n; i += 1) out *= base;
  return out;
};
