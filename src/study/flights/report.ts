/** The consistency report: every flight judged, how many of each verdict, by nation and in all. */
import type { FlightEntry, MissileEntry } from "../../messages/index.js";
import { FLIGHT_VERDICTS, judgeFlight, type FlightVerdict, type JudgedFlight } from "./judge.js";

export interface FlightsReport {
  readonly flights: readonly JudgedFlight[];
  readonly counts: Readonly<Record<FlightVerdict, number>>;
  readonly byNation: readonly {
    readonly nation: string;
    readonly counts: Readonly<Record<FlightVerdict, number>>;
  }[];
  /** Values beside the main ones that contradict the rest of their flight. */
  readonly refutedValues: number;
}

export const flightsReport = (
  flights: readonly FlightEntry[],
  missiles: readonly MissileEntry[],
): FlightsReport => {
  const byId = new Map(missiles.map((m) => [m.id, m]));
  const judged = flights.map((flight) =>
    judgeFlight(flight, flight.missile === undefined ? undefined : byId.get(flight.missile)),
  );
  const nations = [...new Set(flights.map((f) => f.nation))];
  return {
    flights: judged,
    counts: countsOf(judged),
    byNation: nations.map((nation) => ({
      nation,
      counts: countsOf(judged.filter((j) => j.flight.nation === nation)),
    })),
    refutedValues: judged.reduce((sum, j) => sum + j.refuted.length, 0),
  };
};

const countsOf = (judged: readonly JudgedFlight[]): Readonly<Record<FlightVerdict, number>> =>
  Object.fromEntries(
    FLIGHT_VERDICTS.map((verdict) => [verdict, judged.filter((j) => j.verdict === verdict).length]),
  ) as Record<FlightVerdict, number>;
