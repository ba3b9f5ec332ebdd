/** Where a party's own sensors look, and where its batteries stand. */
import { discRing, fanRing } from "../../../../formats/index.js";
import type { Battery, Mode, Stations } from "../../../../messages/index.js";
import type { Item, Spot } from "../items.js";
import { batteryCode, inContext, radarCode, satelliteCode } from "../symbols.js";

const RAD = 180 / Math.PI;

export const stationItems = (stations: Stations, mode: Mode, showFans: boolean): Item[] => {
  const items: Item[] = [];
  /** A ship is a sensor and a battery: named once. */
  const named = new Set<string>();
  const name = (at: Spot, text: string): Item[] => {
    if (named.has(text)) return [];
    named.add(text);
    return [{ item: "label", at, text, ink: "own", priority: 10, sizePx: 11, gapPx: 14 }];
  };
  for (const sensor of stations.sensors) {
    const { model, at } = sensor;
    if (model.kind === "infrared") {
      if (model.orbit.kind !== "geostationary") continue;
      items.push(
        {
          item: "symbol",
          at: [model.orbit.lonDeg, 0, 0],
          code: inContext(satelliteCode(), mode),
          sizePx: 15,
        },
        ...name([model.orbit.lonDeg, 0, 0], sensor.name),
      );
      continue;
    }
    if (at === undefined) continue;
    if (showFans)
      items.unshift({
        item: "area",
        ring: fanRing(at, at.azimuthDeg, model.azimuthHalfWidthRad * RAD, model.instrumentedRangeM / 1000),
        ink: "own",
        fillAlpha: 0.035,
        lineAlpha: 0.4,
      });
    items.push(
      { item: "symbol", at: [at.lonDeg, at.latDeg, 0], code: inContext(radarCode(), mode), sizePx: 14 },
      ...name([at.lonDeg, at.latDeg, 0], sensor.name),
    );
  }
  for (const battery of stations.batteries) {
    if (showFans) items.unshift(reachOf(battery));
    items.push(
      {
        item: "symbol",
        at: [battery.lonDeg, battery.latDeg, 0],
        code: inContext(batteryCode(), mode),
        sizePx: 14,
      },
      ...name([battery.lonDeg, battery.latDeg, 0], battery.name),
    );
  }
  return items;
};

const reachOf = (battery: Battery): Item => ({
  item: "area",
  ring: discRing(battery, battery.interceptor.maxRangeM / 1000),
  ink: "own",
  fillAlpha: 0,
  lineAlpha: 0.22,
  dash: [2, 4],
});
