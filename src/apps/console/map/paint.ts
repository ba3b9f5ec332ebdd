/** Paints a list of items through a projector; answers where the symbols ended up, so that a click finds them. */
import { geoPath } from "d3-geo";
import type { AreaItem, Item, LabelItem, LineItem, SymbolItem } from "./items.js";
import { paintLabels } from "./labels.js";
import { paintMark } from "./mark.js";
import type { Pen } from "./pen.js";
import { faded, type Palette } from "./palette.js";
import { symbolImage } from "./symbols.js";
import type { Projector, Size } from "./view.js";

export interface Hit {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const paintItems = (
  ctx: Pen,
  projector: Projector,
  size: Size,
  ratio: number,
  palette: Palette,
  items: readonly Item[],
): Hit[] => {
  const labels: LabelItem[] = [];
  const taken: (readonly [number, number, number, number])[] = [];
  const hits: Hit[] = [];
  for (const item of items) {
    if (item.item === "area") area(ctx, projector, palette, item);
    else if (item.item === "line") line(ctx, projector, palette, item);
    else if (item.item === "mark") paintMark(ctx, projector, palette, item);
    else if (item.item === "label") labels.push(item);
    else {
      const box = symbol(ctx, projector, palette, ratio, item);
      if (box === "hidden") continue;
      taken.push(box);
      if (item.name !== undefined)
        hits.push({
          name: item.name,
          x: (box[0] + box[2]) / 2,
          y: (box[1] + box[3]) / 2,
          radius: (box[2] - box[0]) / 2 + 4,
        });
    }
  }
  paintLabels(ctx, projector, size, palette, labels, taken);
  return hits;
};

const area = (ctx: Pen, projector: Projector, palette: Palette, item: AreaItem): void => {
  const path = geoPath(projector.geo, ctx);
  ctx.beginPath();
  // This library reads a ring clockwise; the rings of the formats room run the other way.
  path({ type: "Polygon", coordinates: [[...item.ring].reverse().map(([lon, lat]) => [lon, lat])] });
  const colour = palette.inks[item.ink];
  ctx.fillStyle = faded(colour, item.fillAlpha);
  ctx.fill();
  ctx.strokeStyle = faded(colour, item.lineAlpha);
  ctx.lineWidth = item.width ?? 1;
  ctx.setLineDash([...(item.dash ?? [])]);
  ctx.stroke();
  ctx.setLineDash([]);
};

const line = (ctx: Pen, projector: Projector, palette: Palette, item: LineItem): void => {
  ctx.beginPath();
  let down = false;
  for (const [lon, lat, alt] of item.points) {
    const at = projector.at(lon, lat, alt);
    if (at === "hidden") down = false;
    else if (down) ctx.lineTo(at[0], at[1]);
    else {
      ctx.moveTo(at[0], at[1]);
      down = true;
    }
  }
  ctx.globalAlpha = item.alpha ?? 1;
  ctx.strokeStyle = palette.inks[item.ink];
  ctx.lineWidth = item.width;
  ctx.lineJoin = "round";
  ctx.setLineDash([...(item.dash ?? [])]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
};

const symbol = (
  ctx: Pen,
  projector: Projector,
  palette: Palette,
  ratio: number,
  item: SymbolItem,
): readonly [number, number, number, number] | "hidden" => {
  const at = projector.at(...item.at);
  if (at === "hidden") return "hidden";
  const { image, anchor, size } = symbolImage(item.code, item.sizePx, ratio);
  const [left, top] = [at[0] - anchor[0], at[1] - anchor[1]];
  ctx.drawImage(image, left, top, size[0], size[1]);
  if (item.chosen === true) {
    ctx.strokeStyle = palette.inks.ink;
    ctx.lineWidth = 1.5;
    ctx.strokeRect(left - 3, top - 3, size[0] + 6, size[1] + 6);
  }
  return [left, top, left + size[0], top + size[1]];
};
