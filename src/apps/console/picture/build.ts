/** A party's picture from its journal: one pass over the entries, then grouping. */
import { assumePosition, geodeticFromItrf } from "../../../earth/index.js";
import { degFromRad, Refusal } from "../../../base/index.js";
import type { Engagement, MessageOf } from "../../../messages/index.js";
import { logLine, withoutRepeats } from "./log.js";
import { objectsOf } from "./objects.js";
import { readJournal, type JournalEntry } from "./read.js";
import type {
  HeldBack,
  LogLine,
  NoticeStory,
  ObjectStory,
  Picture,
  ShotStory,
  TrackReport,
  TrackStory,
  WarningStory,
} from "./types.js";
import { wayOf } from "./way.js";

interface Gathered {
  readonly tracks: Map<string, TrackStory & { readonly reports: TrackReport[] }>;
  readonly warnings: Map<string, { first: MessageOf<"warning">; states: WarningStory["states"][number][] }>;
  readonly recognitions: { knownUs: number; recognition: MessageOf<"recognition">["body"] }[];
  readonly shots: Map<string, { knownUs: number; engagement: Engagement }>;
  readonly reports: Map<string, { knownUs: number; report: MessageOf<"engagement-report">["body"] }>;
  readonly notices: Map<string, NoticeStory>;
  readonly withheld: HeldBack[];
  readonly said: JournalEntry[];
}

export const buildPicture = (text: string): Picture => {
  const journal = readJournal(text);
  const setup = journal.entries.find((e) => e.message.kind === "setup")?.message;
  if (setup?.kind !== "setup")
    throw new Refusal(
      "JOURNAL_WITHOUT_SETUP",
      "the journal holds no setup, so nobody can say what it is about",
    );
  const { party, mode, governance, epochUs, nations, batteries } = setup.body;
  const got = gather(journal.entries, party);
  const objects = objectsWithEnds(got);
  const nameOf = (trackId: string): string =>
    objects.find((o) => o.members.some((m) => m.trackId === trackId))?.name ?? trackId;
  const lines = got.said
    .map((entry) => logLine(entry, nameOf))
    .filter((line): line is LogLine => line !== "silent");
  return {
    party,
    mode,
    governance,
    epochUs,
    endUs: journal.entries.reduce((last, e) => Math.max(last, e.timeUs), epochUs),
    nations,
    batteries,
    objects,
    warnings: [...got.warnings].map(([warningId, { first, states }]) => ({
      warningId,
      from: first.from,
      nation: first.body.nation,
      trackId: first.body.trackId,
      object: nameOf(first.body.trackId),
      states,
    })),
    notices: [...got.notices.values()],
    shots: [...got.shots.values()].map(({ knownUs, engagement }) => shotOf(knownUs, engagement, nameOf, got)),
    withheld: got.withheld,
    log: withoutRepeats(lines),
    entries: journal.entries.length,
    head: journal.head,
    publicKey: journal.publicKey,
  };
};

/** The same words often come by two ways, or go out to many: each is taken once. */
const gather = (entries: readonly JournalEntry[], party: string): Gathered => {
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

const objectsWithEnds = (got: Gathered): ObjectStory[] =>
  objectsOf([...got.tracks.values()], togetherIn(got)).map((object) => {
    const ids = new Set(object.members.map((m) => m.trackId));
    const recognised = got.recognitions.find((r) => ids.has(r.recognition.trackId));
    const hit = [...got.reports.values()].find(
      (r) => r.report.outcome === "hit" && ids.has(r.report.trackId),
    );
    return {
      ...object,
      ...(recognised === undefined ? {} : { recognised }),
      ...(hit === undefined
        ? {}
        : { stoppedUs: hit.knownUs, untilUs: Math.min(object.untilUs, hit.knownUs + 30e6) }),
    };
  });

/** Tracks that one warning went through are one object: the centre that warned said so. */
const togetherIn = (got: Gathered): string[][] =>
  [...got.warnings.values()].map(({ states }) => [...new Set(states.map((s) => s.warning.trackId))]);

const shotOf = (
  knownUs: number,
  engagement: Engagement,
  nameOf: (trackId: string) => string,
  got: Gathered,
): ShotStory => {
  const [x, y, z] = engagement.interceptItrfM;
  // Told Earth-fixed by the schema.
  const g = geodeticFromItrf(assumePosition("itrf", x, y, z));
  const report = got.reports.get(engagement.engagementId);
  return {
    knownUs,
    engagement,
    object: nameOf(engagement.trackId),
    meets: { latDeg: degFromRad(g.latRad), lonDeg: degFromRad(g.lonRad), altitudeKm: g.heightM / 1000 },
    ...(report === undefined ? {} : { report }),
  };
};
