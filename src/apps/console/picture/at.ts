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

/**
 * Every warning's last word. A warning left open gives way when its own centre spoke later, under another warning, of the
 * same track to the same nation: the centre took two objects for one and went on under one name.
 */
export const warningsAt = (picture: Picture, timeUs: number): WarningNow[] => {
  const all = picture.warnings.flatMap((story): Spoken[] => {
    const said = story.states.filter((s) => s.knownUs <= timeUs);
    const last = said[said.length - 1];
    if (last === undefined) return [];
    const { warning, knownUs } = last;
    const toImpactS = (warning.impactTimeUs - timeUs) / 1e6;
    const state = warning.state === "cancel" ? "cancelled" : toImpactS < -PASSED_AFTER_S ? "passed" : "open";
    const now: WarningNow = { story, warning, state, toImpactS, firstUs: said[0]!.knownUs, lastUs: knownUs };
    return [{ now, tracks: new Set(said.map((s) => s.warning.trackId)) }];
  });
  return all
    .filter((w) => w.now.state !== "open" || !all.some((other) => supersedes(other, w)))
    .map((w) => w.now);
};

interface Spoken {
  readonly now: WarningNow;
  readonly tracks: ReadonlySet<string>;
}
const supersedes = (newer: Spoken, older: Spoken): boolean =>
  newer.now.lastUs > older.now.lastUs &&
  newer.now.story.from === older.now.story.from &&
  newer.now.story.nation === older.now.story.nation &&
  [...older.tracks].some((id) => newer.tracks.has(id));

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
