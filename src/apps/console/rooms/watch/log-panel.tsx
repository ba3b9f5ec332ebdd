/** What the party heard and said so far, newest first. */
import { few, utc } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Shape, type StatusName } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import type { LogKind, Picture } from "../../picture/types.js";
import { useNations } from "../../state/nations.js";

const STATUS: Readonly<Record<LogKind, StatusName>> = {
  track: "caution",
  lost: "off",
  warning: "critical",
  clear: "normal",
  notice: "standby",
  recognised: "normal",
  shot: "serious",
  report: "standby",
  refused: "off",
};
const MOST_SHOWN = 120;
/** Words that name a party are told by its name. */
const PARTY_WORDS = ["nation", "by"] as const;

export const LogPanel = ({ picture, timeUs }: { readonly picture: Picture; readonly timeUs: number }) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const lines = picture.log.filter((l) => l.timeUs <= timeUs);
  const shown = lines.slice(-MOST_SHOWN).reverse();
  const filled = (words: Readonly<Record<string, string | number>>) => ({
    ...words,
    ...(words["place"] === "" ? { place: t("warnings.openCountry") } : {}),
    ...Object.fromEntries(
      PARTY_WORDS.flatMap((w) =>
        typeof words[w] === "string" ? [[w, few(words[w].split(", ").map(nameOf))]] : [],
      ),
    ),
  });
  return (
    <Panel
      title={t("log.title")}
      className="grow-3"
      right={<span className="muted num">{lines.length}</span>}
    >
      <Scroll label={t("log.title")}>
        {shown.length === 0 ? (
          <Empty title={t("log.none")} />
        ) : (
          <ol className="log" data-testid="log">
            {shown.map((line, n) => (
              <li key={lines.length - n} title={line.detail}>
                <span className="num">{utc(line.timeUs)}</span>
                <Shape status={STATUS[line.kind]} />
                <span>{t(line.key, filled(line.words))}</span>
              </li>
            ))}
          </ol>
        )}
      </Scroll>
    </Panel>
  );
};
