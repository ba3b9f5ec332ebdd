/** What sharing changes: the same launches under the four ways of governing, side by side. */
import { useMemo, type ReactNode } from "react";
import { Loader } from "@mantine/core";
import type { LaunchResult, RunResult } from "../../../../messages/index.js";
import { few, number } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Status } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { api } from "../../state/api.js";
import { useLoaded } from "../../state/loaded.js";
import { useNations } from "../../state/nations.js";
import { useSession } from "../../state/session.js";

export const Sharing = ({ tabs }: { readonly tabs: ReactNode }) => {
  const { t } = useWords();
  const { run } = useSession();
  const id = run.state === "ready" ? `${run.result.scenario} ${run.result.seed}` : "";
  const loaded = useLoaded(id === "" ? "" : `share ${id}`, () => api.share());
  return (
    <Scroll label={t("share.title")} className="page">
      <div className="page-tabs">{tabs}</div>
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
        <Compared modes={loaded.value.modes} now={run.state === "ready" ? run.result.governance : ""} />
      )}
    </Scroll>
  );
};

const Compared = ({ modes, now }: { readonly modes: readonly RunResult[]; readonly now: string }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const nations = useMemo(() => warnedNations(modes), [modes]);
  const longestS = Math.max(1, ...modes.flatMap((m) => nations.map((n) => leadS(m, n) ?? 0)));
  const launches = modes[0]?.launches ?? [];
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
      <Panel title={t("share.shooters")}>
        <Scroll label={t("share.shooters")}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t("exercise.launch")}</th>
                {modes.map((m) => (
                  <th key={m.governance} scope="col">
                    {t(`governance.${m.governance}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {launches.map(({ id }) => (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  {modes.map((m) => (
                    <td key={m.governance}>
                      <Shooters launch={m.launches.find((l) => l.id === id)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Panel>
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

const Shooters = ({ launch }: { readonly launch: LaunchResult | undefined }) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  if (launch === undefined) return null;
  const by = new Map<string, readonly string[]>();
  for (const e of launch.engagements) by.set(`${e.site} (${e.nation})`, e.authorisedBy);
  return (
    <>
      <Status
        status={
          launch.outcome === "intercepted" ? "normal" : launch.outcome === "impact" ? "critical" : "standby"
        }
      >
        {t(`outcome.${launch.outcome}`)}
      </Status>
      {[...by].map(([site, authorised]) => (
        <p key={site} className="muted small">
          {site}, {t("share.by", { parties: few(authorised.map(nameOf)) })}
        </p>
      ))}
    </>
  );
};

const warnedNations = (modes: readonly RunResult[]): string[] =>
  [...new Set(modes.flatMap((m) => m.nations.filter((n) => n.warnings > 0).map((n) => n.nation)))].sort(
    (a, b) => (leadS(modes[0]!, a) ?? 0) - (leadS(modes[0]!, b) ?? 0),
  );
const leadS = (m: RunResult, nation: string): number | undefined =>
  m.nations.find((n) => n.nation === nation)?.medianLeadTimeS;
const threats = (m: RunResult): number =>
  m.launches.filter((l) => l.outcome === "intercepted" || l.outcome === "impact").length;
const stopped = (m: RunResult): number => m.launches.filter((l) => l.outcome === "intercepted").length;
