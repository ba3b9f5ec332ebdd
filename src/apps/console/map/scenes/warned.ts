/**
 * Places warned, each with the time left; a place warned of twice shows the earlier impact.
 */
import type { WarningNow } from "../../picture/at.js";
import { countdown } from "../../components/format.js";
import type { Item, Spot } from "../items.js";

const PLACES_SHOWN = 3;

export const warnedItems = (warnings: readonly WarningNow[]): Item[] => {
  const soonest = new Map<
    string,
    { at: Spot; name: string; toImpactS: number; nation: string; rank: number }
  >();
  for (const { warning, state, toImpactS } of warnings) {
    if (state !== "open" || toImpactS < 0) continue;
    warning.places.slice(0, PLACES_SHOWN).forEach((place, rank) => {
      const key = `${place.name} ${place.latDeg}`;
      const known = soonest.get(key);
      if (known !== undefined && known.toImpactS <= toImpactS) return;
      soonest.set(key, {
        at: [place.lonDeg, place.latDeg, 0],
        name: place.name,
        toImpactS,
        nation: warning.nation,
        rank,
      });
    });
  }
  return [...soonest.values()].flatMap(({ at, name, toImpactS, rank }): Item[] => [
    { item: "mark", at, ink: "threat", shape: rank === 0 ? "target" : "dot", sizePx: rank === 0 ? 6 : 2.4 },
    rank === 0
      ? {
          item: "label",
          at,
          text: `${name}  ${countdown(toImpactS)}`,
          ink: "ink",
          priority: 80,
          sizePx: 13,
          gapPx: 13,
        }
      : { item: "label", at, text: name, ink: "muted", priority: 5 - rank, sizePx: 11, gapPx: 7 },
  ]);
};
