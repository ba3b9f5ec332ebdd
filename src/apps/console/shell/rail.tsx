/** The five rooms. */
import { Icon } from "../components/icon.js";
import { useWords } from "../i18n/words.js";
import { hashOf, ROOMS, useRoute, type Room } from "../state/route.js";

/** What goes along from room to room. */
const CARRIED = ["nation", "t"] as const;

export const carried = (query: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(CARRIED.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])));

export const Rail = ({ room }: { readonly room: Room }) => {
  const { t } = useWords();
  const { query } = useRoute();
  return (
    <nav className="rail" aria-label={t("shell.rooms")}>
      <div className="rail-mark" aria-hidden="true">
        <svg width="30" height="30" viewBox="0 0 32 32" fill="none" strokeLinecap="round">
          <path d="M4 20a12 12 0 0 1 24 0" stroke="var(--accent)" strokeWidth="2.4" />
          <path d="M9 20a7 7 0 0 1 14 0" stroke="var(--accent)" strokeOpacity=".55" strokeWidth="2" />
          <path d="M4 24h24" stroke="var(--ink-0)" strokeWidth="2" />
        </svg>
      </div>
      {ROOMS.map((name, n) => (
        <a
          key={name}
          href={hashOf(name, carried(query))}
          aria-current={name === room ? "page" : undefined}
          title={`${t(`room.${name}`)} (${n + 1})`}
        >
          <Icon name={name} size={22} />
          {t(`room.${name}`)}
        </a>
      ))}
    </nav>
  );
};
