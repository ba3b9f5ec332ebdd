/** What is in the air, as the party believes: where it was, where it is, where it goes, with the ellipses of both ends. */
import { ellipseRing } from "../../../../formats/index.js";
import type { Mode } from "../../../../messages/index.js";
import type { ObjectNow, ObjectStanding } from "../../picture/at.js";
import type { WayPoint } from "../../picture/types.js";
import { aheadOf, trailAt } from "../../picture/way.js";
import type { Item, Spot } from "../items.js";
import type { Ink } from "../palette.js";
import { inContext, missileCode, type Standing } from "../symbols.js";

export const INK_OF: Readonly<Record<ObjectStanding, Ink>> = {
  threat: "threat",
  unknown: "unknown",
  recognised: "known",
  stopped: "gone",
};
const SYMBOL_OF: Readonly<Record<ObjectStanding, Standing>> = {
  threat: "suspect",
  unknown: "unknown",
  recognised: "neutral",
  stopped: "unknown",
};

const spot = ([, lat, lon, alt]: WayPoint): Spot => [lon, lat, alt];

export const objectItems = (
  objects: readonly ObjectNow[],
  timeUs: number,
  mode: Mode,
  chosen: string,
): Item[] =>
  objects.flatMap((now) => {
    const { object, member, report, point, standing } = now;
    const ink = INK_OF[standing];
    const isChosen = object.name === chosen;
    const items: Item[] = [];
    const { launch, impact } = report.track;
    const flies = standing !== "stopped";
    if (launch !== undefined)
      items.push({
        item: "area",
        ring: ellipseRing(launch.ellipse, 48),
        ink: "launch",
        fillAlpha: 0.08,
        lineAlpha: 0.85,
        dash: [3, 3],
      });
    if (impact !== undefined && flies)
      items.push({
        item: "area",
        ring: ellipseRing(impact.ellipse, 48),
        ink,
        fillAlpha: standing === "threat" ? 0.2 : 0.1,
        lineAlpha: 0.95,
        width: isChosen ? 2.2 : 1.4,
      });
    items.push({
      item: "line",
      points: trailAt(object, member, timeUs).map(spot),
      ink,
      width: isChosen ? 2.8 : 2,
      alpha: flies ? 0.95 : 0.5,
    });
    if (!flies) return items;
    const ahead = aheadOf(report, timeUs).map(spot);
    items.push(
      { item: "line", points: ahead, ink, width: isChosen ? 2 : 1.3, dash: [5, 4], alpha: 0.75 },
      // The plumb line shows above which ground it is.
      { item: "line", points: [spot(point), [point[2], point[1], 0]], ink, width: 0.8, alpha: 0.45 },
      { item: "mark", at: [point[2], point[1], 0], ink, shape: "dot", sizePx: 1.6 },
      {
        item: "symbol",
        at: spot(point),
        code: inContext(missileCode(SYMBOL_OF[standing]), mode),
        sizePx: isChosen ? 21 : 17,
        chosen: isChosen,
        name: object.name,
      },
      {
        item: "label",
        at: spot(point),
        text: object.name,
        more: `${Math.round(point[3])} km`,
        ink,
        priority: isChosen ? 90 : standing === "threat" ? 70 : 40,
        gapPx: 18,
      },
    );
    return items;
  });
