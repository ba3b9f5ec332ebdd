/**
 * What became of each launch, judged against the truth from what the centres said: the contract's `Launch`.
 *
 * Lead times count from when a nation's own centre had the warning to the true impact of the body warned of.
 */
import { rounded } from "../base/index.js";
import {
  isoFromTimeUs,
  type LaunchResult,
  type ResolvedScenario,
  type RunResult,
  type Sight,
} from "../messages/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import type { TruthLaunch } from "../world/index.js";
import { bestTrack } from "./best-track.js";
import { pointOf } from "./match.js";
import { trackBook, type TrackBook } from "./track-book.js";
import type { Observed } from "./observe.js";
import { sightsOf } from "./seen.js";
import { judgeAlerts, type JudgedAlert } from "./judge-alerts.js";

export const evaluateRun = (
  scenario: ResolvedScenario,
  outcome: ExerciseOutcome,
  observed: Observed,
): {
  readonly launches: LaunchResult[];
  readonly seen: Sight[];
  readonly falseWarnings: RunResult["falseWarnings"];
} => {
  const book = trackBook(observed, outcome.launches);
  const alerts = judgeAlerts(observed, book);
  return {
    launches: outcome.launches.map((truth) => launchResult(scenario, truth, outcome, observed, book, alerts)),
    seen: sightsOf(outcome, observed, book),
    falseWarnings: alerts
      .filter((a) => a.body === "none")
      .map(({ warning }) => ({ nation: warning.nation, issuedAt: warning.issuedAt, by: warning.by })),
  };
};

type Judged = Exclude<JudgedAlert, { readonly body: "none" }>;

const launchResult = (
  scenario: ResolvedScenario,
  truth: TruthLaunch,
  outcome: ExerciseOutcome,
  observed: Observed,
  book: TrackBook,
  alerts: readonly JudgedAlert[],
): LaunchResult => {
  const { launch, flight } = truth;
  const impact = flight.impact === "none" ? undefined : pointOf(flight.impact);
  const first = outcome.firstSights.find((s) => s.bodyId.startsWith(`${launch.id}/`));
  const recognition = observed.recognitions.find((r) => {
    const match = book.about(r.message.body.trackId, r.timeUs);
    return match !== "unknown" && match.launch === truth;
  });
  const engagements = outcome.orders.flatMap((o) => {
    const match = book.about(o.order.body.trackId, o.order.timeUs);
    const met = truth.bodies.find((b) => b.id === o.bodyId);
    const meant = match !== "unknown" && match.launch === truth ? match.body : undefined;
    const body = met ?? (o.bodyId === "none" ? meant : undefined);
    return body === undefined ? [] : [{ ...o, body: body.body.kind }];
  });
  const own = alerts.filter((a): a is Judged => a.body !== "none" && a.launch === truth);
  const stopped = truth.bodies[0]?.destroyedUs !== undefined;
  return {
    id: launch.id,
    mode: scenario.mode,
    truth: {
      missile: launch.missile,
      launchTime: isoFromTimeUs(launch.atUs),
      from: { ...named(launch.from.name), latDeg: launch.from.latDeg, lonDeg: launch.from.lonDeg },
      ...(impact === undefined
        ? {}
        : {
            to: {
              ...named(launch.to?.name),
              latDeg: rounded(impact.latDeg, 4),
              lonDeg: rounded(impact.lonDeg, 4),
            },
          }),
      impactTime: truth.impactUs === "none" ? "none" : isoFromTimeUs(truth.impactUs),
      apogeeKm: rounded(flight.apogeeM / 1000, 1),
      rangeKm: rounded(flight.rangeM / 1000, 1),
    },
    firstDetection:
      first === undefined
        ? "none"
        : { time: isoFromTimeUs(first.timeUs), sensor: first.sensor, nation: first.nation },
    notification:
      recognition === undefined
        ? "none"
        : {
            id: recognition.message.body.notificationId,
            recognisedAt: isoFromTimeUs(recognition.timeUs),
            probability: recognition.message.body.probability,
            by: recognition.party,
          },
    track: impact === undefined ? "none" : bestTrack(truth, impact, book),
    warnings: firstByNation(own.filter((a) => a.body === "payload")),
    debris: firstByNation(own.filter((a) => a.body === "spent-stage")),
    engagements: engagements.map(({ order, report, body }) => ({
      site: order.body.battery,
      nation: scenario.batteries.find((b) => b.id === order.body.battery)?.owner ?? order.from,
      launchedAt: isoFromTimeUs(order.body.launchAtUs),
      interceptAt: isoFromTimeUs(order.body.interceptAtUs),
      authorisedBy: order.body.authorisedBy,
      rule: order.body.rule,
      outcome: report.body.outcome,
      body,
    })),
    outcome: stopped
      ? "intercepted"
      : recognition !== undefined
        ? "recognised"
        : impact === undefined
          ? "orbit"
          : "impact",
  };
};

const named = (name: string | undefined) => (name === undefined ? {} : { name });

/** The first warning each nation had, and whether it was called off by whoever gave it. */
const firstByNation = (alerts: readonly Judged[]): LaunchResult["warnings"] => {
  const first = new Map<string, JudgedAlert["warning"]>();
  for (const { warning } of alerts) if (!first.has(warning.nation)) first.set(warning.nation, warning);
  return [...first.values()].map((warning) => ({ ...warning, cancelled: isCancelled(warning, alerts) }));
};

/** A first warning may have been of a stage beside the payload: what was last told of the payload itself counts, if anything was. */
const isCancelled = (
  { nation, by, cancelled }: JudgedAlert["warning"],
  alerts: readonly Judged[],
): boolean => {
  const last = new Map<string, Judged>();
  for (const a of alerts) if (a.warning.nation === nation && a.warning.by === by) last.set(a.warningId, a);
  const ofPayload = [...last.values()].filter((a) => a.follows === "payload");
  return ofPayload.length === 0 ? cancelled : ofPayload.every((a) => a.warning.cancelled);
};
