/** The frame of every room: rail, bar, the room itself, and what stands in its place when there is no run. */
import { useEffect } from "react";
import { useWords } from "../i18n/words.js";
import { VIEWS_OF } from "../rooms/views-of.js";
import { useRoute } from "../state/route.js";
import { Bar } from "./bar.js";
import { useKeys } from "./keys.js";
import { Palette } from "./palette.js";
import { Rail } from "./rail.js";
import { viewOf } from "./room-view.js";
import { ViewTabs } from "./view-tabs.js";

export const App = () => {
  const { t } = useWords();
  const { room, query } = useRoute();
  useKeys();
  const views = VIEWS_OF[room];
  const view = viewOf(views, query["view"]);
  const title = `${views.length > 1 ? `${t(view.title)} · ` : ""}${t(`room.${room}`)} · Security Roof`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="shell">
      <a className="skip" href="#room">
        {t("shell.skip")}
      </a>
      <Rail room={room} />
      <Bar room={room} />
      <Palette />
      <main className="room" id="room" tabIndex={-1} data-testid={`room-${room}`}>
        {views.length > 1 ? <ViewTabs views={views} shown={view} /> : null}
        <div className="room-body">
          <view.Shown />
        </div>
      </main>
    </div>
  );
};
