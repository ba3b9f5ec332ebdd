/** The map of one missile's reach: as published, as flown, and the capitals inside. */
import { discRing } from "../../../../formats/index.js";
import type { MissileEntry } from "../../../../messages/index.js";
import type { Item } from "../../map/items.js";
import type { CapitalInReach, Place, Reach } from "./reach.js";
import { publishedRangesKm } from "./values.js";

export const reachItems = (
  missile: MissileEntry,
  from: Place,
  reach: Reach,
  capitals: readonly CapitalInReach[],
): Item[] => {
  const at = [from.lonDeg, from.latDeg, 0] as const;
  const rings = publishedRangesKm(missile).map((km): Item => ({
    item: "area",
    ring: discRing(from, km),
    ink: "unknown",
    fillAlpha: 0,
    lineAlpha: 0.7,
    dash: [4, 4],
  }));
  const flown = reach.points.flatMap((p) =>
    p.at === undefined ? [] : [[p.at.lonDeg, p.at.latDeg] as const],
  );
  const closed = reach.done && flown.length > 2;
  return [
    ...rings,
    ...(closed
      ? [
          {
            item: "area",
            ring: [...flown, flown[0]!].reverse(),
            ink: "threat",
            fillAlpha: 0.08,
            lineAlpha: 0.95,
            width: 1.6,
          } as const,
        ]
      : flown.map(([lon, lat]): Item => ({
          item: "mark",
          at: [lon, lat, 0],
          ink: "threat",
          shape: "dot",
          sizePx: 2,
        }))),
    { item: "mark", at, ink: "ink", shape: "target", sizePx: 6 },
    ...capitals.slice(0, 24).flatMap(({ nation }): Item[] => {
      const spot = [nation.capital.lonDeg, nation.capital.latDeg, 0] as const;
      return [
        { item: "mark", at: spot, ink: "muted", shape: "dot", sizePx: 2 },
        {
          item: "label",
          at: spot,
          text: nation.capital.name,
          ink: "ink",
          priority: 5,
          sizePx: 11,
          gapPx: 6,
        },
      ];
    }),
  ];
};
