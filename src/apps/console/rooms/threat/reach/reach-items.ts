/** The map of reach: each system in its own colour, both ends of a disputed range, the sites, capitals within. */
import type { NationEntry } from "../../../../../messages/index.js";
import type { Item } from "../../../map/items.js";
import { SERIES, type Series } from "../../../map/palette.js";
import { scaledRing } from "../scaled-ring.js";
import { allValues } from "../values.js";
import { isThere, type Placed, type Reached } from "./use-reach.js";

export const inkOf = (n: number): Series => SERIES[n % SERIES.length]!;

export interface OutlineText {
  readonly text: string;
  readonly more: string;
}

export const reachItems = (
  placed: readonly Placed[],
  reached: readonly Reached[],
  texts: readonly OutlineText[],
): Item[] => [
  ...placed.flatMap((one, n) => outlines(one, reached[n]!, inkOf(n))),
  ...placed.flatMap((one, n) => labels(one, reached[n]!, inkOf(n), texts[n]!, n)),
];

const outlines = ({ system, from }: Placed, reached: Reached, ink: Series): Item[] => {
  if (!isThere(reached)) return [];
  const { rangeKm } = system.missile;
  const ends =
    rangeKm === undefined
      ? []
      : allValues(rangeKm)
          .filter((km) => km !== rangeKm.value)
          .map((km): Item => ({
            item: "area",
            ring: scaledRing(from, reached.outline, km / rangeKm.value),
            ink,
            fillAlpha: 0,
            lineAlpha: 0.75,
            dash: [4, 4],
          }));
  return [
    { item: "area", ring: [...reached.outline].reverse(), ink, fillAlpha: 0.07, lineAlpha: 0.95, width: 1.7 },
    ...ends,
  ];
};

/** At eight points of the outline, the northern one wanted most: whichever finds room is the label. */
const labels = (one: Placed, reached: Reached, ink: Series, words: OutlineText, n: number): Item[] => {
  const { from } = one;
  const site: Item = {
    item: "mark",
    at: [from.lonDeg, from.latDeg, 0],
    ink: "ink",
    shape: "target",
    sizePx: 5,
  };
  if (!isThere(reached)) return [site];
  const north = Math.round((reached.outline.length - 1) * ((n % 4) * 0.06));
  const [lon, lat] = reached.outline[north]!;
  return [
    site,
    {
      item: "label",
      at: [lon, lat, 0],
      text: words.text,
      more: words.more,
      ink,
      priority: 60 - n,
      sizePx: 12,
      gapPx: 7,
    },
  ];
};

export const capitalItems = (nations: readonly NationEntry[], within: ReadonlySet<string>): Item[] =>
  nations.flatMap(({ capital, nation }): Item[] => {
    const spot = [capital.lonDeg, capital.latDeg, 0] as const;
    const inside = within.has(nation);
    return [
      { item: "mark", at: spot, ink: inside ? "ink" : "muted", shape: "dot", sizePx: inside ? 2 : 1.3 },
      {
        item: "label",
        at: spot,
        text: capital.name,
        ink: inside ? "ink" : "muted",
        priority: inside ? 6 : 2,
        sizePx: 11,
        gapPx: 6,
      },
    ];
  });
