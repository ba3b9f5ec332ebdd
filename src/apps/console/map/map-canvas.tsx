/**
 * The map on two canvases: the Earth, painted when the view changes, and what moves on it, painted each frame while
 * something changes. Drag turns, wheel zooms; a click chooses a symbol.
 */
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";
import { clock } from "../state/clock.js";
import { paintBase } from "./base-layer.js";
import type { Item } from "./items.js";
import { coarseLand, fineLand, type Land } from "./land.js";
import { paintItems, type Hit } from "./paint.js";
import { paletteOf } from "./palette.js";
import { usePointer } from "./pointer.js";
import { projectorOf, type Size, type View } from "./view.js";

export interface MapControl {
  view(): View;
  show(view: View): void;
}
export interface MapCanvasProps {
  readonly control: Ref<MapControl>;
  readonly first: View;
  readonly dark: boolean;
  /** Absent where nothing moves with the clock. */
  readonly night: boolean;
  readonly items: (timeUs: number) => readonly Item[];
  readonly onChoose: (name: string) => void;
  readonly label: string;
}

const REST_MS = 140;
const NIGHT_STEP_US = 300e6;

export const MapCanvas = ({ control, first, dark, night, items, onChoose, label }: MapCanvasProps) => {
  const box = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const held = useRef({
    view: first,
    size: { width: 0, height: 0 } as Size,
    coarse: "none" as Land | "none",
    fine: "none" as Land | "none",
    movedMs: 0,
    basePainted: "",
    overDirty: true,
    hits: [] as Hit[],
  });
  const drawn = useRef({ items, dark, night });
  useLayoutEffect(() => {
    drawn.current = { items, dark, night };
    held.current.overDirty = true;
  }, [items, dark, night]);

  const show = (view: View): void => {
    held.current.view = view;
    held.current.movedMs = performance.now();
    held.current.overDirty = true;
  };
  useImperativeHandle(control, () => ({ view: () => held.current.view, show }), []);
  usePointer(over, {
    view: () => held.current.view,
    size: () => held.current.size,
    hits: () => held.current.hits,
    show,
    onChoose,
  });

  useEffect(() => {
    const parts = { box: box.current!, base: base.current!, over: over.current! };
    const baseCtx = parts.base.getContext("2d")!;
    const overCtx = parts.over.getContext("2d")!;
    const h = held.current;
    let stopped = false;
    coarseLand().then(
      (land) => ((h.coarse = land), (h.basePainted = "")),
      () => {},
    );
    fineLand().then(
      (land) => ((h.fine = land), (h.basePainted = "")),
      () => {},
    );
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = parts.box;
      const zoom = parts.box.getBoundingClientRect().width / Math.max(1, width);
      const ratio = Math.min(3, (window.devicePixelRatio || 1) * zoom);
      h.size = { width, height };
      for (const canvas of [parts.base, parts.over]) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        canvas.getContext("2d")!.setTransform(ratio, 0, 0, ratio, 0, 0);
      }
      h.basePainted = "";
      h.overDirty = true;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(parts.box);
    measure();
    document.fonts.ready.then(
      () => (h.overDirty = true),
      () => {},
    );
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
      const { items: itemsAt, dark: isDark, night: hasNight } = drawn.current;
      const palette = paletteOf(isDark);
      const nightUs = hasNight ? Math.floor(timeUs / NIGHT_STEP_US) * NIGHT_STEP_US : 0;
      const land = moving || h.fine === "none" ? h.coarse : h.fine;
      const wanted = `${JSON.stringify(h.view)} ${land === h.fine} ${land === "none"} ${isDark} ${nightUs}`;
      const projector = projectorOf(h.view, h.size);
      if (wanted !== h.basePainted) {
        paintBase(baseCtx, projector, land, { kind: h.view.kind, size: h.size, palette, timeUs: nightUs });
        h.basePainted = wanted;
      }
      if (!h.overDirty && timeUs === lastUs) return;
      lastUs = timeUs;
      h.overDirty = false;
      overCtx.clearRect(0, 0, h.size.width, h.size.height);
      const ratio = parts.over.width / h.size.width;
      h.hits = paintItems(overCtx, projector, h.size, ratio, palette, itemsAt(timeUs));
      spentMs += performance.now() - startedMs;
      frames += 1;
      if (frames === 30) {
        parts.box.dataset["frameMs"] = (spentMs / frames).toFixed(2);
        [spentMs, frames] = [0, 0];
      }
    };
    requestAnimationFrame(frame);
    return () => {
      stopped = true;
      observer.disconnect();
    };
  }, []);

  return (
    <div className="map-canvas" ref={box} data-testid="map">
      <canvas ref={base} aria-hidden="true" />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas is painted, an img is fetched */}
      <canvas ref={over} role="img" aria-label={label} />
    </div>
  );
};
