/** The map of "who can reach me": the place, and a line from each nation that has something that reaches it. */
import { geodesicDirect, geodesicInverse } from "../../../../../earth/index.js";
import { degFromRad, radFromDeg } from "../../../../../base/index.js";
import type { Item, Spot } from "../../../map/items.js";
import type { LatLon } from "../query.js";
import type { Reacher } from "./verdict.js";

const STEPS = 48;

/** Along the shortest way on the ground, a little raised where the globe shows heights. */
const way = (from: LatLon, to: LatLon): Spot[] => {
  const a = { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg) };
  const { azimuthRad, distanceM } = geodesicInverse(a, {
    latRad: radFromDeg(to.latDeg),
    lonRad: radFromDeg(to.lonDeg),
  });
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const share = i / STEPS;
    const at = geodesicDirect(a, azimuthRad, distanceM * share);
    return [
      degFromRad(at.lonRad),
      degFromRad(at.latRad),
      4 * share * (1 - share) * 0.16 * (distanceM / 1000),
    ];
  });
};

/** The nearest of each nation stands for it; the chosen one is drawn strongly. */
export const whoItems = (
  target: LatLon,
  found: readonly Reacher[],
  chosen: string,
  nameOf: (code: string) => string,
  targetName: string,
): Item[] => {
  const reaching = found.filter((r) => r.verdict !== "short");
  const best = new Map<string, Reacher>();
  for (const r of reaching) {
    const { nation } = r.system.missile;
    const known = best.get(nation);
    if (known === undefined || (known.verdict === "disputed" && r.verdict === "reaches")) best.set(nation, r);
  }
  const picked = found.find((r) => r.system.missile.id === chosen);
  const lines = [...best.values()].map((r): Item => ({
    item: "line",
    points: way(r.from, target),
    ink: r.verdict === "reaches" ? "threat" : "launch",
    width: 1.3,
    alpha: 0.75,
    ...(r.verdict === "disputed" ? { dash: [5, 4] } : {}),
  }));
  const sites = [...best].flatMap(([nation, r]): Item[] => {
    const at = [r.from.lonDeg, r.from.latDeg, 0] as const;
    const count = reaching.filter((one) => one.system.missile.nation === nation).length;
    return [
      { item: "mark", at, ink: r.verdict === "reaches" ? "threat" : "launch", shape: "dot", sizePx: 3 },
      {
        item: "label",
        at,
        text: `${nameOf(nation)} ${count}`,
        ink: "ink",
        priority: 30,
        sizePx: 11.5,
        gapPx: 7,
      },
    ];
  });
  const here = [target.lonDeg, target.latDeg, 0] as const;
  return [
    ...lines,
    ...(picked === undefined
      ? []
      : [{ item: "line", points: way(picked.from, target), ink: "ink", width: 2.2 } as const]),
    ...sites,
    { item: "mark", at: here, ink: "ink", shape: "target", sizePx: 7 },
    { item: "label", at: here, text: targetName, ink: "ink", priority: 70, gapPx: 13 },
  ];
};
