/** The views of a room as links: what is chosen in one goes along to the next. */
import { useWords } from "../i18n/words.js";
import { hashOf, useRoute } from "../state/route.js";
import type { RoomView } from "./room-view.js";

export const ViewTabs = ({
  views,
  shown,
}: {
  readonly views: readonly RoomView[];
  readonly shown: RoomView;
}) => {
  const { t } = useWords();
  const { room, query } = useRoute();
  const others = Object.fromEntries(Object.entries(query).filter(([name]) => name !== "view"));
  return (
    <nav className="view-tabs" aria-label={t("shell.views")}>
      {views.map((view, n) => (
        <a
          key={view.id}
          href={hashOf(room, n === 0 ? others : { ...others, view: view.id })}
          aria-current={view === shown ? "page" : undefined}
        >
          {t(view.title)}
        </a>
      ))}
    </nav>
  );
};
