/** The batteries of the party whose eyes we look through. */
import type { Battery } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Status } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";
import { useSession } from "../../state/session.js";

export const Batteries = ({ batteries }: { readonly batteries: readonly Battery[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { party } = useSession();
  return (
    <Panel title={t("plan.batteries", { party: nameOf(party) })}>
      {batteries.length === 0 ? (
        <Empty title={t("plan.noBatteries", { party: nameOf(party) })} />
      ) : (
        <Scroll label={t("plan.batteries", { party: nameOf(party) })}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t("plan.battery")}</th>
                <th scope="col">{t("plan.class")}</th>
                <th scope="col">{t("plan.host")}</th>
                <th scope="col" className="r">
                  {t("plan.rounds")}
                </th>
                <th scope="col" className="r">
                  {t("plan.rangeKm")}
                </th>
                <th scope="col">{t("threat.verified")}</th>
              </tr>
            </thead>
            <tbody>
              {batteries.map((b) => (
                <tr key={b.id}>
                  <td>{b.name}</td>
                  <td className="code">{b.interceptor.class}</td>
                  <td>{nameOf(b.host)}</td>
                  <td className="r">{b.rounds}</td>
                  <td className="r">{number(language, b.interceptor.maxRangeM / 1000)}</td>
                  <td>
                    <Status status={b.verified ? "normal" : "caution"}>
                      {t(b.verified ? "threat.yes" : "threat.no")}
                    </Status>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
};
