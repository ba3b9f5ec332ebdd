/** What this party kept back from whom, and by which rule: its own log, which nobody else holds. */
import { useMemo } from "react";
import { number } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import type { Picture } from "../../picture/types.js";
import { useNations } from "../../state/nations.js";

interface Line {
  readonly kind: string;
  readonly code: string;
  readonly reason: string;
  readonly to: Set<string>;
  count: number;
}
const MOST_NAMED = 5;

export const Withheld = ({ picture }: { readonly picture: Picture }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const lines = useMemo(() => {
    const found = new Map<string, Line>();
    for (const { withheld } of picture.withheld) {
      const key = `${withheld.kind} ${withheld.code} ${withheld.reason.replace(/[A-Z]{3}-\S+|\d+/g, "")}`;
      const line = found.get(key) ?? {
        kind: withheld.kind,
        code: withheld.code,
        reason: withheld.reason,
        to: new Set<string>(),
        count: 0,
      };
      line.to.add(withheld.to);
      line.count += 1;
      found.set(key, line);
    }
    return [...found].sort(([, a], [, b]) => b.count - a.count);
  }, [picture]);
  const named = (to: ReadonlySet<string>): string => {
    const names = [...to].slice(0, MOST_NAMED).map(nameOf).join(", ");
    return to.size > MOST_NAMED ? `${names} +${to.size - MOST_NAMED}` : names;
  };
  const title = t("assure.keptBack", { party: nameOf(picture.party) });
  return (
    <Panel
      title={title}
      right={<span className="muted num">{number(language, picture.withheld.length)}</span>}
    >
      {lines.length === 0 ? (
        <Empty title={t("assure.nothingKept", { party: nameOf(picture.party) })} />
      ) : (
        <Scroll label={title}>
          <table className="data" data-testid="withheld">
            <thead>
              <tr>
                <th scope="col">{t("assure.what")}</th>
                <th scope="col">{t("assure.fromWhom")}</th>
                <th scope="col">{t("assure.whyKept")}</th>
                <th scope="col" className="r">
                  {t("assure.times")}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(([key, line]) => (
                <tr key={key}>
                  <td className="code">{line.kind}</td>
                  <td>{named(line.to)}</td>
                  <td>
                    <span className="code">{line.code}</span>
                    <br />
                    <span className="muted" lang="en">
                      {line.reason}
                    </span>
                  </td>
                  <td className="r">{number(language, line.count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
};
