/** The reach of each system in question by each of two parties, from the capital of its nation. */
import { useMemo } from "react";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { useReach, type Placed } from "../reach/use-reach.js";
import type { System } from "../systems-of.js";
import { changesOf, type Change } from "./changes.js";
import type { Side } from "./compare-items.js";
import { JOINT, type Row } from "./rows.js";

export interface Sides {
  readonly sides: readonly [Side, Side];
  readonly changes: readonly Change[];
  readonly waiting: boolean;
}

export const useSides = (
  systems: readonly System[],
  rows: readonly Row[],
  left: string,
  right: string,
): Sides => {
  const { entries } = useNations();
  const nameOf = usePartyName();
  const known = useMemo(
    () =>
      rows.flatMap((row) => {
        const system = systems.find((s) => s.missile.id === row.missile);
        const home = entries.find((n) => n.nation === system?.missile.nation)?.capital;
        return system?.missile.rangeKm === undefined || home === undefined
          ? []
          : [{ row, system, from: home, fittedKm: system.missile.rangeKm.value }];
      }),
    [rows, systems, entries],
  );
  const placedOf = (side: "left" | "right"): Placed[] =>
    known.map(({ row, system, from, fittedKm }) => ({ system, from, share: row[side].value / fittedKm }));
  const both = useMemo(
    () => [...placedOf("left"), ...placedOf("right")],
    // Everything that is placed follows from what is known.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [known],
  );
  const reached = useReach(both);
  const count = known.length;
  const sideOf = (side: "left" | "right", party: string): Side => ({
    side,
    name: nameOf(party),
    rows: known.map((k) => k.row),
    placed: side === "left" ? both.slice(0, count) : both.slice(count),
    reached: side === "left" ? reached.slice(0, count) : reached.slice(count),
  });
  const sides = [sideOf("left", left), sideOf("right", right)] as const;
  return {
    sides,
    changes: changesOf(sides[0].reached, sides[1].reached),
    waiting: reached.includes("waiting"),
  };
};

export const usePartyName = (): ((party: string) => string) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  // An alliance signs as itself, not as its centre.
  return (party) => (party === JOINT ? t("compare.joint") : party === "NATO" ? party : nameOf(party));
};
