/** Capitals of the party's nations, so that a reader finds his way: names as the catalogue has them. */
import type { NationEntry } from "../../../../messages/index.js";
import type { Item } from "../items.js";

export const capitalItems = (nations: readonly NationEntry[], codes: readonly string[]): Item[] =>
  nations
    .filter((n) => codes.includes(n.nation))
    .flatMap(({ capital }): Item[] => [
      { item: "mark", at: [capital.lonDeg, capital.latDeg, 0], ink: "muted", shape: "dot", sizePx: 1.4 },
      {
        item: "label",
        at: [capital.lonDeg, capital.latDeg, 0],
        text: capital.name,
        ink: "muted",
        priority: 1,
        sizePx: 10.5,
        gapPx: 5,
      },
    ]);
