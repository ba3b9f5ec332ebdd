/**
 * Which tracks of different centres are about one object, so that the map draws it once.
 *
 * Tracks that a centre itself took for one (it warned of both under one warning) are one. Of the rest, two are one when
 * their believed ways lie near each other at the times both were reported; the nearest fits first, and an object holds
 * at one time at most one track of a centre.
 * leaves out  covariances: this groups what is drawn and decides nothing (the centre correlates for itself)
 */
import { geodesicInverse } from "../../../earth/index.js";
import { radFromDeg } from "../../../base/index.js";
import type { ObjectStory, TrackReport, TrackStory, WayPoint } from "./types.js";
import { pointOnWay } from "./way.js";

const SAME_WITHIN_KM = 60;
/** What stays in the picture after the last word about it, s. */
export const AFTERGLOW_S = 40;

export type Ungrouped = Omit<ObjectStory, "recognised" | "stoppedUs">;

export const objectsOf = (
  stories: readonly TrackStory[],
  together: readonly (readonly string[])[],
): Ungrouped[] => {
  const ordered = [...stories].sort(
    (a, b) => firstKnown(a) - firstKnown(b) || (a.trackId < b.trackId ? -1 : 1),
  );
  const groups: TrackStory[][] = [];
  for (const story of ordered) {
    const said = together.find((ids) => ids.includes(story.trackId)) ?? [];
    let home = groups.find((group) => group.some((m) => said.includes(m.trackId)));
    let nearestKm = SAME_WITHIN_KM;
    if (home === undefined)
      for (const group of groups) {
        if (group.some((m) => m.from === story.from && overlap(m, story))) continue;
        const apartKm = Math.min(...group.map((m) => distanceKm(m, story)));
        if (apartKm < nearestKm) [home, nearestKm] = [group, apartKm];
      }
    if (home === undefined) groups.push([story]);
    else home.push(story);
  }
  return groups.map((members, n) => ({
    name: `T${n + 1}`,
    members,
    fromUs: Math.min(...members.map(firstKnown)),
    untilUs: Math.max(...members.map(lastOf)),
  }));
};

const overlap = (a: TrackStory, b: TrackStory): boolean =>
  firstKnown(a) < b.reports[b.reports.length - 1]!.knownUs &&
  firstKnown(b) < a.reports[a.reports.length - 1]!.knownUs;

const firstKnown = (story: TrackStory): number => story.reports[0]!.knownUs;

const lastOf = (story: TrackStory): number => {
  const { track, way, knownUs } = story.reports[story.reports.length - 1]!;
  if (track.status === "dropped") return knownUs + AFTERGLOW_S * 1e6;
  return Math.max(way[way.length - 1]![0], knownUs) + AFTERGLOW_S * 1e6;
};

/** Mean distance at the times of the later one's reports while both were in the air; infinite where they never were. */
const distanceKm = (a: TrackStory, b: TrackStory): number => {
  let sum = 0;
  let count = 0;
  for (const report of b.reports.slice(0, 12)) {
    const { timeUs } = report.track;
    const other = nearestReport(a, timeUs);
    if (other === "none") continue;
    sum += apart(pointOnWay(other.way, timeUs), report.way[0]!);
    count += 1;
  }
  return count === 0 ? Infinity : sum / count;
};

/** The report about the time nearest before it, whenever it came in. */
const nearestReport = (story: TrackStory, timeUs: number): TrackReport | "none" => {
  let found: TrackReport | "none" = "none";
  for (const report of story.reports)
    if (report.track.timeUs <= timeUs && (found === "none" || report.track.timeUs >= found.track.timeUs))
      found = report;
  const tooOld = found !== "none" && timeUs > found.way[found.way.length - 1]![0];
  return tooOld ? "none" : found;
};

const apart = (a: WayPoint, b: WayPoint): number => {
  const ground = geodesicInverse(
    { latRad: radFromDeg(a[1]), lonRad: radFromDeg(a[2]) },
    { latRad: radFromDeg(b[1]), lonRad: radFromDeg(b[2]) },
  ).distanceM;
  return Math.hypot(ground / 1000, a[3] - b[3]);
};
