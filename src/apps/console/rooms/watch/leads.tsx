/** How long before the impact each nation was warned, under each way of governing. */
import { useMemo } from "react";
import type { RunResult } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { Panel } from "../../components/panel.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";

export const Leads = ({ modes }: { readonly modes: readonly RunResult[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const nations = useMemo(() => warnedNations(modes), [modes]);
  const longestS = Math.max(1, ...modes.flatMap((m) => nations.map((n) => leadS(m, n) ?? 0)));
  return (
    <Panel title={t("share.leads")}>
      <Scroll label={t("share.leads")}>
        <table className="data lead">
          <thead>
            <tr>
              <th scope="col">{t("plan.nation")}</th>
              {modes.map((m) => (
                <th key={m.governance} scope="col">
                  {t(`governance.${m.governance}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nations.map((nation) => (
              <tr key={nation}>
                <th scope="row">{nameOf(nation)}</th>
                {modes.map((m) => {
                  const seconds = leadS(m, nation);
                  return (
                    <td key={m.governance}>
                      {seconds === undefined ? (
                        <span className="muted">{t("share.notWarned")}</span>
                      ) : (
                        <span className="bar-cell">
                          <i style={{ width: `${(seconds / longestS) * 100}%` }} aria-hidden="true" />
                          <span className="num">
                            {t("share.seconds", { seconds: number(language, seconds) })}
                          </span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
};

const warnedNations = (modes: readonly RunResult[]): string[] =>
  [...new Set(modes.flatMap((m) => m.nations.filter((n) => n.warnings > 0).map((n) => n.nation)))].sort(
    (a, b) => (leadS(modes[0]!, a) ?? 0) - (leadS(modes[0]!, b) ?? 0),
  );
const leadS = (m: RunResult, nation: string): number | undefined =>
  m.nations.find((n) => n.nation === nation)?.medianLeadTimeS;
