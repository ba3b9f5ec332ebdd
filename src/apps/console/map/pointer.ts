/** The pointer on the map: drag turns, wheel and pinch zoom, a click without a drag chooses what lies under it. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Hit } from "./paint.js";
import { dragged, projectorOf, zoomed, type Ground, type Pixel, type Size, type View } from "./view.js";

export interface PointerDoors {
  view(): View;
  size(): Size;
  hits(): readonly Hit[];
  show(view: View): void;
  onChoose(name: string): void;
  /** A click on bare ground. */
  onPlace(place: Ground): void;
  /** What may be dragged over the ground; absent where nothing may. */
  readonly drag?: DragDoors | undefined;
}

export interface DragDoors {
  may(name: string): boolean;
  /** While it is dragged, and once more where it is let go. */
  to(name: string, place: Ground, done: boolean): void;
}

const CLICK_PX = 4;

export const usePointer = (canvas: RefObject<HTMLCanvasElement | null>, doors: PointerDoors): void => {
  const latest = useRef(doors);
  useLayoutEffect(() => {
    latest.current = doors;
  });
  useEffect(() => {
    const element = canvas.current!;
    const down = new Map<number, { x: number; y: number }>();
    let walkedPx = 0;
    let held = "";
    const carry = (event: PointerEvent, done: boolean): void => {
      const { view, size, drag } = latest.current;
      const ground = projectorOf(view(), size()).groundAt(...pixelOf(event));
      if (ground !== "off the Earth") drag?.to(held, ground, done);
    };
    /** On very wide screens the whole page is drawn larger than its own pixels. */
    const enlarged = (): number => element.getBoundingClientRect().width / Math.max(1, element.clientWidth);
    const pixelOf = (event: PointerEvent): Pixel => {
      const { left, top } = element.getBoundingClientRect();
      return [(event.clientX - left) / enlarged(), (event.clientY - top) / enlarged()];
    };
    const under = (event: PointerEvent): Hit | undefined => {
      const [x, y] = pixelOf(event);
      return latest.current.hits().find((h) => Math.hypot(h.x - x, h.y - y) <= h.radius);
    };
    const onDown = (event: PointerEvent): void => {
      element.setPointerCapture(event.pointerId);
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      walkedPx = 0;
      const hit = under(event);
      held = hit !== undefined && latest.current.drag?.may(hit.name) === true ? hit.name : "";
    };
    const onMove = (event: PointerEvent): void => {
      const from = down.get(event.pointerId);
      if (from === undefined) {
        element.style.cursor = under(event) === undefined ? "grab" : "pointer";
        return;
      }
      const [dx, dy] = [(event.clientX - from.x) / enlarged(), (event.clientY - from.y) / enlarged()];
      const others = [...down].filter(([id]) => id !== event.pointerId).map(([, p]) => p);
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      walkedPx += Math.hypot(dx, dy);
      if (held !== "" && walkedPx > CLICK_PX) return carry(event, false);
      const { view, size, show } = latest.current;
      const [other] = others;
      if (other === undefined) show(dragged(view(), size(), dx, dy));
      else {
        const before = Math.hypot(from.x - other.x, from.y - other.y);
        const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
        if (before > 0) show(zoomed(view(), after / before));
      }
    };
    const onUp = (event: PointerEvent): void => {
      const was = down.delete(event.pointerId);
      if (was && held !== "" && walkedPx > CLICK_PX && event.type === "pointerup") carry(event, true);
      if (!was || walkedPx > CLICK_PX || event.type === "pointercancel") return;
      const hit = under(event);
      const { view, size, onChoose, onPlace } = latest.current;
      if (hit !== undefined) return onChoose(hit.name);
      const ground = projectorOf(view(), size()).groundAt(...pixelOf(event));
      if (ground !== "off the Earth") onPlace(ground);
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { view, show } = latest.current;
      show(zoomed(view(), Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.04 : 0.0014))));
    };
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("pointercancel", onUp);
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("pointercancel", onUp);
      element.removeEventListener("wheel", onWheel);
    };
  }, [canvas]);
};
