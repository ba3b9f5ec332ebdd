/** Plan: who is protected by what, who shot under which rule, and what this way of governing changed. */
import { useMemo } from "react";
import type { NationLine, RunResult } from "../../../../messages/index.js";
import { number, people } from "../../components/format.js";
import { Figures, Panel } from "../../components/panel.js";
import { Table, type Column } from "../../components/table.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { RunState } from "../../shell/run-state.js";
import { useNations } from "../../state/nations.js";
import { useSession } from "../../state/session.js";
import { Batteries } from "./batteries.js";
import { Engagements } from "./engagements.js";

export const PlanRoom = () => {
  const { run, refresh } = useSession();
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  return <Planned result={run.result} />;
};

const Planned = ({ result }: { readonly result: RunResult }) => {
  const { t, language } = useWords();
  const { stations } = useSession();
  const sum = (of: (n: NationLine) => number): number => result.nations.reduce((all, n) => all + of(n), 0);
  const population = sum((n) => n.population);
  const share = (part: number): string => `${number(language, (100 * part) / Math.max(1, population))} %`;
  return (
    <Scroll label={t("room.plan")} className="page">
      <p className="lede">
        {t("plan.lede", { governance: t(`governance.${result.governance}`), title: result.title })}
      </p>
      <Figures
        figures={[
          { name: t("plan.nations"), value: result.nations.length },
          { name: t("plan.population"), value: people(language, population) },
          { name: t("plan.once"), value: share(sum((n) => n.protectedOnce)) },
          { name: t("plan.twice"), value: share(sum((n) => n.protectedTwice)) },
          { name: t("plan.warned"), value: result.nations.filter((n) => n.warnings > 0).length },
          { name: t("plan.shots"), value: sum((n) => n.engagementsOwned) },
        ]}
      />
      {result.unverified.length === 0 ? null : (
        <p className="note">{t("plan.unverified", { entries: result.unverified.join(", ") })}</p>
      )}
      <div className="plan-grid">
        <Panel title={t("plan.defended")}>
          <Scroll label={t("plan.defended")}>
            <Defended nations={result.nations} />
          </Scroll>
        </Panel>
        <div className="stack">
          <Panel title={t("plan.why")}>
            <ul className="why panel-body" lang="en">
              {result.explanations.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Panel>
          <Engagements result={result} />
          {stations.state === "there" ? <Batteries batteries={stations.value.batteries} /> : null}
        </div>
      </div>
    </Scroll>
  );
};

const Defended = ({ nations }: { readonly nations: readonly NationLine[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const columns = useMemo((): Column<NationLine>[] => {
    const part = (n: NationLine, of: number) => (
      <span className="bar-cell">
        <i style={{ width: `${(100 * of) / Math.max(1, n.population)}%` }} aria-hidden="true" />
        <span className="num">{number(language, (100 * of) / Math.max(1, n.population))} %</span>
      </span>
    );
    return [
      { key: "n", title: t("plan.nation"), cell: (n) => nameOf(n.nation), sortBy: (n) => nameOf(n.nation) },
      {
        key: "p",
        title: t("plan.people"),
        cell: (n) => people(language, n.population),
        sortBy: (n) => n.population,
        right: true,
      },
      {
        key: "1",
        title: t("plan.once"),
        cell: (n) => part(n, n.protectedOnce),
        sortBy: (n) => n.protectedOnce / Math.max(1, n.population),
      },
      {
        key: "2",
        title: t("plan.twice"),
        cell: (n) => part(n, n.protectedTwice),
        sortBy: (n) => n.protectedTwice / Math.max(1, n.population),
      },
      {
        key: "w",
        title: t("plan.warnings"),
        cell: (n) => n.warnings,
        sortBy: (n) => n.warnings,
        right: true,
      },
      {
        key: "l",
        title: t("plan.lead"),
        cell: (n) => (n.medianLeadTimeS === undefined ? "–" : `${number(language, n.medianLeadTimeS)} s`),
        sortBy: (n) => n.medianLeadTimeS ?? -1,
        right: true,
      },
    ];
  }, [t, language, nameOf]);
  return (
    <Table
      caption={t("plan.defended")}
      columns={columns}
      rows={nations}
      rowKey={(n) => n.nation}
      testId="defended"
    />
  );
};
