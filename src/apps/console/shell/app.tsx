/** The frame of every room: rail, bar, the room itself, and what stands in its place when there is no run. */
import { useEffect } from "react";
import { useWords } from "../i18n/words.js";
import { AssureRoom } from "../rooms/assure/assure.js";
import { ExerciseRoom } from "../rooms/exercise/exercise.js";
import { PlanRoom } from "../rooms/plan/plan.js";
import { ThreatRoom } from "../rooms/threat/threat.js";
import { WatchRoom } from "../rooms/watch/watch.js";
import { useRoute, type Room } from "../state/route.js";
import { Bar } from "./bar.js";
import { useKeys } from "./keys.js";
import { Rail } from "./rail.js";

const ROOM_OF: Readonly<Record<Room, () => React.JSX.Element>> = {
  watch: WatchRoom,
  threat: ThreatRoom,
  plan: PlanRoom,
  exercise: ExerciseRoom,
  assure: AssureRoom,
};

export const App = () => {
  const { t } = useWords();
  const { room } = useRoute();
  useKeys();
  const title = `${t(`room.${room}`)} · Security Roof`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const Shown = ROOM_OF[room];
  return (
    <div className="shell">
      <a className="skip" href="#room">
        {t("shell.skip")}
      </a>
      <Rail room={room} />
      <Bar room={room} />
      <main className="room" id="room" tabIndex={-1} data-testid={`room-${room}`}>
        <Shown />
      </main>
    </div>
  );
};
