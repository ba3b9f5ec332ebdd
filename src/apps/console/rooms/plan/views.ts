/** The views of the room. */
import type { RoomView } from "../../shell/room-view.js";
import { CoverView } from "./cover/cover-view.js";
import { PlanRoom } from "./plan.js";

export const planViews: readonly RoomView[] = [
  { id: "answer", title: "plan.view.answer", Shown: PlanRoom },
  { id: "cover", title: "plan.view.cover", Shown: CoverView },
];
