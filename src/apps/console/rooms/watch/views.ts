/** The views of the room. */
import type { RoomView } from "../../shell/room-view.js";
import { Sharing } from "./sharing.js";
import { WatchPicture } from "./watch.js";

export const watchViews: readonly RoomView[] = [
  { id: "picture", title: "watch.view.picture", Shown: WatchPicture },
  { id: "sharing", title: "watch.view.sharing", Shown: Sharing },
];
