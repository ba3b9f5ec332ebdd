/** Interceptors: drawn straight from battery to meeting point, because that is what the order says; not how they fly. */
import type { Battery } from "../../../../messages/index.js";
import type { ShotNow } from "../../picture/at.js";
import type { Item, Spot } from "../items.js";

const SHOWN_AFTER_S = 45;

export const shotItems = (shots: readonly ShotNow[], batteries: readonly Battery[], timeUs: number): Item[] =>
  shots.flatMap(({ shot, state }): Item[] => {
    const { engagement, meets } = shot;
    const battery = batteries.find((b) => b.id === engagement.battery);
    const meet: Spot = [meets.lonDeg, meets.latDeg, meets.altitudeKm];
    if (timeUs > engagement.interceptAtUs + SHOWN_AFTER_S * 1e6) return [];
    const items: Item[] = [];
    if (battery !== undefined) {
      const from: Spot = [battery.lonDeg, battery.latDeg, battery.altitudeM / 1000];
      const span = engagement.interceptAtUs - engagement.launchAtUs;
      const part = Math.max(0, Math.min(1, (timeUs - engagement.launchAtUs) / span));
      const turn = ((meet[0] - from[0] + 540) % 360) - 180;
      const tip: Spot = [
        from[0] + turn * part,
        from[1] + (meet[1] - from[1]) * part,
        from[2] + (meet[2] - from[2]) * part,
      ];
      items.push(
        { item: "line", points: [from, meet], ink: "shot", width: 0.9, dash: [2, 4], alpha: 0.6 },
        { item: "line", points: [from, tip], ink: "shot", width: 2.2 },
      );
      if (state === "flying") items.push({ item: "mark", at: tip, ink: "shot", shape: "dot", sizePx: 3 });
    }
    items.push({
      item: "mark",
      at: meet,
      ink: "shot",
      shape: state === "hit" ? "burst" : state === "miss" || state === "no-object" ? "cross" : "ring",
      sizePx: state === "hit" ? 9 : 5,
    });
    return items;
  });
