/** The systems of the catalogue with the year each was first seen, and what of its range is disputed. */
import { useMemo } from "react";
import type { FlightEntry, MissileEntry } from "../../../../messages/index.js";
import { api } from "../../state/api.js";
import { useLoaded, type Loaded } from "../../state/loaded.js";
import { farthest } from "./values.js";

export interface System {
  readonly missile: MissileEntry;
  /** Of the entry, or of its first flight that the catalogue holds; absent where neither says. */
  readonly year?: number;
}

export const useSystems = (): Loaded<readonly System[]> => {
  const loaded = useLoaded("systems", async () => {
    const [missiles, flights] = await Promise.all([
      api.catalogue<MissileEntry>("missiles"),
      api.catalogue<FlightEntry>("flights"),
    ]);
    return { missiles: missiles.entries, flights: flights.entries };
  });
  return useMemo(
    () =>
      loaded.state === "there"
        ? { state: "there", value: systemsOf(loaded.value.missiles, loaded.value.flights) }
        : loaded,
    [loaded],
  );
};

const systemsOf = (missiles: readonly MissileEntry[], flights: readonly FlightEntry[]): System[] =>
  missiles.map((missile) => {
    const flown = flights.filter((f) => f.missile === missile.id).map((f) => Number(f.date.slice(0, 4)));
    const year = missile.year ?? (flown.length === 0 ? undefined : Math.min(...flown));
    return year === undefined ? { missile } : { missile, year };
  });

/** What could be fired at somebody: no launcher of satellites, no sounding rocket, no case of a published paper. */
export const isWeapon = ({ id, class: kind, nation, rangeKm }: MissileEntry): boolean =>
  rangeKm !== undefined &&
  kind !== "SLV" &&
  kind !== "sounding" &&
  nation !== "NONE" &&
  !id.startsWith("forden-");

/** Each published figure of how far it goes with the source that gives it; one where nobody disagrees. */
export const figuresOf = (
  missile: MissileEntry,
): readonly { readonly value: number; readonly source: string }[] => {
  const quantity = farthest(missile);
  if (quantity === undefined) return [];
  return [quantity, ...(quantity.others ?? [])].map(({ value, source }) => ({ value, source }));
};
