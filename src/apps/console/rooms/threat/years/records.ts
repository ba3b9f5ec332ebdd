/** How a nation's reach grew: each system that went farther than any before it, by the year it was first shown or flown. */
import { isWeapon, type System } from "../systems-of.js";
import { allValues } from "../values.js";

export interface Step {
  readonly system: System;
  readonly year: number;
  /** Ends of what is published. */
  readonly lowKm: number;
  readonly highKm: number;
}
export interface Growth {
  readonly nation: string;
  readonly records: readonly Step[];
  /** Systems that nothing dates. */
  readonly undated: readonly System[];
}

const endsOf = (system: System): { lowKm: number; highKm: number } => {
  const values = allValues(system.missile.rangeKm!);
  return { lowKm: values[0]!, highKm: values[values.length - 1]! };
};

export const growthOf = (systems: readonly System[], nation: string): Growth => {
  const own = systems.filter((s) => s.missile.nation === nation && isWeapon(s.missile));
  const dated = own
    .flatMap((system) =>
      system.year === undefined ? [] : [{ system, year: system.year, ...endsOf(system) }],
    )
    .sort((a, b) => a.year - b.year || b.highKm - a.highKm);
  const records: Step[] = [];
  for (const one of dated) if (one.highKm > (records[records.length - 1]?.highKm ?? 0)) records.push(one);
  return { nation, records, undated: own.filter((s) => s.year === undefined) };
};

/** Nations with at least two steps, the farthest first. */
export const growths = (systems: readonly System[]): readonly Growth[] =>
  [...new Set(systems.map((s) => s.missile.nation))]
    .map((nation) => growthOf(systems, nation))
    .filter((g) => g.records.length > 1)
    .sort((a, b) => farthestKm(b) - farthestKm(a));

export const farthestKm = ({ records }: Growth): number => records[records.length - 1]?.highKm ?? 0;
