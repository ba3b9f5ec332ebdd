/** Who engaged what, under which adopted rule, by whose authority. */
import type { RunResult } from "../../../../messages/index.js";
import { few } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Status } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";

interface Line {
  readonly site: string;
  readonly nation: string;
  readonly rule: string;
  readonly authorised: string;
  shots: number;
  hits: number;
}

export const Engagements = ({ result }: { readonly result: RunResult }) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const lines = new Map<string, Line>();
  for (const e of result.launches.flatMap((l) => l.engagements)) {
    const authorised = few(e.authorisedBy.map(nameOf));
    const key = `${e.site} ${e.rule} ${authorised}`;
    const line = lines.get(key) ?? {
      site: e.site,
      nation: e.nation,
      rule: e.rule,
      authorised,
      shots: 0,
      hits: 0,
    };
    line.shots += 1;
    if (e.outcome === "hit") line.hits += 1;
    lines.set(key, line);
  }
  return (
    <Panel title={t("plan.engagements")}>
      {lines.size === 0 ? (
        <Empty title={t("plan.noShots")} />
      ) : (
        <Scroll label={t("plan.engagements")}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t("plan.shooter")}</th>
                <th scope="col">{t("plan.rule")}</th>
                <th scope="col">{t("plan.authorised")}</th>
                <th scope="col" className="r">
                  {t("plan.hits")}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...lines].map(([key, line]) => (
                <tr key={key}>
                  <td>
                    {line.site} <span className="muted">{nameOf(line.nation)}</span>
                  </td>
                  <td className="code">{line.rule}</td>
                  <td>{line.authorised}</td>
                  <td className="r">
                    <Status status={line.hits > 0 ? "normal" : "off"}>
                      {line.hits} / {line.shots}
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
