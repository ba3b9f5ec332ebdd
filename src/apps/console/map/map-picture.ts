/** The map as it stands, as a picture file: PNG with what is written below it, or SVG. */
import { svgPen } from "./svg-pen.js";
import { clock } from "../state/clock.js";
import { paintBase } from "./base-layer.js";
import type { Drawn } from "./loop.js";
import type { MapControl } from "./map-canvas.js";
import { paintItems } from "./paint.js";
import { paletteOf } from "./palette.js";
import { projectorOf } from "./view.js";

const LINE_PX = 18;
const MARGIN_PX = 12;

/** `lines` are written below: what it shows, from where, on what it rests. */
export const mapPng = (control: MapControl, dark: boolean, lines: readonly string[]): Promise<Blob> => {
  const { held, canvases } = control.layers();
  const { width, height } = held.size;
  const ratio = canvases[0]!.width / width;
  const foot = lines.length * LINE_PX + MARGIN_PX;
  const canvas = document.createElement("canvas");
  canvas.width = canvases[0]!.width;
  canvas.height = Math.round((height + foot) * ratio);
  const ctx = canvas.getContext("2d")!;
  for (const layer of canvases) ctx.drawImage(layer, 0, 0);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const palette = paletteOf(dark);
  ctx.fillStyle = palette.space;
  ctx.fillRect(0, height, width, foot);
  ctx.fillStyle = palette.inks.ink;
  ctx.font = `400 12px ${palette.font}`;
  ctx.textBaseline = "middle";
  lines.forEach((line, i) => ctx.fillText(line, MARGIN_PX, height + MARGIN_PX / 2 + (i + 0.5) * LINE_PX));
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("no picture came out")) : resolve(blob)),
      "image/png",
    ),
  );
};

export const mapSvg = (control: MapControl, drawn: Drawn): Blob => {
  const { held, canvases } = control.layers();
  const palette = paletteOf(drawn.dark);
  const projector = projectorOf(held.view, held.size);
  const pen = svgPen(held.size, canvases[1]!.getContext("2d")!);
  const { timeUs } = clock.now();
  const land = held.fine === "none" ? held.coarse : held.fine;
  paintBase(pen, projector, land, {
    kind: held.view.kind,
    size: held.size,
    palette,
    timeUs: drawn.night ? timeUs : 0,
  });
  paintItems(pen, projector, held.size, 2, palette, drawn.items(timeUs));
  return new Blob([pen.svg()], { type: "image/svg+xml" });
};
