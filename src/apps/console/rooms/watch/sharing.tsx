/** What sharing changes: the same launches under the four ways of governing, side by side. */
import { Loader } from "@mantine/core";
import type { RunResult } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { RunState } from "../../shell/run-state.js";
import { api } from "../../state/api.js";
import { useLoaded } from "../../state/loaded.js";
import { useSession } from "../../state/session.js";
import { Leads } from "./leads.js";
import { ShootersTable } from "./shooters.js";

export const Sharing = () => {
  const { t } = useWords();
  const { run, refresh } = useSession();
  const id = run.state === "ready" ? `${run.result.scenario} ${run.result.seed}` : "";
  const loaded = useLoaded(id === "" ? "" : `share ${id}`, () => api.share());
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  return (
    <Scroll label={t("share.title")} className="page">
      <p className="lede">{t("share.lede")}</p>
      {loaded.state === "failed" ? (
        <Empty title={t("share.failed")}>
          <span className="code">{loaded.why}</span>
        </Empty>
      ) : loaded.state === "waiting" ? (
        <Empty title={t("share.playing")}>
          <Loader size="sm" />
        </Empty>
      ) : (
        <Compared modes={loaded.value.modes} now={run.result.governance} />
      )}
    </Scroll>
  );
};

const Compared = ({ modes, now }: { readonly modes: readonly RunResult[]; readonly now: string }) => {
  const { t, language } = useWords();
  return (
    <div className="stack" data-testid="share">
      <div className="modes">
        {modes.map((m) => (
          <section key={m.governance} className={m.governance === now ? "panel mode mode-now" : "panel mode"}>
            <h2>
              {t(`governance.${m.governance}`)}
              {m.governance === now ? <span className="tag">{t("share.now")}</span> : null}
            </h2>
            <p className="muted">{t(`governance.${m.governance}.how`)}</p>
            <dl>
              {(
                [
                  ["share.stopped", `${stopped(m)} / ${threats(m)}`],
                  ["share.warned", String(m.nations.filter((n) => n.warnings > 0).length)],
                  ["share.shots", String(m.launches.reduce((sum, l) => sum + l.engagements.length, 0))],
                  ["share.withheld", number(language, m.withheld)],
                ] as const
              ).map(([key, value]) => (
                <div key={key}>
                  <dt>{t(key)}</dt>
                  <dd className="num">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Leads modes={modes} />
      <ShootersTable modes={modes} />
      <Panel title={t("share.why")}>
        <div className="panel-body modes" lang="en">
          {modes.map((m) => (
            <section key={m.governance}>
              <h3>{t(`governance.${m.governance}`)}</h3>
              <ul className="why">
                {m.explanations.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Panel>
    </div>
  );
};

const threats = (m: RunResult): number =>
  m.launches.filter((l) => l.outcome === "intercepted" || l.outcome === "impact").length;
const stopped = (m: RunResult): number => m.launches.filter((l) => l.outcome === "intercepted").length;
