/** One nation's steps on the map: older ones quiet, the latest in the colour of what is warned of, each with its year. */
import type { Item } from "../../../map/items.js";
import { isThere, type Placed, type Reached } from "../reach/use-reach.js";
import type { Step } from "./records.js";

export const yearItems = (
  records: readonly Step[],
  placed: readonly Placed[],
  reached: readonly Reached[],
  text: (km: number) => string,
): Item[] =>
  placed.flatMap(({ from }, n): Item[] => {
    const [record, one] = [records[n]!, reached[n]];
    const latest = n === records.length - 1;
    const ink = latest ? "threat" : "ink";
    const site: Item = {
      item: "mark",
      at: [from.lonDeg, from.latDeg, 0],
      ink: "ink",
      shape: "target",
      sizePx: 5,
    };
    if (!isThere(one)) return [site];
    const [lon, lat] = one.outline[Math.round((one.outline.length - 1) * 0.94)]!;
    return [
      {
        item: "area",
        ring: [...one.outline].reverse(),
        ink,
        fillAlpha: latest ? 0.06 : 0.025,
        lineAlpha: latest ? 0.95 : 0.5,
        width: latest ? 1.8 : 1.1,
      },
      site,
      {
        item: "label",
        at: [lon, lat, 0],
        text: `${record.year} ${record.system.missile.name}`,
        more: text(record.highKm),
        ink,
        priority: 41 + n,
        sizePx: 11.5,
        gapPx: 7,
      },
    ];
  });
