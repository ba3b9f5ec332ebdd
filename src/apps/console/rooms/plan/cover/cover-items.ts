/** Cells of the defended area as the map draws them: once, twice, not at all; or what differs between two plans. */
import { cellToBoundary } from "h3-js";
import type { ResolvedScenario } from "../../../../../messages/index.js";
import type { Item } from "../../../map/items.js";
import type { Ink } from "../../../map/palette.js";
import { batteryCode, inContext, radarCode } from "../../../map/symbols.js";
import type { CoverCells, CoverShown } from "./use-cover.js";

const rings = new Map<string, readonly (readonly [number, number])[]>();
export const ringOf = (id: string): readonly (readonly [number, number])[] => {
  const known = rings.get(id) ?? cellToBoundary(id, true).map(([lon, lat]) => [lon, lat] as const);
  rings.set(id, known);
  return known;
};

const LOOKS: readonly { readonly ink: Ink; readonly fillAlpha: number }[] = [
  { ink: "threat", fillAlpha: 0.2 },
  { ink: "shot", fillAlpha: 0.26 },
  { ink: "known", fillAlpha: 0.34 },
];

const area = (id: string, ink: Ink, fillAlpha: number): Item => ({
  item: "area",
  ring: ringOf(id),
  ink,
  fillAlpha,
  lineAlpha: fillAlpha * 0.8,
  width: 0.5,
});

export const cellItems = (cells: CoverCells): Item[] =>
  cells.flatMap(({ id, verdict }) => {
    if (verdict.threats === 0) return [];
    const { ink, fillAlpha } = LOOKS[verdict.engaged]!;
    return [area(id, ink, fillAlpha)];
  });

/** Where one plan engages more often than the other; what both do alike stays bare. */
export const differenceItems = (shown: CoverCells, other: CoverCells): Item[] => {
  const before = new Map(other.map((c) => [c.id, c.verdict.engaged]));
  return shown.flatMap(({ id, verdict }) => {
    const change = verdict.engaged - (before.get(id) ?? 0);
    return change === 0 ? [] : [area(id, change > 0 ? "known" : "threat", 0.2 + 0.14 * Math.abs(change))];
  });
};

/** Where the plan's threats come from. */
export const launchItems = (areas: CoverShown["answer"]["areas"]): Item[] =>
  areas.flatMap(({ name, latDeg, lonDeg }): Item[] => {
    const at = [lonDeg, latDeg, 0] as const;
    const mark: Item = { item: "mark", at, ink: "launch", shape: "cross", sizePx: 5 };
    const label = { item: "label", at, ink: "launch", priority: 8, sizePx: 11, gapPx: 8 } as const;
    return name === undefined ? [mark] : [mark, { ...label, text: name }];
  });

export const assetItems = (scenario: ResolvedScenario, off: readonly string[], chosen: string): Item[] => {
  const item = (id: string, lonDeg: number, latDeg: number, code: string): Item => ({
    item: "symbol",
    at: [lonDeg, latDeg, 0],
    code: inContext(code, scenario.mode),
    sizePx: off.includes(id) ? 9 : 14,
    chosen: id === chosen,
    name: id,
  });
  return [
    ...scenario.sensors.flatMap((s) =>
      s.at === undefined ? [] : [item(s.id, s.at.lonDeg, s.at.latDeg, radarCode())],
    ),
    ...scenario.batteries.map((b) => item(b.id, b.lonDeg, b.latDeg, batteryCode())),
  ];
};
