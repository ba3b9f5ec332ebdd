/**
 * Where an object was believed to be at an instant, from what a party had been told by then.
 *
 * Between reports the predicted way of the last one carries on; without a predicted way (in boost) its velocity does,
 * and not for longer than a few seconds, because nobody knows when the boost ends.
 */
import { assumePosition, geodeticFromItrf } from "../../../earth/index.js";
import { degFromRad } from "../../../base/index.js";
import type { Track } from "../../../messages/index.js";
import type { ObjectStory, TrackReport, TrackStory, WayPoint } from "./types.js";

const STRAIGHT_S = 15;

export const wayOf = (track: Track): WayPoint[] => {
  const { path, timeUs, state } = track;
  if (path !== undefined && path.length > 1)
    return path.map(([lat, lon, altKm, afterS]) => [timeUs + Math.round(afterS * 1e6), lat, lon, altKm]);
  const [x, y, z, vx, vy, vz] = state;
  return [0, STRAIGHT_S].map((s) => {
    // A track's state is Earth-fixed by the schema.
    const g = geodeticFromItrf(assumePosition("itrf", x + vx * s, y + vy * s, z + vz * s));
    return [timeUs + s * 1e6, degFromRad(g.latRad), degFromRad(g.lonRad), g.heightM / 1000];
  });
};

/** The last report this party had at the instant, or "none". */
export const reportAt = (story: TrackStory, timeUs: number): TrackReport | "none" => {
  let found: TrackReport | "none" = "none";
  for (const report of story.reports) {
    if (report.knownUs > timeUs) break;
    found = report;
  }
  return found;
};

/** The way at an instant, held at its ends. */
export const pointOnWay = (way: readonly WayPoint[], timeUs: number): WayPoint => {
  const first = way[0]!;
  const last = way[way.length - 1]!;
  if (timeUs <= first[0]) return first;
  if (timeUs >= last[0]) return last;
  const n = way.findIndex((p) => p[0] > timeUs);
  const a = way[n - 1]!;
  const b = way[n]!;
  const part = (timeUs - a[0]) / (b[0] - a[0]);
  const turn = ((b[2] - a[2] + 540) % 360) - 180;
  return [timeUs, a[1] + (b[1] - a[1]) * part, a[2] + turn * part, a[3] + (b[3] - a[3]) * part];
};

/** Where the object had been, as believed at the instant: the track's own past, and before it the oldest other's. */
export const trailAt = (object: ObjectStory, member: TrackStory, timeUs: number): WayPoint[] => {
  const own = pastOf(member, timeUs);
  const eldest = object.members.reduce(
    (old, m) => (m.reports[0]!.track.timeUs < old.reports[0]!.track.timeUs ? m : old),
    member,
  );
  if (eldest === member) return own;
  return [...pastOf(eldest, timeUs).filter((p) => p[0] < own[0]![0]), ...own];
};

/** Each report's place and the way from it to the next. */
const pastOf = (story: TrackStory, timeUs: number): WayPoint[] => {
  const past: WayPoint[] = [];
  const known = story.reports.filter((r) => r.knownUs <= timeUs);
  known.forEach((report, n) => {
    const untilUs = known[n + 1]?.track.timeUs ?? timeUs;
    for (const point of report.way) if (point[0] < untilUs) past.push(point);
    if (n === known.length - 1) past.push(pointOnWay(report.way, timeUs));
  });
  return past;
};

export const aheadOf = (report: TrackReport, timeUs: number): WayPoint[] => [
  pointOnWay(report.way, timeUs),
  ...report.way.filter((p) => p[0] > timeUs),
];
