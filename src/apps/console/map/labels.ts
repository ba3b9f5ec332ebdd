/**
 * Labels that do not lie on each other: the most important first, each at the first of eight places that is free.
 *
 * Complexity: labels squared, for some dozens.
 */
import type { LabelItem } from "./items.js";
import type { Pen } from "./pen.js";
import type { Palette } from "./palette.js";
import type { Projector, Size } from "./view.js";

type Box = readonly [left: number, top: number, right: number, bottom: number];

const SIZE_PX = 12;
/** Labels at least this important may stand off, with a line to their point. */
const LED_FROM = 40;

export const paintLabels = (
  ctx: Pen,
  projector: Projector,
  size: Size,
  palette: Palette,
  labels: readonly LabelItem[],
  taken: Box[],
): void => {
  const ordered = [...labels].sort((a, b) => b.priority - a.priority);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  for (const label of ordered) {
    const at = projector.at(...label.at);
    if (at === "hidden") continue;
    const px = label.sizePx ?? SIZE_PX;
    ctx.font = `${label.priority >= 50 ? 600 : 500} ${px}px ${palette.font}`;
    const width = Math.max(
      ctx.measureText(label.text).width,
      label.more === undefined ? 0 : ctx.measureText(label.more).width,
    );
    const height = label.more === undefined ? px + 3 : 2 * px + 5;
    const gap = label.gapPx ?? 10;
    const beside = firstFree(at, width, height, gap, taken, size);
    const box =
      beside === "none" && label.priority >= LED_FROM
        ? firstFree(at, width, height, gap * 2.4, taken, size)
        : beside;
    if (box === "none") continue;
    taken.push(box);
    if (beside === "none") lead(ctx, at, box, palette.inks[label.ink]);
    ctx.strokeStyle = palette.halo;
    ctx.lineWidth = 3.4;
    ctx.fillStyle = palette.inks[label.ink];
    const write = (text: string, y: number): void => {
      ctx.strokeText(text, box[0], y);
      ctx.fillText(text, box[0], y);
    };
    if (label.more === undefined) write(label.text, (box[1] + box[3]) / 2);
    else {
      write(label.text, box[1] + px / 2 + 1);
      ctx.font = `400 ${px - 1}px ${palette.font}`;
      write(label.more, box[3] - px / 2 - 1);
    }
  }
};

const firstFree = (
  [x, y]: readonly [number, number],
  width: number,
  height: number,
  gap: number,
  taken: readonly Box[],
  size: Size,
): Box | "none" => {
  const near = gap * 0.7;
  const places: readonly Pixel[] = [
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x + near, y - height - near],
    [x + near, y + near],
    [x - near - width, y - height - near],
    [x - near - width, y + near],
    [x - width / 2, y - height - gap],
    [x - width / 2, y + gap],
  ];
  for (const [left, top] of places) {
    const box: Box = [left, top, left + width, top + height];
    const inside = left > 2 && top > 2 && box[2] < size.width - 2 && box[3] < size.height - 2;
    if (inside && !taken.some((other) => overlaps(box, other))) return box;
  }
  return "none";
};

/** From the point to the nearest edge of its label, where the label had to stand off. */
const lead = (ctx: Pen, [x, y]: Pixel, box: Box, ink: string): void => {
  ctx.globalAlpha = 0.6;
  ctx.strokeStyle = ink;
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(Math.max(box[0] - 1, Math.min(box[2] + 1, x)), Math.max(box[1], Math.min(box[3], y)));
  ctx.stroke();
  ctx.globalAlpha = 1;
};

type Pixel = readonly [number, number];

const overlaps = (a: Box, b: Box): boolean =>
  a[0] < b[2] + 3 && b[0] < a[2] + 3 && a[1] < b[3] + 1 && b[1] < a[3] + 1;
