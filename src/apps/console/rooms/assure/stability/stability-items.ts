/** What the map shows of an assessment: the flights against one site by their answer, and the site. */
import type { Item } from "../../../map/items.js";
import type { Ink } from "../../../map/palette.js";
import type { Answer, Site } from "./types.js";

type Kind = Site["engagements"][number]["answer"];
/** The gravest answer at any end is what is drawn. */
const RANK: Readonly<Record<Kind, number>> = { "out-of-reach": 0, "too-late": 1, can: 2 };
const INKS: Readonly<Record<Kind, Ink>> = { "out-of-reach": "gone", "too-late": "unknown", can: "threat" };

export const stabilityItems = (answer: Answer, site: Site): readonly Item[] => {
  const worst = new Map<string, Kind>();
  for (const { trajectory, answer: kind } of site.engagements) {
    const known = worst.get(trajectory);
    if (known === undefined || RANK[kind] > RANK[known]) worst.set(trajectory, kind);
  }
  const flights = answer.trajectories
    .filter((f) => worst.has(f.id))
    .sort((a, b) => RANK[worst.get(a.id)!] - RANK[worst.get(b.id)!]);
  return [
    ...flights.map(({ id, way }): Item => {
      const kind = worst.get(id)!;
      return { item: "line", points: way, ink: INKS[kind], width: 1.2, alpha: kind === "can" ? 0.9 : 0.55 };
    }),
    { item: "mark", at: [site.lonDeg, site.latDeg, 0], ink: "own", shape: "target", sizePx: 16 },
    {
      item: "label",
      at: [site.lonDeg, site.latDeg, 0],
      text: site.name,
      ink: "ink",
      priority: 10,
      gapPx: 12,
    },
  ];
};
