/** The reach of each chosen system, each from its own site, one after another from the worker. */
import { useEffect, useState } from "react";
import { threatDesk } from "../../../workers/desk.js";
import type { ReachAnswer } from "../../../workers/threat/reach.js";
import type { LatLon } from "../query.js";
import type { System } from "../systems-of.js";

export interface Placed {
  readonly system: System;
  readonly from: LatLon;
  /** For a range other than the one the vehicle was fitted to. */
  readonly share?: number;
}
export type Reached = ReachAnswer | "waiting" | { readonly failed: string };

const keyOf = ({ system, from, share = 1 }: Placed): string =>
  `${system.missile.id} ${from.latDeg.toFixed(3)} ${from.lonDeg.toFixed(3)} ${share}`;

/** In the order asked. What was computed once is kept while the view stands. */
export const useReach = (placed: readonly Placed[]): readonly Reached[] => {
  const [known, setKnown] = useState<ReadonlyMap<string, Reached>>(new Map());
  const wanted = placed.map(keyOf).join("|");
  useEffect(() => {
    let stopped = false;
    const run = async (): Promise<void> => {
      for (const one of placed) {
        const key = keyOf(one);
        if (stopped || known.has(key)) continue;
        let reached: Reached;
        try {
          reached = await threatDesk().reachOf(one.system.missile.vehicle, one.from, one.share ?? 1);
        } catch (error) {
          reached = { failed: error instanceof Error ? error.message : String(error) };
        }
        if (!stopped) setKnown((old) => new Map([...old, [key, reached]]));
      }
    };
    void run();
    return () => {
      stopped = true;
    };
    // `wanted` names everything that is asked for; what is known already is not asked again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return placed.map((one) => known.get(keyOf(one)) ?? "waiting");
};

export const isThere = (reached: Reached | undefined): reached is ReachAnswer =>
  reached !== undefined && reached !== "waiting" && !("failed" in reached);
