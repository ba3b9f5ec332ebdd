/** Beside the map: the document and who signed it, the two parties, their values, and what the difference changes. */
import type { AssessmentAnswer } from "../../../../../messages/index.js";
import { NativeSelect, Switch } from "@mantine/core";
import { Exports } from "../../../components/exports.js";
import { people } from "../../../components/format.js";
import { Empty, Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Table, tableCsv, type Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import type { System } from "../systems-of.js";
import type { Change } from "./changes.js";
import { useCompareColumns } from "./columns.js";
import { DocumentLine } from "./document-line.js";
import { differs, JOINT, type Row } from "./rows.js";
import { usePartyName, type Sides } from "./use-sides.js";

export interface CompareSideProps {
  readonly systems: readonly System[];
  readonly answer: Extract<AssessmentAnswer, { ok: true }>;
  readonly files: readonly string[];
  readonly left: string;
  readonly right: string;
  readonly rows: readonly Row[];
  readonly picked: string;
  readonly sides: Sides;
}

export const CompareSide = ({
  systems,
  answer,
  files,
  left,
  right,
  rows,
  picked,
  sides,
}: CompareSideProps) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const partyName = usePartyName();
  const only = query["only"] === "1";
  const shown = only ? rows.filter(differs) : rows;
  const columns = useCompareColumns(systems, left, right);
  const parties = [JOINT, ...answer.assessment.parties].map((value) => ({ value, label: partyName(value) }));
  const changeColumns: Column<Change>[] = [
    {
      key: "nation",
      title: t("threat.country"),
      cell: (c) => nameOf(c.nation),
      sortBy: (c) => nameOf(c.nation),
    },
    ...(["left", "right"] as const).map((side): Column<Change> => ({
      key: side,
      title: partyName(side === "left" ? left : right),
      cell: (c) => (c[side] === 0 ? t("compare.notReached") : people(language, c[side])),
      sortBy: (c) => c[side],
      right: true,
    })),
    {
      key: "more",
      title: t("compare.difference"),
      cell: (c) => `${c.right > c.left ? "+" : "−"}${people(language, Math.abs(c.right - c.left))}`,
      sortBy: (c) => c.right - c.left,
      right: true,
    },
  ];
  const side = (name: "left" | "right", value: string) => (
    <NativeSelect
      size="xs"
      label={t(`compare.${name}`)}
      value={value}
      data={parties}
      onChange={(event) => setQuery({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className="map-room-side">
      <DocumentLine answer={answer} files={files} />
      <div className="panel-tight sides">
        {side("left", left)}
        {side("right", right)}
        <Switch
          size="xs"
          checked={only}
          onChange={(event) => setQuery({ only: event.currentTarget.checked ? "1" : "" })}
          label={t("compare.only")}
        />
      </div>
      <Panel
        title={t("compare.values")}
        className="fills"
        right={
          <Exports offers={[{ kind: "CSV", name: "assessments", make: () => tableCsv(columns, shown) }]} />
        }
      >
        <Scroll label={t("compare.values")}>
          {shown.length === 0 ? (
            <Empty title={t("compare.same")} />
          ) : (
            <Table
              caption={t("compare.values")}
              columns={columns}
              rows={shown}
              rowKey={(r) => r.key}
              chosen={shown.find((r) => r.missile === picked)?.key ?? ""}
              onChoose={(key) => {
                const [missile = ""] = key.split(" ");
                setQuery({ missile: missile === picked ? "" : missile });
              }}
              testId="compared"
            />
          )}
        </Scroll>
      </Panel>
      <Panel
        title={t("compare.changes")}
        className="fills"
        right={
          <Exports
            link={false}
            offers={[{ kind: "CSV", name: "changes", make: () => tableCsv(changeColumns, sides.changes) }]}
          />
        }
      >
        <Scroll label={t("compare.changes")}>
          {sides.waiting ? (
            <Empty title={t("threat.flying")} />
          ) : sides.changes.length === 0 ? (
            <Empty title={t("compare.noChange")} />
          ) : (
            <Table
              caption={t("compare.changes")}
              columns={changeColumns}
              rows={sides.changes}
              rowKey={(c) => c.nation}
              testId="changes"
            />
          )}
        </Scroll>
      </Panel>
    </div>
  );
};
