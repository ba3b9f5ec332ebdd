/** Every track that a centre kept, matched to what it was really about; asked by name and time. */
import type { TruthLaunch } from "../world/index.js";
import { matchTrack, type Match } from "./match.js";
import type { Observed, Said } from "./observe.js";

export interface MatchedTrack extends Said<"track"> {
  readonly match: Match;
}

export interface TrackBook {
  /** In the order said; false tracks left out. */
  readonly matched: readonly MatchedTrack[];
  /** What a track of that name was about when it was last told of before a time, or first after it. */
  about(trackId: string, timeUs: number): Match | "unknown";
}

export const trackBook = (observed: Observed, launches: readonly TruthLaunch[]): TrackBook => {
  const byName = new Map<string, MatchedTrack[]>();
  const matched: MatchedTrack[] = [];
  for (const said of observed.tracks) {
    const match = matchTrack(said.message.body, launches);
    if (match === "false-track") continue;
    const one = { ...said, match };
    matched.push(one);
    const sameName = byName.get(said.message.body.trackId) ?? [];
    sameName.push(one);
    byName.set(said.message.body.trackId, sameName);
  }
  return {
    matched,
    about: (trackId, timeUs) => {
      const all = byName.get(trackId) ?? [];
      let found = all[0];
      for (const one of all) if (one.timeUs <= timeUs) found = one;
      return found?.match ?? "unknown";
    },
  };
};
