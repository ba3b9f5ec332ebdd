/** Two parties' reach of the same systems on one map: each party one colour. */
import type { Item } from "../../../map/items.js";
import type { Series } from "../../../map/palette.js";
import { isThere, type Placed, type Reached } from "../reach/use-reach.js";
import type { Row } from "./rows.js";

export const SIDE_INKS = { left: "s2", right: "s1" } as const satisfies Record<string, Series>;

export interface Side {
  readonly side: "left" | "right";
  readonly name: string;
  readonly rows: readonly Row[];
  readonly placed: readonly Placed[];
  readonly reached: readonly Reached[];
}

export const sideItems = (
  { side, name, rows, placed, reached }: Side,
  text: (km: number) => string,
): Item[] =>
  placed.flatMap(({ system, from }, n): Item[] => {
    const one = reached[n];
    const ink = SIDE_INKS[side];
    if (!isThere(one)) return [];
    // Names stand north-east on one side and north-west on the other.
    const [lon, lat] = one.outline[Math.round((one.outline.length - 1) * (side === "left" ? 0.06 : 0.9))]!;
    return [
      {
        item: "area",
        ring: [...one.outline].reverse(),
        ink,
        fillAlpha: 0.05,
        lineAlpha: 0.95,
        width: 1.7,
        ...(side === "right" ? { dash: [7, 4] } : {}),
      },
      { item: "mark", at: [from.lonDeg, from.latDeg, 0], ink: "ink", shape: "target", sizePx: 5 },
      {
        item: "label",
        at: [lon, lat, 0],
        text: `${system.missile.name}, ${name}`,
        more: text(rows[n]![side].value),
        ink,
        priority: 60 - n,
        sizePx: 11.5,
        gapPx: 7,
      },
    ];
  });
