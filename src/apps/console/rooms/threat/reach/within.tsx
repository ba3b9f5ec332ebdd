/** Who lives within: people of each nation for each system, and the largest places. */
import { useMemo } from "react";
import { Exports } from "../../../components/exports.js";
import { people } from "../../../components/format.js";
import { Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Table, tableCsv, type Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { Swatch } from "./system-line.js";
import { isThere, type Placed, type Reached } from "./use-reach.js";

interface Row {
  readonly key: string;
  readonly name: string;
  readonly nation: string;
  /** For each system: people within, or how far the place is; absent where out of reach. */
  readonly cells: readonly (number | undefined)[];
}

export const WithinPanel = ({
  placed,
  reached,
}: {
  readonly placed: readonly Placed[];
  readonly reached: readonly Reached[];
}) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const units = useUnits();
  const byPlace = query["within"] === "places";
  const rows = useMemo(
    () => (byPlace ? placeRows(reached) : nationRows(reached, nameOf)),
    [byPlace, reached, nameOf],
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: "name",
        title: t(byPlace ? "threat.place" : "threat.country"),
        cell: (r) => (byPlace ? `${r.name}, ${nameOf(r.nation)}` : r.name),
        sortBy: (r) => r.name,
      },
      ...placed.map(({ system }, n): Column<Row> => ({
        key: system.missile.id,
        title: system.missile.name,
        mark: <Swatch n={n} />,
        cell: (r) => {
          const value = r.cells[n];
          if (value === undefined) return "–";
          return byPlace ? units.plain(value) : people(language, value);
        },
        sortBy: (r) => r.cells[n] ?? (byPlace ? 1e9 : -1),
        text: (r) =>
          r.cells[n] === undefined ? "" : Math.round(byPlace ? units.in(r.cells[n]) : r.cells[n]),
        right: true,
      })),
    ],
    [t, language, nameOf, byPlace, placed, units],
  );
  const title = byPlace ? t("threat.within.places", { km: units.name }) : t("threat.within.nations");
  return (
    <Panel
      title={title}
      className="fills"
      right={
        <>
          <button
            type="button"
            className="mini"
            onClick={() => setQuery({ within: byPlace ? "" : "places" })}
          >
            {t(byPlace ? "threat.within.toNations" : "threat.within.toPlaces")}
          </button>
          <Exports
            link={false}
            offers={[
              {
                kind: "CSV",
                name: byPlace ? "places-in-reach" : "people-in-reach",
                make: () => tableCsv(columns, rows),
              },
            ]}
          />
        </>
      }
    >
      <Scroll label={title}>
        <Table caption={title} columns={columns} rows={rows} rowKey={(r) => r.key} testId="within" />
      </Scroll>
    </Panel>
  );
};

const nationRows = (reached: readonly Reached[], nameOf: (code: string) => string): Row[] => {
  const codes = [...new Set(reached.flatMap((r) => (isThere(r) ? Object.keys(r.people) : [])))];
  const most = (r: Row): number => Math.max(...r.cells.map((c) => c ?? 0));
  return codes
    .map((code) => ({
      key: code,
      name: nameOf(code),
      nation: code,
      cells: reached.map((r) => (isThere(r) ? r.people[code] : undefined)),
    }))
    .sort((a, b) => most(b) - most(a));
};

const placeRows = (reached: readonly Reached[]): Row[] => {
  const found = new Map<string, { row: Row; population: number }>();
  reached.forEach((r, n) => {
    if (!isThere(r)) return;
    for (const p of r.places) {
      const key = `${p.nation} ${p.name} ${p.latDeg}`;
      const cells = [...(found.get(key)?.row.cells ?? reached.map(() => undefined))];
      cells[n] = p.distanceKm;
      found.set(key, { row: { key, name: p.name, nation: p.nation, cells }, population: p.population });
    }
  });
  return [...found.values()].sort((a, b) => b.population - a.population).map(({ row }) => row);
};
