/**
 * A pen that writes SVG: what the map's painters draw on it becomes the elements of a picture.
 *
 * leaves out  gradients, of which it keeps the last colour (the glow around the globe)
 */
import { escaped } from "../../../formats/index.js";
import type { Pen } from "./pen.js";
import type { Size } from "./view.js";

export interface SvgPen extends Pen {
  svg(): string;
}

const n = (x: number): string => String(Math.round(x * 100) / 100);

/** `measure` is asked how wide a text is. */
export const svgPen = ({ width, height }: Size, measure: CanvasRenderingContext2D): SvgPen => {
  const out: string[] = [];
  let path = "";
  let dash: readonly number[] = [];
  const paint = (style: Pen["fillStyle"]): string => (typeof style === "string" ? style : "none");
  const stroked = (): string =>
    `stroke="${paint(pen.strokeStyle)}" stroke-width="${n(pen.lineWidth)}" stroke-linejoin="${pen.lineJoin}"` +
    (dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`) +
    (pen.globalAlpha === 1 ? "" : ` opacity="${n(pen.globalAlpha)}"`);
  const text = (words: string, x: number, y: number, look: string): void => {
    const [, weight = "400", size = "12", family = "sans-serif"] =
      /^(\d+) ([\d.]+)px (.*)$/.exec(pen.font) ?? [];
    out.push(
      `<text x="${n(x)}" y="${n(y)}" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}" dominant-baseline="central" ${look}>${escaped(words)}</text>`,
    );
  };
  const pen: SvgPen = {
    fillStyle: "#000",
    strokeStyle: "#000",
    font: "400 12px sans-serif",
    globalAlpha: 1,
    lineJoin: "miter",
    lineWidth: 1,
    textAlign: "left",
    textBaseline: "middle",
    beginPath: () => void (path = ""),
    moveTo: (x, y) => void (path += `M${n(x)} ${n(y)}`),
    lineTo: (x, y) => void (path += `L${n(x)} ${n(y)}`),
    closePath: () => void (path += "Z"),
    // The painters draw whole circles only.
    arc: (x, y, r) =>
      void (path += `M${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r)} ${n(y)}`),
    fill: () => {
      if (path !== "" && paint(pen.fillStyle) !== "none")
        out.push(`<path d="${path}" fill="${paint(pen.fillStyle)}" fill-rule="evenodd"/>`);
    },
    stroke: () => {
      if (path !== "") out.push(`<path d="${path}" fill="none" ${stroked()}/>`);
    },
    fillRect: (x, y, w, h) =>
      void out.push(
        `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${paint(pen.fillStyle)}"/>`,
      ),
    strokeRect: (x, y, w, h) =>
      void out.push(
        `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="none" ${stroked()}/>`,
      ),
    setLineDash: (wanted) => void (dash = [...wanted]),
    fillText: (words, x, y) => text(words, x, y, `fill="${paint(pen.fillStyle)}"`),
    strokeText: (words, x, y) => text(words, x, y, `fill="none" ${stroked()}`),
    measureText: (words) => {
      measure.font = pen.font;
      return measure.measureText(words);
    },
    createRadialGradient: (...at) => measure.createRadialGradient(...at),
    drawImage: (image: CanvasImageSource, x: number, y: number, w?: number, h?: number) => {
      if (image instanceof HTMLCanvasElement)
        out.push(
          `<image x="${n(x)}" y="${n(y)}" width="${n(w ?? image.width)}" height="${n(h ?? image.height)}" href="${image.toDataURL()}"/>`,
        );
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}">${out.join("")}</svg>`,
  };
  return pen;
};
