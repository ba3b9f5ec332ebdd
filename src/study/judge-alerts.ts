/**
 * Each alert and update, when the warned nation had it, and what it was really about: a payload, a spent stage, or nothing.
 *
 * A stage that comes down beside its payload warns of both: where the payload comes down on the warned nation's ground and
 * inside the ellipse, the warning counts as one of the payload.
 */
import { rounded, US_PER_S } from "../base/index.js";
import { nationAt } from "../earth/index.js";
import { isoFromTimeUs, type Ellipse, type NationWarning, type Point } from "../messages/index.js";
import type { TruthLaunch } from "../world/index.js";
import { isInside } from "./ellipse.js";
import { pointOf } from "./match.js";
import type { Observed, Said } from "./observe.js";
import type { TrackBook } from "./track-book.js";

export type JudgedAlert =
  | { readonly body: "none"; readonly warning: NationWarning }
  | {
      readonly body: "payload" | "spent-stage";
      readonly launch: TruthLaunch;
      readonly warning: NationWarning;
      readonly warningId: string;
      /** What its track was of, whatever else the area covers. */
      readonly follows: "payload" | "spent-stage";
    };

export const judgeAlerts = (observed: Observed, book: TrackBook): JudgedAlert[] =>
  observed.alerts.map((alert): JudgedAlert => {
    const { trackId, ellipse, impactTimeUs } = alert.message.body;
    const match = book.about(trackId, alert.timeUs);
    if (match === "unknown") return { body: "none", warning: told(observed, alert, impactTimeUs) };
    const { launch, body } = match;
    const { impact } = launch.flight;
    const isPayload =
      body === launch.bodies[0] || (impact !== "none" && coversFor(alert.party, ellipse, pointOf(impact)));
    const downUs = isPayload ? launch.impactUs : body.endUs;
    return {
      body: isPayload ? "payload" : "spent-stage",
      launch,
      warningId: alert.message.body.warningId,
      follows: body === launch.bodies[0] ? "payload" : "spent-stage",
      warning: told(observed, alert, downUs === "none" ? impactTimeUs : downUs),
    };
  });

const coversFor = (nation: string, ellipse: Ellipse, impact: Point): boolean =>
  isInside(ellipse, impact) && nationAt(impact.latDeg, impact.lonDeg) === nation;

const told = (
  observed: Observed,
  { party, timeUs, message }: Said<"warning">,
  downUs: number,
): NationWarning => ({
  nation: party,
  issuedAt: isoFromTimeUs(timeUs),
  leadTimeS: rounded((downUs - timeUs) / US_PER_S, 1),
  place: message.body.places[0]?.name ?? "open country",
  confidence: message.body.confidence,
  cancelled: observed.cancelled.has(`${party} ${message.body.warningId}`),
  by: message.from,
});
