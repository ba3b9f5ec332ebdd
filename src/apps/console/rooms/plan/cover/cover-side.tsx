/** Beside the map: governance and what to compare with, the assets, the nations, and why one place is or is not protected. */
import { NativeSelect } from "@mantine/core";
import { GOVERNANCE_MODES, type Governance, type ResolvedScenario } from "../../../../../messages/index.js";
import { Exports } from "../../../components/exports.js";
import { number, people } from "../../../components/format.js";
import { Empty, Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Table, tableCsv, type Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { Assets } from "./assets.js";
import type { Edits } from "./edits.js";
import type { CoverQuestion, CoverShown, CoverState } from "./use-cover.js";
import { WhyPanel } from "./why-panel.js";

type Line = CoverShown["answer"]["nations"][number];

export interface CoverSideProps {
  readonly base: ResolvedScenario;
  readonly scenario: ResolvedScenario;
  readonly edits: Edits;
  readonly change: (next: Edits, done?: boolean) => void;
  readonly governance: Governance;
  readonly question: CoverQuestion;
  readonly state: CoverState;
  readonly other: CoverShown["answer"] | undefined;
}

export const CoverSide = (props: CoverSideProps) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const { governance, state, other } = props;
  const before = new Map((other?.nations ?? []).map((n) => [n.nation, n]));
  const share = (n: Line, of: number): string =>
    n.populationInRegion === 0 ? "–" : `${number(language, (100 * of) / n.populationInRegion)} %`;
  const columns: Column<Line>[] = [
    { key: "n", title: t("plan.nation"), cell: (n) => nameOf(n.nation), sortBy: (n) => nameOf(n.nation) },
    {
      key: "t",
      title: t("cover.threatened"),
      cell: (n) => people(language, n.threatenedPopulation),
      sortBy: (n) => n.threatenedPopulation,
      right: true,
    },
    {
      key: "w",
      title: t("cover.warning"),
      cell: (n) =>
        n.meanWarningS === undefined ? "–" : `${number(language, n.meanWarningS / 60, 1)} ${t("unit.min")}`,
      sortBy: (n) => n.meanWarningS ?? -1,
      right: true,
    },
    {
      key: "1",
      title: t("cover.once"),
      cell: (n) => share(n, n.protectedOnce),
      sortBy: (n) => n.protectedOnce / Math.max(1, n.populationInRegion),
      right: true,
    },
    {
      key: "2",
      title: t("cover.twice"),
      cell: (n) => share(n, n.protectedTwice),
      sortBy: (n) => n.protectedTwice / Math.max(1, n.populationInRegion),
      right: true,
    },
    ...(other === undefined
      ? []
      : [
          {
            key: "d",
            title: t("cover.difference"),
            cell: (n: Line) => signed(language, n.protectedOnce - (before.get(n.nation)?.protectedOnce ?? 0)),
            sortBy: (n: Line) => n.protectedOnce - (before.get(n.nation)?.protectedOnce ?? 0),
            right: true,
          },
        ]),
  ];
  const rows =
    state.shown === "waiting" ? [] : state.shown.answer.nations.filter((n) => n.populationInRegion > 0);
  const modes = GOVERNANCE_MODES.map((value) => ({ value, label: t(`governance.${value}`) }));
  return (
    <div className="map-room-side">
      <div className="panel-tight sides">
        <NativeSelect
          size="xs"
          label={t("cover.governance")}
          value={governance}
          data={modes}
          onChange={(event) => setQuery({ mode: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t("cover.against")}
          value={query["vs"] ?? ""}
          data={[
            { value: "", label: t("cover.nothing") },
            { value: "plan", label: t("cover.asWritten") },
            ...modes,
          ]}
          onChange={(event) => setQuery({ vs: event.currentTarget.value })}
        />
      </div>
      <Panel
        title={t("cover.nations")}
        className="fills"
        right={
          <>
            <output className="muted num" data-testid="cover-ms" data-busy={state.busy ? "yes" : "no"}>
              {state.shown === "waiting" ? "" : t("cover.took", { ms: Math.round(state.shown.ms) })}
            </output>
            <Exports
              link={false}
              offers={[{ kind: "CSV", name: "defended-nations", make: () => tableCsv(columns, rows) }]}
            />
          </>
        }
      >
        <Scroll label={t("cover.nations")}>
          {state.failed === "" ? null : <p className="note code">{state.failed}</p>}
          {rows.length === 0 ? (
            <Empty title={t("cover.flying")} />
          ) : (
            <Table
              caption={t("cover.nations")}
              columns={columns}
              rows={rows}
              rowKey={(n) => n.nation}
              testId="cover-nations"
            />
          )}
        </Scroll>
      </Panel>
      <Assets {...props} />
      <WhyPanel question={props.question} ready={state.shown !== "waiting"} />
    </div>
  );
};

const signed = (language: string, value: number): string =>
  value === 0 ? "0" : `${value > 0 ? "+" : "−"}${people(language, Math.abs(value))}`;
