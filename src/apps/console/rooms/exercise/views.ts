/** The views of the room. */
import type { RoomView } from "../../shell/room-view.js";
import { ExerciseRoom } from "./exercise.js";

export const exerciseViews: readonly RoomView[] = [
  { id: "play", title: "exercise.view.play", Shown: ExerciseRoom },
];
