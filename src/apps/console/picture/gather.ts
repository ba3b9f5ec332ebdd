/** One pass over a party's journal: what it heard and said, by kind, each thing with the instant it was known. */
import type { Engagement, MessageOf } from "../../../messages/index.js";
import type { JournalEntry } from "./read.js";
import type { HeldBack, NoticeStory, TrackReport, TrackStory, WarningStory } from "./types.js";
import { wayOf } from "./way.js";

export interface Gathered {
  readonly tracks: Map<string, TrackStory & { readonly reports: TrackReport[] }>;
  readonly warnings: Map<string, { first: MessageOf<"warning">; states: WarningStory["states"][number][] }>;
  readonly recognitions: { knownUs: number; recognition: MessageOf<"recognition">["body"] }[];
  readonly shots: Map<string, { knownUs: number; engagement: Engagement }>;
  readonly reports: Map<string, { knownUs: number; report: MessageOf<"engagement-report">["body"] }>;
  readonly notices: Map<string, NoticeStory>;
  readonly withheld: HeldBack[];
  readonly said: JournalEntry[];
}

/** The same words often come by two ways, or go out to many: each is taken once. */
export const gather = (entries: readonly JournalEntry[], party: string): Gathered => {
  const got: Gathered = {
    tracks: new Map(),
    warnings: new Map(),
    recognitions: [],
    shots: new Map(),
    reports: new Map(),
    notices: new Map(),
    withheld: [],
    said: [],
  };
  const taken = new Set<string>();
  for (const entry of entries) {
    const { message, timeUs } = entry;
    if (message.kind === "tick" || message.kind === "setup" || message.kind === "measurements") continue;
    if (message.kind === "withheld") {
      got.withheld.push({ knownUs: timeUs, withheld: message.body });
      continue;
    }
    if (message.kind === "no-engagement" && message.from !== party) continue;
    const once = `${message.label.owner} ${message.kind} ${JSON.stringify(message.body)}`;
    if (taken.has(once)) continue;
    taken.add(once);
    got.said.push(entry);
    take(got, timeUs, message);
  }
  return got;
};

const take = (got: Gathered, knownUs: number, message: JournalEntry["message"]): void => {
  if (message.kind === "track") {
    const { trackId } = message.body;
    // Whoever passes a track on, it stays the track of the centre that made it.
    const story = got.tracks.get(trackId) ?? { from: message.label.owner, trackId, reports: [] };
    story.reports.push({ knownUs, track: message.body, way: wayOf(message.body) });
    got.tracks.set(trackId, story);
  } else if (message.kind === "warning") {
    const story = got.warnings.get(message.body.warningId) ?? { first: message, states: [] };
    story.states.push({ knownUs, warning: message.body });
    got.warnings.set(message.body.warningId, story);
  } else if (message.kind === "recognition") got.recognitions.push({ knownUs, recognition: message.body });
  else if (message.kind === "notification") {
    const { notificationId } = message.body;
    if (!got.notices.has(notificationId))
      got.notices.set(notificationId, { knownUs, notification: message.body });
  } else if (message.kind === "engagement") {
    const { engagementId } = message.body;
    if (!got.shots.has(engagementId)) got.shots.set(engagementId, { knownUs, engagement: message.body });
  } else if (message.kind === "engagement-report") {
    const { engagementId } = message.body;
    if (!got.reports.has(engagementId)) got.reports.set(engagementId, { knownUs, report: message.body });
  }
};
