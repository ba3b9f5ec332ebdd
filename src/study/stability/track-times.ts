/** When the sensors that may serve against a launch first hold a track of it, at either end of their disputed values. */
import type { End, StabilityQuestion } from "../../messages/index.js";
import { firstTrackS, trackTogetherS } from "../timeline/first-track.js";
import type { Flown } from "./trajectories.js";

type TrackTime = (flight: Flown, end: End) => number;

export const trackTimes = (
  question: StabilityQuestion,
  flights: readonly Flown[],
  boostAltitudeM: number,
): TrackTime => {
  const bloc = new Map(question.nations.map((n) => [n.code, n.bloc]));
  const blocOf = (party: string): string => bloc.get(party) ?? party;
  const at = (flight: Flown, end: End): number => {
    const watched = {
      path: flight.arc.path,
      from: flight.from,
      boostS: flight.boostS,
      boostAltitudeM,
      liftOffUs: question.epochUs,
    };
    const serving = question.sensors[end].filter((s) => blocOf(s.owner) !== blocOf(flight.by));
    return trackTogetherS(
      serving.map((s) => ({ kind: s.model.kind, atS: firstTrackS(s, watched) })),
      flight.boostS,
    );
  };
  const known = new Map(flights.map((f) => [f.id, { low: at(f, "low"), high: at(f, "high") }]));
  return (flight, end) => known.get(flight.id)![end];
};
