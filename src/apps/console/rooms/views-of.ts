/** Every room's views, as each room lists its own. */
import type { RoomView } from "../shell/room-view.js";
import type { Room } from "../state/route.js";
import { assureViews } from "./assure/views.js";
import { exerciseViews } from "./exercise/views.js";
import { planViews } from "./plan/views.js";
import { threatViews } from "./threat/views.js";
import { watchViews } from "./watch/views.js";

export const VIEWS_OF: Readonly<Record<Room, readonly RoomView[]>> = {
  watch: watchViews,
  threat: threatViews,
  plan: planViews,
  exercise: exerciseViews,
  assure: assureViews,
};
