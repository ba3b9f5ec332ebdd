/**
 * The map on two canvases: the Earth, painted when the view changes, and what moves on it, painted each frame while
 * something changes. Drag turns, wheel zooms; a click chooses a symbol or takes a place. Keys do the same.
 */
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";
import { coarseLand, fineLand } from "./land.js";
import { startLoop, type Drawn, type Held } from "./loop.js";
import { onMapKey } from "./map-keys.js";
import { usePointer, type DragDoors } from "./pointer.js";
import type { Ground, View } from "./view.js";

export interface MapControl {
  view(): View;
  show(view: View): void;
  /** As it is drawn now, for a picture of it. */
  layers(): { readonly held: Readonly<Held>; readonly canvases: readonly HTMLCanvasElement[] };
}
export interface MapCanvasProps extends Drawn {
  readonly control: Ref<MapControl>;
  readonly first: View;
  readonly onChoose: (name: string) => void;
  readonly onPlace: (place: Ground) => void;
  readonly drag?: DragDoors | undefined;
  readonly label: string;
}

export const MapCanvas = (props: MapCanvasProps) => {
  const { control, first, dark, night, items, onChoose, onPlace, drag, label } = props;
  const box = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const held = useRef<Held>({
    view: first,
    size: { width: 0, height: 0 },
    coarse: "none",
    fine: "none",
    movedMs: 0,
    basePainted: "",
    overDirty: true,
    hits: [],
  });
  const drawn = useRef<Drawn>({ items, dark, night });
  useLayoutEffect(() => {
    drawn.current = { items, dark, night };
    held.current.overDirty = true;
  }, [items, dark, night]);

  const show = (view: View): void => {
    held.current.view = view;
    held.current.movedMs = performance.now();
    held.current.overDirty = true;
  };
  const view = (): View => held.current.view;
  const size = () => held.current.size;
  useImperativeHandle(
    control,
    () => ({
      view,
      show,
      layers: () => ({ held: held.current, canvases: [base.current!, over.current!] }),
    }),
    [],
  );
  usePointer(over, { view, size, hits: () => held.current.hits, show, onChoose, onPlace, drag });

  useEffect(() => {
    const canvases = { box: box.current!, base: base.current!, over: over.current! };
    const h = held.current;
    const ignore = (): void => {};
    coarseLand().then((land) => ((h.coarse = land), (h.basePainted = "")), ignore);
    fineLand().then((land) => ((h.fine = land), (h.basePainted = "")), ignore);
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = canvases.box;
      const zoom = canvases.box.getBoundingClientRect().width / Math.max(1, width);
      const ratio = Math.min(3, (window.devicePixelRatio || 1) * zoom);
      h.size = { width, height };
      for (const canvas of [canvases.base, canvases.over]) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        canvas.getContext("2d")!.setTransform(ratio, 0, 0, ratio, 0, 0);
      }
      h.basePainted = "";
      h.overDirty = true;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(canvases.box);
    measure();
    document.fonts.ready.then(() => (h.overDirty = true), ignore);
    const stop = startLoop(canvases, h, drawn);
    return () => {
      stop();
      observer.disconnect();
    };
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- the map takes keys, and no element of HTML is a map
    <div
      className="map-canvas"
      ref={box}
      data-testid="map"
      role="application"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what turns must turn by keyboard
      tabIndex={0}
      onKeyDown={(event) => onMapKey(event, { view, size, show, onPlace })}
    >
      <canvas ref={base} aria-hidden="true" />
      <canvas ref={over} aria-hidden="true" />
    </div>
  );
};
