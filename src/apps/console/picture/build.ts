/** A party's picture from its journal: one pass over the entries, then grouping. */
import { assumePosition, geodeticFromItrf } from "../../../earth/index.js";
import { degFromRad, Refusal } from "../../../base/index.js";
import type { Engagement } from "../../../messages/index.js";
import { gather, type Gathered } from "./gather.js";
import { logLine, withoutRepeats } from "./log.js";
import { objectsOf } from "./objects.js";
import { readJournal } from "./read.js";
import type { LogLine, ObjectStory, Picture, ShotStory } from "./types.js";

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
