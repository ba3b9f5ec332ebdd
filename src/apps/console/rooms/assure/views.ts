/** The views of the room. */
import type { RoomView } from "../../shell/room-view.js";
import { AssureRoom } from "./assure.js";
import { StabilityView } from "./stability/stability.js";

export const assureViews: readonly RoomView[] = [
  { id: "journals", title: "assure.view.journals", Shown: AssureRoom },
  { id: "stability", title: "stability.view", Shown: StabilityView },
];
