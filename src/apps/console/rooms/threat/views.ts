/** The views of the room. */
import type { RoomView } from "../../shell/room-view.js";
import { ThreatRoom } from "./threat.js";

export const threatViews: readonly RoomView[] = [
  { id: "systems", title: "threat.view.systems", Shown: ThreatRoom },
];
