/**
 * Flights from the packed lines of the CNS lists, with what else was published of some of them laid over.
 *
 * shape     a line: date|UTC|system|number of the site|apogee km|range km|bearing °|outcome|use|motion (data/*.ts)
 * accuracy  as reported: heights and ranges of a day's salvo are often one round figure for all
 */
import type { FlightEntry, Quantity } from "../../messages/index.js";
import { sourced } from "../quantity.js";
import { entry, idOf, type Facts } from "./entry.js";

/** What other publications say of a flight that CNS lists, by the identifier the list gives it. */
export type Told = Readonly<Record<string, Partial<Facts>>>;

export interface Listing {
  readonly nation: string;
  readonly source: string;
  /** Bearings come from elsewhere than the rest of a line. */
  readonly bearingSource: string;
  /** Hours the launch sites' clocks are before UTC. */
  readonly hoursEast: number;
  readonly sites: readonly string[];
  readonly tests: readonly string[];
  readonly told: Told;
}

export const listed = (list: Listing): FlightEntry[] => {
  const times = new Map<string, number>();
  return list.tests.map((line) => {
    const facts = factsOf(line, list);
    const id = idOf(facts);
    const nth = (times.get(id) ?? 0) + 1;
    times.set(id, nth);
    const own = nth === 1 ? id : `${id}-${nth}`;
    return entry({ id: own, ...facts, ...list.told[own] });
  });
};

const factsOf = (line: string, { nation, source, bearingSource, hoursEast, sites }: Listing): Facts => {
  const [day = "", time = "", system = "", site = "", apogee = "", range = "", bearing = "", ...rest] =
    line.split("|");
  const [outcome, use, motion] = rest as [FlightEntry["outcome"], FlightEntry["use"], FlightEntry["motion"]];
  const value = (text: string, unit: string, from = source): Quantity => sourced(Number(text), unit, from);
  return {
    date: time === "" ? day : localDay(day, time, hoursEast),
    ...(time === "" ? {} : { launchedAt: `${day}T${time}Z` }),
    system,
    nation,
    ...(site === "" ? {} : { site: siteOf(sites[Number(site)]!) }),
    outcome,
    use,
    motion,
    ...(apogee === "" ? {} : { apogee: value(apogee, "km") }),
    ...(range === "" ? {} : { range: value(range, "km") }),
    ...(bearing === "" ? {} : { bearing: value(bearing, "deg", bearingSource) }),
    source,
  };
};

const siteOf = (text: string): NonNullable<FlightEntry["site"]> => {
  const [name = "", lat, lon] = text.split(";");
  return { name, ...(lat === undefined ? {} : { latDeg: Number(lat), lonDeg: Number(lon) }) };
};

/** The day where it was launched: an instant is formatted here, and no clock is asked. */
const localDay = (day: string, time: string, hoursEast: number): string =>
  new Date(Date.parse(`${day}T${time}Z`) + hoursEast * 3_600_000).toISOString().slice(0, 10);
