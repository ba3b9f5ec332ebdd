/**
 * A published flight judged: what its figures imply, whether they can be true, and whether they fit what is published of the missile.
 *
 * shape     every value that was published is judged, one at a time, the others as the entry has them
 * leaves out  flights that failed, glided, pulled up or went into orbit: free flight says nothing of them
 * accuracy  as docs/math/reconstruction.md; `doubtful` is a comparison with published ranges, not a law
 */
import { reconstruct, type Reconstruction } from "../../flight/index.js";
import type { FlightEntry, MissileEntry, Quantity } from "../../messages/index.js";

export const FLIGHT_VERDICTS = ["consistent", "doubtful", "contradicts", "not-judged"] as const;
export type FlightVerdict = (typeof FLIGHT_VERDICTS)[number];

export interface JudgedFlight {
  readonly flight: FlightEntry;
  readonly verdict: FlightVerdict;
  readonly why: string;
  /** Of the values as the entry has them; absent where apogee or range is missing or free flight does not apply. */
  readonly implied?: Reconstruction;
  /** Other published values that contradict the rest. */
  readonly refuted: readonly RefutedValue[];
}

export interface RefutedValue {
  readonly field: "apogeeKm" | "rangeKm" | "flightTimeS";
  readonly value: number;
  readonly source: string;
  readonly finding: Reconstruction["finding"];
  readonly why: string;
}

/** `missile` is the catalogue's entry that the flight names, where it has one. */
export const judgeFlight = (flight: FlightEntry, missile?: MissileEntry): JudgedFlight => {
  const passed = (why: string): JudgedFlight => ({ flight, verdict: "not-judged", why, refuted: [] });
  const { apogeeKm, rangeKm } = flight;
  if (flight.motion in MOTIONS) return passed(MOTIONS[flight.motion]!);
  if (flight.outcome === "failure") return passed("it failed, so its coast was not the one planned");
  if (apogeeKm === undefined || rangeKm === undefined)
    return passed(
      apogeeKm === undefined && rangeKm === undefined
        ? "neither apogee nor range was published"
        : `no ${apogeeKm === undefined ? "apogee" : "range"} was published`,
    );
  const implied = reconstructed(flight, {});
  const refuted = refutedValues(flight);
  if (!implied.consistent) return { flight, verdict: "contradicts", why: implied.why, implied, refuted };
  const doubt = doubtOf(implied, missile);
  if (doubt !== undefined) return { flight, verdict: "doubtful", why: doubt, implied, refuted };
  return { flight, verdict: "consistent", why: implied.why, implied, refuted };
};

const MOTIONS: Readonly<Partial<Record<FlightEntry["motion"], string>>> = {
  "pull-up": "it pulled up on its way down: no free flight",
  glide: "it glided: no free flight",
  orbital: "it was to go into orbit: no fall to the ground",
};

type Values = Partial<Record<RefutedValue["field"], number>>;

const reconstructed = (flight: FlightEntry, other: Values): Reconstruction => {
  const timeS = other.flightTimeS ?? flight.flightTimeS?.value;
  return reconstruct({
    apogeeM: (other.apogeeKm ?? flight.apogeeKm!.value) * 1000,
    rangeM: (other.rangeKm ?? flight.rangeKm!.value) * 1000,
    ...(timeS === undefined ? {} : { flightTimeS: timeS }),
  });
};

const refutedValues = (flight: FlightEntry): readonly RefutedValue[] =>
  (["apogeeKm", "rangeKm", "flightTimeS"] as const).flatMap((field) =>
    ((flight[field] as Quantity | undefined)?.others ?? []).flatMap(({ value, source }) => {
      const { consistent, finding, why } = reconstructed(flight, { [field]: value });
      return consistent ? [] : [{ field, value, source, finding, why }];
    }),
  );

/** A flight that shows much more speed than any published range of its missile needs is misreported, or the range is. */
const doubtOf = (implied: Reconstruction, missile: MissileEntry | undefined): string | undefined => {
  const range = missile?.rangeKm;
  if (range === undefined) return undefined;
  const published = Math.max(range.value, ...(range.others ?? []).map((o) => o.value));
  const shown = implied.standardRangeM.low / 1000;
  if (shown <= DOUBT * published) return undefined;
  return `${HOW[implied.shape]} a flight takes the speed of a missile of ${Math.round(shown)} km at least; no more than ${published} km is published of ${missile!.name}`;
};

const DOUBT = 1.25;
const HOW = { lofted: "so high", "near-least-energy": "so far", depressed: "so flat" } as const;
