/** Every system against one place, told as each is known. */
import { useEffect, useState } from "react";
import type { NationEntry } from "../../../../../messages/index.js";
import { coarseAddress } from "../../../map/land.js";
import { threatDesk } from "../../../workers/desk.js";
import { placeText, type LatLon } from "../query.js";
import type { System } from "../systems-of.js";
import { judged, type Reacher } from "./verdict.js";

/** From a nation's own ground where it is nearest, or from its capital. */
export type Origin = "soil" | "capital";

export interface Reachers {
  readonly found: readonly Reacher[];
  readonly done: number;
  readonly all: number;
  readonly failed: string;
}
const NONE: Reachers = { found: [], done: 0, all: 0, failed: "" };
const TOLD_EVERY = 12;

export const useReachers = (
  target: LatLon | "none",
  origin: Origin,
  systems: readonly System[],
  nations: readonly NationEntry[],
): Reachers => {
  const key =
    target === "none" || nations.length === 0 ? "" : `${placeText(target)} ${origin} ${systems.length}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly reachers: Reachers }>({
    key: "",
    reachers: NONE,
  });
  useEffect(() => {
    if (key === "" || target === "none") return;
    const asked = new AbortController();
    const tell = (reachers: Reachers): void => {
      if (!asked.signal.aborted) setHeld({ key, reachers });
    };
    void ask(target, origin, systems, nations, asked.signal, tell).catch((error: unknown) =>
      tell({ ...NONE, failed: error instanceof Error ? error.message : String(error) }),
    );
    return () => asked.abort();
    // The key names everything that is asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return held.key === key ? held.reachers : { ...NONE, all: key === "" ? 0 : systems.length };
};

const ask = async (
  target: LatLon,
  origin: Origin,
  systems: readonly System[],
  nations: readonly NationEntry[],
  asked: AbortSignal,
  tell: (reachers: Reachers) => void,
): Promise<void> => {
  const desk = threatDesk();
  const numbers = [...new Set(systems.map((s) => s.missile.nation))].flatMap(
    (code) => nations.find((n) => n.nation === code)?.isoNumeric ?? [],
  );
  const soil = origin === "soil" ? await desk.nearestSoil(coarseUrl(), numbers, target) : {};
  const found: Reacher[] = [];
  for (const [n, system] of systems.entries()) {
    if (asked.aborted) return;
    const nation = nations.find((one) => one.nation === system.missile.nation);
    const from = nation === undefined ? undefined : (soil[nation.isoNumeric] ?? nation.capital);
    if (from !== undefined)
      found.push(judged(system, from, await desk.aimedAt(system.missile.vehicle, from, target)));
    if ((n + 1) % TOLD_EVERY === 0) tell({ found: [...found], done: n + 1, all: systems.length, failed: "" });
  }
  tell({ found, done: systems.length, all: systems.length, failed: "" });
};

/** A worker reads addresses from where it itself lies. */
const coarseUrl = (): string => new URL(coarseAddress, document.baseURI).href;
