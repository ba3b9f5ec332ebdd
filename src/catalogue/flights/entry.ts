/** One published flight, from its facts: identifier, name, status and sources follow from them. */
import type { FlightEntry, Quantity } from "../../messages/index.js";
import { UNREAD } from "../sources.js";
import { missileOf } from "./systems.js";

export interface Facts {
  /** Where the identifier was promised before its parts were known better. */
  readonly id?: string;
  readonly date: string;
  readonly launchedAt?: string;
  /** Empty where the source does not say what flew. */
  readonly system: string;
  readonly nation: string;
  readonly missile?: string;
  readonly site?: FlightEntry["site"];
  readonly outcome: FlightEntry["outcome"];
  readonly use?: FlightEntry["use"];
  readonly motion?: FlightEntry["motion"];
  readonly apogee?: Quantity;
  readonly range?: Quantity;
  readonly time?: Quantity;
  readonly bearing?: Quantity;
  /** Named where no value is given. */
  readonly source: string;
  readonly note?: string;
}

export const entry = (f: Facts): FlightEntry => {
  const values = [f.apogee, f.range, f.time, f.bearing].filter((q) => q !== undefined);
  const sources = values.flatMap((q) => [q.source, ...(q.others ?? []).map((o) => o.source)]);
  const system = f.system === "" ? "unknown" : f.system;
  const missile = f.missile ?? missileOf(f.nation, system);
  return {
    id: f.id ?? idOf(f),
    name: `${system === "unknown" ? "Unknown missile" : system}, ${f.date}`,
    nation: f.nation,
    status: values.some((q) => q.status === "disputed")
      ? "disputed"
      : values.some((q) => q.status === "estimated")
        ? "estimated"
        : "sourced",
    verified: sources.every((s) => !s.includes(UNREAD)),
    sources: sources.length === 0 ? [f.source] : [...new Set(sources)],
    ...(f.note === undefined ? {} : { note: f.note }),
    date: f.date,
    ...(f.launchedAt === undefined ? {} : { launchedAt: f.launchedAt }),
    system,
    ...(missile === undefined ? {} : { missile }),
    ...(f.site === undefined ? {} : { site: f.site }),
    outcome: f.outcome,
    use: f.use ?? "test",
    motion: f.motion ?? "ballistic",
    ...(f.range === undefined ? {} : { rangeKm: f.range }),
    ...(f.apogee === undefined ? {} : { apogeeKm: f.apogee }),
    ...(f.time === undefined ? {} : { flightTimeS: f.time }),
    ...(f.bearing === undefined ? {} : { bearingDeg: f.bearing }),
  };
};

/** `prk-2017-07-28-hwasong-14`; who lists several of a day numbers them from the second. */
export const idOf = ({ nation, date, system }: Pick<Facts, "nation" | "date" | "system">): string =>
  `${nation}-${date}-${system === "" ? "unknown" : system}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
