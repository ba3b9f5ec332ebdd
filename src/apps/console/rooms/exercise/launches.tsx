/** After the run: what really flew, and what became of it. This table holds the truth, for the exercise director. */
import type { LaunchResult, RunResult } from "../../../../messages/index.js";
import { countdown, number } from "../../components/format.js";
import { Panel } from "../../components/panel.js";
import { Status, type StatusName } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";

const STATUS: Readonly<Record<LaunchResult["outcome"], StatusName>> = {
  intercepted: "normal",
  impact: "critical",
  recognised: "normal",
  orbit: "standby",
};

export const Launches = ({ result }: { readonly result: RunResult }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  return (
    <Panel
      title={t("exercise.launches")}
      right={<span className="tag tag-truth">{t("exercise.truth")}</span>}
    >
      <Scroll label={t("exercise.launches")}>
        <table className="data" data-testid="launches">
          <thead>
            <tr>
              <th scope="col">{t("exercise.launch")}</th>
              <th scope="col">{t("exercise.fromTo")}</th>
              <th scope="col">{t("exercise.first")}</th>
              <th scope="col">{t("exercise.warned")}</th>
              <th scope="col" className="r">
                {t("exercise.error")}
              </th>
              <th scope="col">{t("exercise.outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {result.launches.map((l) => (
              <tr key={l.id}>
                <td>
                  {l.id}
                  <br />
                  <span className="muted code">{l.truth.missile}</span>
                </td>
                <td>
                  {l.truth.from.name ?? ""} → {l.truth.to?.name ?? "–"}
                  <br />
                  <span className="muted num">
                    {number(language, l.truth.rangeKm)} km, {t("detail.apogee")}{" "}
                    {number(language, l.truth.apogeeKm)} km
                  </span>
                </td>
                <td>
                  {l.firstDetection === "none" ? (
                    "–"
                  ) : (
                    <>
                      {l.firstDetection.sensor}
                      <br />
                      <span className="muted num">
                        +
                        {countdown(
                          (Date.parse(l.firstDetection.time) - Date.parse(l.truth.launchTime)) / 1000,
                        )}
                      </span>
                    </>
                  )}
                </td>
                <td>
                  {l.warnings.map((w) => (
                    <span key={w.nation} className="line">
                      {nameOf(w.nation)} <span className="muted num">{countdown(w.leadTimeS)}</span>
                    </span>
                  ))}
                </td>
                <td className="r">
                  {l.track === "none" ? "–" : `${number(language, l.track.impactErrorKm, 1)} km`}
                </td>
                <td>
                  <Status status={STATUS[l.outcome]}>{t(`outcome.${l.outcome}`)}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
};
