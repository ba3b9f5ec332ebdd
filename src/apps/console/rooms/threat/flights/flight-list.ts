/** The published flights, with what physics says of each that gives an apogee and a range. */
import { useMemo } from "react";
import type { FlightEntry } from "../../../../../messages/index.js";
import { api } from "../../../state/api.js";
import { useLoaded, type Loaded } from "../../../state/loaded.js";
import { threatDesk } from "../../../workers/desk.js";
import type { Judged, ReportedKm } from "../../../workers/threat/reconstructed.js";
import type { Query } from "../query.js";

export interface FlightLine {
  readonly flight: FlightEntry;
  /** Absent where too little was reported, or where it did not fly freely. */
  readonly judged?: Judged;
}

export const reportedOf = (flight: FlightEntry): ReportedKm | "too little" => {
  const { rangeKm, apogeeKm, flightTimeS, motion } = flight;
  if (rangeKm === undefined || apogeeKm === undefined || (motion !== "ballistic" && motion !== "unknown"))
    return "too little";
  const time = flightTimeS === undefined ? {} : { flightTimeS: flightTimeS.value };
  return { rangeKm: rangeKm.value, apogeeKm: apogeeKm.value, ...time };
};

export const useFlights = (): Loaded<readonly FlightLine[]> =>
  useLoaded("flights", async () => {
    const { entries } = await api.catalogue<FlightEntry>("flights");
    const asked = entries.map(reportedOf);
    const judged = await threatDesk().judgedAll(asked);
    return [...entries]
      .map((flight, n): FlightLine => {
        const one = judged[n];
        return one === undefined || one === "too little" ? { flight } : { flight, judged: one };
      })
      .sort((a, b) => (a.flight.date < b.flight.date ? 1 : -1));
  });

export type Finding = "fits" | "contradicts" | "open";
export const findingOf = ({ judged, flight }: FlightLine): Finding =>
  judged === undefined
    ? "open"
    : !judged.consistent
      ? "contradicts"
      : flight.flightTimeS === undefined
        ? "open"
        : "fits";

export const useFiltered = (lines: readonly FlightLine[], query: Query, nameOf: (code: string) => string) =>
  useMemo(() => {
    const text = (query["q"] ?? "").trim().toLowerCase();
    return lines.filter((line) => {
      const { flight } = line;
      const words = `${flight.name} ${flight.system} ${flight.site?.name ?? ""} ${nameOf(flight.nation)}`;
      return (
        (text === "" || words.toLowerCase().includes(text)) &&
        (query["of"] === undefined || flight.nation === query["of"]) &&
        (query["finding"] === undefined || findingOf(line) === query["finding"]) &&
        (query["every"] === "1" || line.judged !== undefined)
      );
    });
  }, [lines, query, nameOf]);
