/** What a party knows at one instant: every object with its last report, every warning with its last word. */
import type { Warning } from "../../../messages/index.js";
import type {
  ObjectStory,
  Picture,
  ShotStory,
  TrackReport,
  TrackStory,
  WarningStory,
  WayPoint,
} from "./types.js";
import { AFTERGLOW_S } from "./objects.js";
import { pointOnWay, reportAt } from "./way.js";

/** How the party takes an object: as stopped, as a notified launch, as a danger it warned of, or as not yet known. */
export type ObjectStanding = "stopped" | "recognised" | "threat" | "unknown";

export interface ObjectNow {
  readonly object: ObjectStory;
  readonly member: TrackStory;
  readonly report: TrackReport;
  readonly point: WayPoint;
  readonly standing: ObjectStanding;
}
export interface WarningNow {
  readonly story: WarningStory;
  readonly warning: Warning;
  readonly state: "open" | "cancelled" | "passed";
  readonly toImpactS: number;
  readonly firstUs: number;
  readonly lastUs: number;
}
export interface ShotNow {
  readonly shot: ShotStory;
  readonly state: "ordered" | "flying" | "waiting" | "hit" | "miss" | "no-object";
}

const PASSED_AFTER_S = 20;

export const warningsAt = (picture: Picture, timeUs: number): WarningNow[] =>
  picture.warnings.flatMap((story) => {
    let last: WarningStory["states"][number] | "none" = "none";
    for (const state of story.states) if (state.knownUs <= timeUs) last = state;
    if (last === "none") return [];
    const { warning } = last;
    const toImpactS = (warning.impactTimeUs - timeUs) / 1e6;
    const state =
      warning.state === "cancel" ? "cancelled" : toImpactS < -PASSED_AFTER_S ? "passed" : ("open" as const);
    return [{ story, warning, state, toImpactS, firstUs: story.states[0]!.knownUs, lastUs: last.knownUs }];
  });

export const objectsAt = (picture: Picture, timeUs: number): ObjectNow[] => {
  const warned = new Set(
    warningsAt(picture, timeUs)
      .filter((w) => w.state === "open")
      .map((w) => w.story.object),
  );
  return picture.objects.flatMap((object) => {
    if (timeUs < object.fromUs || timeUs > object.untilUs) return [];
    const best = bestMember(object, timeUs);
    if (best === "none") return [];
    const { member, report } = best;
    const standing: ObjectStanding =
      object.stoppedUs !== undefined && object.stoppedUs <= timeUs
        ? "stopped"
        : object.recognised !== undefined && object.recognised.knownUs <= timeUs
          ? "recognised"
          : warned.has(object.name)
            ? "threat"
            : "unknown";
    return [{ object, member, report, point: pointOnWay(report.way, timeUs), standing }];
  });
};

/**
 * Of the reports still in force (not run out, not much older than the newest), an impact estimate beats none and then the
 * smaller ellipse: as the centre itself ranks tracks. None in force: the object is not shown.
 */
const bestMember = (
  object: ObjectStory,
  timeUs: number,
): { readonly member: TrackStory; readonly report: TrackReport } | "none" => {
  const known = object.members.flatMap((member) => {
    const report = reportAt(member, timeUs);
    return report === "none" || timeUs > endUs(report) + AFTERGLOW_S * 1e6 ? [] : [{ member, report }];
  });
  const newestUs = Math.max(...known.map((k) => k.report.knownUs));
  let best: (typeof known)[number] | "none" = "none";
  let bestRank = Infinity;
  for (const candidate of known) {
    const { impact, status } = candidate.report.track;
    const old = newestUs - candidate.report.knownUs > OLD_S * 1e6;
    const rank = (impact?.ellipse.semiMajorKm ?? 1e6) + (status === "dropped" ? 1e8 : old ? 1e7 : 0);
    if (rank < bestRank) [best, bestRank] = [candidate, rank];
  }
  return best;
};

const OLD_S = 60;
/** A dropped track ends with the word that dropped it; another with its predicted way. */
const endUs = ({ track, way, knownUs }: TrackReport): number =>
  track.status === "dropped" ? knownUs - AFTERGLOW_S * 1e6 : Math.max(way[way.length - 1]![0], knownUs);

export const shotsAt = (picture: Picture, timeUs: number): ShotNow[] =>
  picture.shots.flatMap((shot): ShotNow[] => {
    if (timeUs < shot.knownUs) return [];
    const { launchAtUs, interceptAtUs } = shot.engagement;
    if (shot.report !== undefined && shot.report.knownUs <= timeUs)
      return [{ shot, state: shot.report.report.outcome }];
    const state = timeUs < launchAtUs ? "ordered" : timeUs < interceptAtUs ? "flying" : ("waiting" as const);
    return [{ shot, state }];
  });
