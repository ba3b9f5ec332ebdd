/** Keys that work everywhere: space plays and pauses, arrows step ten seconds, 1 to 5 change the room. */
import { useEffect } from "react";
import { clock } from "../state/clock.js";
import { hashOf, ROOMS, routeNow } from "../state/route.js";
import { carried } from "./rail.js";

const STEP_US = 10e6;

const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, select, textarea, [role=listbox]") !== null;

export const useKeys = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
      const onButton =
        event.target instanceof HTMLElement && event.target.closest("button, a, summary") !== null;
      const room = ROOMS[Number(event.key) - 1];
      if (event.key === " " && !onButton) {
        event.preventDefault();
        clock.toggle();
      } else if (event.key === "ArrowLeft") clock.seek(clock.now().timeUs - STEP_US);
      else if (event.key === "ArrowRight") clock.seek(clock.now().timeUs + STEP_US);
      else if (room !== undefined) location.hash = hashOf(room, carried(routeNow().query));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
};
