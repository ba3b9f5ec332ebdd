/** Why the place that was clicked is or is not protected: each threat to it, and each battery's window or its reason. */
import { latLon, number } from "../../../components/format.js";
import { Empty, Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Status } from "../../../components/status.js";
import { useWords } from "../../../i18n/words.js";
import { useLoaded } from "../../../state/loaded.js";
import { useNations } from "../../../state/nations.js";
import { useRoute } from "../../../state/route.js";
import { coverDesk } from "../../../workers/desk.js";
import { queryOf, editsOf } from "./edits.js";
import type { CellWhy, CoverQuestion } from "./use-cover.js";

const ENGAGED = ["cover.not", "cover.once", "cover.twice"] as const;
const SHAPE = ["critical", "standby", "normal"] as const;

export const WhyPanel = ({
  question,
  ready,
}: {
  readonly question: CoverQuestion;
  readonly ready: boolean;
}) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const [lat, lon] = (query["cell"] ?? "").split(":").map(Number);
  const isAsked = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const plan = Object.values(queryOf(editsOf(query))).join("|");
  const key = ready && isAsked ? `${question.base.name} ${question.governance} ${plan} ${lat} ${lon}` : "";
  const why = useLoaded<CellWhy>(key, () =>
    coverDesk().why(question.base, question.changed, question.governance, question.resolution, lat!, lon!),
  );
  return (
    <Panel title={t("cover.why")} className="fills">
      <Scroll label={t("cover.why")}>
        {!isAsked ? (
          <Empty title={t("cover.ask")} />
        ) : why.state === "waiting" ? (
          <Empty title={t("cover.flying")} />
        ) : why.state === "failed" ? (
          <Empty title={t("cover.failed")}>
            <span className="code">{why.why}</span>
          </Empty>
        ) : (
          <div className="panel-body cover-why" data-testid="cover-why">
            <p className="muted">
              {latLon(language, lat, lon)} ·{" "}
              {why.value.nation === "none" ? t("cover.nobody") : nameOf(why.value.nation)}
            </p>
            {why.value.threats.filter((one) => one.reaches).length === 0 ? (
              <p>{t("cover.unreached")}</p>
            ) : null}
            {why.value.threats
              .filter((one) => one.reaches)
              .map((one) => (
                <details key={one.threat}>
                  <summary>
                    <Status status={SHAPE[one.engaged!]}>{t(ENGAGED[one.engaged!])}</Status> {one.missile},{" "}
                    {one.from}: {t("cover.falls", { s: number(language, one.impactS!) })},{" "}
                    {one.warnedS === "never"
                      ? t("cover.unwarned")
                      : t("cover.warnedAfter", { s: number(language, Number(one.warnedS)) })}
                  </summary>
                  <ul lang="en">
                    {[...one.batteries!]
                      .sort((a, b) => Number(b.able) - Number(a.able))
                      .map((b) => (
                        <li key={b.battery}>
                          <strong>
                            {b.able ? "✓" : "✗"} {b.battery}
                          </strong>{" "}
                          {b.reason}
                        </li>
                      ))}
                  </ul>
                </details>
              ))}
          </div>
        )}
      </Scroll>
    </Panel>
  );
};
