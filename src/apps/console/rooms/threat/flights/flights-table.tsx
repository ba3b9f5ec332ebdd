/** The published flights as a table: filter, sort, choose one to have it reconstructed. */
import { useMemo, useState } from "react";
import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { Exports } from "../../../components/exports.js";
import { number } from "../../../components/format.js";
import { Empty } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { sortedBy, Table, tableCsv } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { useFlightColumns } from "./columns.js";
import { useFiltered, type FlightLine } from "./flight-list.js";

/** Rows drawn at once; the rest on demand. */
const PAGE = 150;
const FINDINGS = ["fits", "contradicts", "open"] as const;

export const FlightsTable = ({ lines }: { readonly lines: readonly FlightLine[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const [shown, setShown] = useState(PAGE);
  const rows = useFiltered(lines, query, nameOf);
  const columns = useFlightColumns();
  const order = query["sort"] ?? "";
  const sorted = useMemo(() => sortedBy(columns, rows, order), [columns, rows, order]);
  const nations = [...new Set(lines.map((l) => l.flight.nation))].map((value) => ({
    value,
    label: nameOf(value),
  }));
  return (
    <section className="systems-list" aria-label={t("flights.title")}>
      <search className="filters filters-many">
        <TextInput
          size="xs"
          aria-label={t("flights.search")}
          placeholder={t("flights.search")}
          value={query["q"] ?? ""}
          onChange={(event) => setQuery({ q: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          aria-label={t("threat.country")}
          value={query["of"] ?? ""}
          data={[{ value: "", label: t("threat.allNations") }, ...nations]}
          onChange={(event) => setQuery({ of: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          aria-label={t("flights.finding")}
          value={query["finding"] ?? ""}
          data={[
            { value: "", label: t("flights.allFindings") },
            ...FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) })),
          ]}
          onChange={(event) => setQuery({ finding: event.currentTarget.value })}
        />
      </search>
      <div className="toolbar">
        <output className="muted num" data-testid="flights-count">
          {t("flights.count", { shown: number(language, rows.length), all: number(language, lines.length) })}
        </output>
        <Switch
          size="xs"
          checked={query["every"] === "1"}
          onChange={(event) => setQuery({ every: event.currentTarget.checked ? "1" : "" })}
          label={t("flights.every")}
        />
        <Exports offers={[{ kind: "CSV", name: "flights", make: () => tableCsv(columns, sorted) }]} />
      </div>
      <Scroll label={t("flights.title")}>
        {rows.length === 0 ? (
          <Empty title={t("flights.none")} />
        ) : (
          <Table
            caption={t("flights.title")}
            columns={columns}
            rows={sorted.slice(0, shown)}
            rowKey={(l) => l.flight.id}
            chosen={query["flight"] ?? ""}
            onChoose={(flight) => setQuery({ flight, r: "", a: "", ft: "", b: "" })}
            order={order}
            onOrder={(sort) => setQuery({ sort })}
            testId="flights"
          />
        )}
        {sorted.length > shown ? (
          <button type="button" className="mini more" onClick={() => setShown(shown + PAGE)}>
            {t("flights.more", { count: sorted.length - shown })}
          </button>
        ) : null}
      </Scroll>
    </section>
  );
};
