/** The truth of a run, for the exercise director alone: never on a nation's page. */
import type { TruthSample } from "../../state/api.js";
import { pointOnWay } from "../../picture/way.js";
import type { Item, Spot } from "../items.js";

export const truthItems = (samples: readonly TruthSample[], timeUs: number): Item[] =>
  samples.flatMap((sample): Item[] => {
    const first = sample.way[0];
    const last = sample.way[sample.way.length - 1];
    if (first === undefined || last === undefined || timeUs < first[0]) return [];
    const flown = sample.way.filter((p) => p[0] <= timeUs);
    const now = pointOnWay(sample.way, timeUs);
    const points = [...flown, now].map(([, lat, lon, alt]): Spot => [lon, lat, alt]);
    const isPayload = sample.kind === "payload";
    const at: Spot = [now[2], now[1], now[3]];
    const over = timeUs >= last[0];
    const items: Item[] = [
      { item: "line", points, ink: "truth", width: isPayload ? 1.6 : 0.8, alpha: isPayload ? 0.9 : 0.45 },
      {
        item: "mark",
        at,
        ink: "truth",
        shape: over ? (sample.destroyedUs === undefined ? "cross" : "burst") : "dot",
        sizePx: isPayload ? 4 : 2,
      },
    ];
    if (isPayload)
      items.push({
        item: "label",
        at,
        text: sample.launchId,
        ink: "truth",
        priority: 30,
        sizePx: 11,
        gapPx: 8,
      });
    return items;
  });
