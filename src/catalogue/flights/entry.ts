/** One published flight, from its facts: status and sources follow from its values. */
import type { FlightEntry, Quantity } from "../../messages/index.js";
import { UNREAD } from "../sources.js";

export interface Facts {
  readonly date: string;
  readonly system: string;
  readonly nation: string;
  readonly missile?: string;
  readonly apogee: Quantity;
  readonly range: Quantity;
  readonly time?: Quantity;
  readonly note?: string;
}

export const entry = (f: Facts): FlightEntry => {
  const values = [f.apogee, f.range, ...(f.time === undefined ? [] : [f.time])];
  const sources = values.flatMap((q) => [q.source, ...(q.others ?? []).map((o) => o.source)]);
  return {
    id: `${f.nation.toLowerCase()}-${f.date}-${f.system.toLowerCase().replaceAll(" ", "-")}`,
    name: `${f.system}, ${f.date}`,
    nation: f.nation,
    status: values.some((q) => q.status === "disputed")
      ? "disputed"
      : values.some((q) => q.status === "estimated")
        ? "estimated"
        : "sourced",
    verified: sources.every((s) => !s.includes(UNREAD)),
    sources: [...new Set(sources)],
    ...(f.note === undefined ? {} : { note: f.note }),
    date: f.date,
    ...(f.missile === undefined ? {} : { missile: f.missile }),
    apogeeKm: f.apogee,
    rangeKm: f.range,
    ...(f.time === undefined ? {} : { flightTimeS: f.time }),
  };
};
