/**
 * When each party knew of each launch: its first track of it, whose that was, which of its own sensors detected it, and
 * when it first held an estimate of the payload's impact.
 */
import { isoFromTimeUs, type Sight } from "../messages/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import { matchTrack, type Match } from "./match.js";
import type { Heard, Observed } from "./observe.js";
import type { TrackBook } from "./track-book.js";

export const sightsOf = (outcome: ExerciseOutcome, observed: Observed, book: TrackBook): Sight[] => {
  const heard = observed.heard.flatMap((h) => {
    const match = matchOf(h, outcome, book);
    return match === "unknown" ? [] : [{ ...h, match }];
  });
  return outcome.launches.flatMap((truth) =>
    outcome.parties.flatMap((party): Sight[] => {
      const about = heard.filter((h) => h.party === party && h.match.launch === truth);
      const sensors = new Map<string, number>();
      for (const s of outcome.firstSights)
        if (s.nation === party && s.bodyId.startsWith(`${truth.launch.id}/`) && !sensors.has(s.sensor))
          sensors.set(s.sensor, s.timeUs);
      const [first] = about;
      if (first === undefined && sensors.size === 0) return [];
      const impact = about.find(
        (h) => h.message.body.impact !== undefined && h.match.body === truth.bodies[0],
      );
      return [
        {
          launch: truth.launch.id,
          nation: party,
          at: first === undefined ? "none" : isoFromTimeUs(first.timeUs),
          from: first?.from ?? party,
          ownSensors: [...sensors].map(([sensor, timeUs]) => ({ sensor, at: isoFromTimeUs(timeUs) })),
          firstImpactAt: impact === undefined ? "none" : isoFromTimeUs(impact.timeUs),
        },
      ];
    }),
  );
};

/** By the copy held where that still says it, else by its maker's own. */
const matchOf = (heard: Heard, outcome: ExerciseOutcome, book: TrackBook): Match | "unknown" => {
  const { body } = heard.message;
  const known = book.about(body.trackId, heard.timeUs);
  if (known !== "unknown") return known;
  const match = matchTrack(body, outcome.launches);
  return match === "false-track" ? "unknown" : match;
};
