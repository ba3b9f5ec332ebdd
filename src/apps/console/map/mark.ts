/** Marks that are no symbols of a standard: aim points, hits, misses, places. */
import type { MarkItem } from "./items.js";
import type { Pen } from "./pen.js";
import type { Palette } from "./palette.js";
import type { Projector } from "./view.js";

export const paintMark = (ctx: Pen, projector: Projector, palette: Palette, item: MarkItem): void => {
  const at = projector.at(...item.at);
  if (at === "hidden") return;
  const [x, y] = at;
  const r = item.sizePx;
  ctx.strokeStyle = palette.inks[item.ink];
  ctx.fillStyle = palette.inks[item.ink];
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  if (item.shape === "dot") ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (item.shape === "ring") ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (item.shape === "target") {
    ctx.arc(x, y, r, 0, 2 * Math.PI);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      ctx.moveTo(x + dx * r * 0.55, y + dy * r * 0.55);
      ctx.lineTo(x + dx * r * 1.5, y + dy * r * 1.5);
    }
  } else if (item.shape === "cross") {
    ctx.moveTo(x - r, y - r);
    ctx.lineTo(x + r, y + r);
    ctx.moveTo(x + r, y - r);
    ctx.lineTo(x - r, y + r);
  } else
    for (let n = 0; n < 8; n++) {
      const turn = (n * Math.PI) / 4;
      const [inner, outer] = n % 2 === 0 ? [r * 0.3, r * 1.25] : [r * 0.4, r * 0.85];
      ctx.moveTo(x + inner * Math.cos(turn), y + inner * Math.sin(turn));
      ctx.lineTo(x + outer * Math.cos(turn), y + outer * Math.sin(turn));
    }
  if (item.shape === "dot") ctx.fill();
  else ctx.stroke();
};
