/** The map's frames: the Earth when the view or the night changed, what stands on it when the items or the time did. */
import { clock } from "../state/clock.js";
import { paintBase } from "./base-layer.js";
import type { Item } from "./items.js";
import type { Land } from "./land.js";
import { paintItems, type Hit } from "./paint.js";
import { paletteOf } from "./palette.js";
import { projectorOf, type Size, type View } from "./view.js";

export interface Held {
  view: View;
  size: Size;
  coarse: Land | "none";
  fine: Land | "none";
  movedMs: number;
  basePainted: string;
  overDirty: boolean;
  hits: readonly Hit[];
}
export interface Drawn {
  readonly items: (timeUs: number) => readonly Item[];
  readonly dark: boolean;
  readonly night: boolean;
}
export interface Canvases {
  readonly box: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly over: HTMLCanvasElement;
}

const REST_MS = 140;
const NIGHT_STEP_US = 300e6;

/** Draws until the answer is called. */
export const startLoop = (canvases: Canvases, h: Held, drawn: { readonly current: Drawn }): (() => void) => {
  const { box, over } = canvases;
  const baseCtx = canvases.base.getContext("2d")!;
  const overCtx = over.getContext("2d")!;
  let stopped = false;
  let lastUs = -1;
  let spentMs = 0;
  let frames = 0;
  const frame = (): void => {
    if (stopped) return;
    requestAnimationFrame(frame);
    if (h.size.width === 0) return;
    const { timeUs } = clock.now();
    const startedMs = performance.now();
    const moving = startedMs - h.movedMs < REST_MS;
    const { items, dark, night } = drawn.current;
    const palette = paletteOf(dark);
    const nightUs = night ? Math.floor(timeUs / NIGHT_STEP_US) * NIGHT_STEP_US : 0;
    const land = moving || h.fine === "none" ? h.coarse : h.fine;
    const wanted = `${JSON.stringify(h.view)} ${land === h.fine} ${land === "none"} ${dark} ${nightUs}`;
    const projector = projectorOf(h.view, h.size);
    if (wanted !== h.basePainted) {
      paintBase(baseCtx, projector, land, { kind: h.view.kind, size: h.size, palette, timeUs: nightUs });
      h.basePainted = wanted;
    }
    if (!h.overDirty && timeUs === lastUs) return;
    lastUs = timeUs;
    h.overDirty = false;
    overCtx.clearRect(0, 0, h.size.width, h.size.height);
    const ratio = over.width / h.size.width;
    h.hits = paintItems(overCtx, projector, h.size, ratio, palette, items(timeUs));
    spentMs += performance.now() - startedMs;
    frames += 1;
    if (frames === 30) {
      box.dataset["frameMs"] = (spentMs / frames).toFixed(2);
      [spentMs, frames] = [0, 0];
    }
  };
  requestAnimationFrame(frame);
  return () => {
    stopped = true;
  };
};
