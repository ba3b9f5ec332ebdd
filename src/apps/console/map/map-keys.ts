/** The map by keyboard: arrows turn it, plus and minus zoom, Enter takes the place in its middle. */
import type { KeyboardEvent } from "react";
import { dragged, zoomed, type Ground, type Size, type View } from "./view.js";

const STEP_PX = 60;
const ZOOM_STEP = 1.4;
const TURNS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP_PX, 0],
  ArrowRight: [-STEP_PX, 0],
  ArrowUp: [0, STEP_PX],
  ArrowDown: [0, -STEP_PX],
};

export interface KeyDoors {
  view(): View;
  size(): Size;
  show(view: View): void;
  onPlace(place: Ground): void;
}

export const onMapKey = (event: KeyboardEvent, { view, size, show, onPlace }: KeyDoors): void => {
  const turn = TURNS[event.key];
  if (turn !== undefined) show(dragged(view(), size(), ...turn));
  else if (event.key === "+" || event.key === "=") show(zoomed(view(), ZOOM_STEP));
  else if (event.key === "-") show(zoomed(view(), 1 / ZOOM_STEP));
  else if (event.key === "Enter") onPlace({ latDeg: view().latDeg, lonDeg: view().lonDeg });
  else return;
  event.preventDefault();
  event.stopPropagation();
};
