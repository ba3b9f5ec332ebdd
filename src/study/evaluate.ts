/**
 * What became of each launch, judged against the truth from what the centres said: the contract's `Launch`.
 *
 * The track shown for a launch is the last one that any centre published about its payload, with an impact estimate,
 * while the payload flew. Lead times count from a nation's own alert to the true time of impact.
 */
import { cos, rounded, sin, US_PER_S } from "../base/index.js";
import {
  isoFromTimeUs,
  type Ellipse,
  type LaunchResult,
  type MessageOf,
  type ResolvedScenario,
} from "../messages/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import type { TruthLaunch } from "../world/index.js";
import { azimuthDegBetween, groundDistanceKm, matchTrack, pointOf, type Match } from "./match.js";
import type { Observed, Said } from "./observe.js";

interface Matched extends Said<"track"> {
  readonly match: Match;
}

export const evaluateLaunches = (
  scenario: ResolvedScenario,
  outcome: ExerciseOutcome,
  observed: Observed,
): LaunchResult[] => {
  const matched = observed.tracks.flatMap((said): Matched[] => {
    const match = matchTrack(said.message.body, outcome.launches);
    return match === "false-track" ? [] : [{ ...said, match }];
  });
  const launchOfTrack = new Map<string, TruthLaunch>();
  for (const m of matched) launchOfTrack.set(m.message.body.trackId, m.match.launch);
  return outcome.launches.map((truth) =>
    launchResult(scenario, truth, outcome, observed, matched, launchOfTrack),
  );
};

const launchResult = (
  scenario: ResolvedScenario,
  truth: TruthLaunch,
  outcome: ExerciseOutcome,
  observed: Observed,
  matched: readonly Matched[],
  launchOfTrack: ReadonlyMap<string, TruthLaunch>,
): LaunchResult => {
  const { launch, flight } = truth;
  const impact = flight.impact === "none" ? undefined : pointOf(flight.impact);
  const first = outcome.firstSights.find((s) => s.bodyId.startsWith(`${launch.id}/`));
  const recognition = observed.recognitions.find((r) => launchOfTrack.get(r.message.body.trackId) === truth);
  const engagements = outcome.orders.filter(
    (o) => o.bodyId.startsWith(`${launch.id}/`) || launchOfTrack.get(o.order.body.trackId) === truth,
  );
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
    track: impact === undefined ? "none" : bestTrack(truth, impact, matched),
    warnings: warningsOf(truth, observed, launchOfTrack),
    engagements: engagements.map(({ order, report }) => ({
      site: order.body.battery,
      nation: scenario.batteries.find((b) => b.id === order.body.battery)?.owner ?? order.from,
      launchedAt: isoFromTimeUs(order.body.launchAtUs),
      interceptAt: isoFromTimeUs(order.body.interceptAtUs),
      authorisedBy: order.body.authorisedBy,
      rule: order.body.rule,
      outcome: report.body.outcome,
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

const bestTrack = (
  truth: TruthLaunch,
  impact: { latDeg: number; lonDeg: number },
  matched: readonly Matched[],
): LaunchResult["track"] => {
  const payload = truth.bodies[0];
  let best: Matched | undefined;
  for (const m of matched)
    if (
      m.match.body === payload &&
      m.message.body.impact !== undefined &&
      m.message.body.status === "confirmed"
    )
      if (best === undefined || m.message.body.timeUs >= best.message.body.timeUs) best = m;
  const estimated = best?.message.body.impact;
  if (best === undefined || estimated === undefined) return "none";
  const track = best.message.body;
  return {
    trackId: track.trackId,
    centre: best.party,
    time: isoFromTimeUs(track.timeUs),
    launchPointErrorKm:
      track.launch === undefined
        ? "none"
        : rounded(groundDistanceKm(track.launch.ellipse, truth.launch.from), 2),
    impactErrorKm: rounded(groundDistanceKm(estimated.ellipse, impact), 3),
    impactEllipse: estimated.ellipse,
    impactInside: isInside(estimated.ellipse, impact),
  };
};

/** Whether a ground point lies in an ellipse. */
export const isInside = (ellipse: Ellipse, point: { latDeg: number; lonDeg: number }): boolean => {
  const distanceKm = groundDistanceKm(ellipse, point);
  if (distanceKm === 0) return true;
  const turns = (azimuthDegBetween(ellipse, point) - ellipse.azimuthDeg) / 360;
  const angle = (turns - Math.floor(turns)) * 2 * Math.PI;
  const along = (distanceKm * cos(angle)) / Math.max(ellipse.semiMajorKm, 1e-6);
  const across = (distanceKm * sin(angle)) / Math.max(ellipse.semiMinorKm, 1e-6);
  return along * along + across * across <= 1;
};

const warningsOf = (
  truth: TruthLaunch,
  observed: Observed,
  launchOfTrack: ReadonlyMap<string, TruthLaunch>,
): LaunchResult["warnings"] => {
  const alerts = observed.warnings.filter(
    (w) => w.message.body.state === "alert" && aboutLaunch(w.message, truth, launchOfTrack),
  );
  const byNation = new Map<string, (typeof alerts)[number]>();
  for (const alert of alerts)
    if (!byNation.has(alert.message.body.nation)) byNation.set(alert.message.body.nation, alert);
  return [...byNation.values()].map(({ timeUs, message }) => ({
    nation: message.body.nation,
    issuedAt: isoFromTimeUs(timeUs),
    leadTimeS: rounded(
      ((truth.impactUs === "none" ? message.body.impactTimeUs : truth.impactUs) - timeUs) / US_PER_S,
      1,
    ),
    place: message.body.places[0]?.name ?? "open country",
    confidence: message.body.confidence,
    cancelled: observed.warnings.some(
      (w) => w.message.body.state === "cancel" && w.message.body.warningId === message.body.warningId,
    ),
  }));
};

const aboutLaunch = (
  warning: MessageOf<"warning">,
  truth: TruthLaunch,
  launchOfTrack: ReadonlyMap<string, TruthLaunch>,
): boolean => launchOfTrack.get(warning.body.trackId) === truth;
