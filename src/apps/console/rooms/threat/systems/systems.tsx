/** Who has which missiles, how sure we are and who says otherwise. */
import { useMemo } from "react";
import { Exports } from "../../../components/exports.js";
import { number } from "../../../components/format.js";
import { Empty } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { sortedBy, Table, tableCsv } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { hashOf, setQuery, useRoute } from "../../../state/route.js";
import { LoadedOr } from "../loaded-or.js";
import { onMap } from "../query.js";
import { useSystems, type System } from "../systems-of.js";
import { useColumns } from "./columns.js";
import { MissileFacts } from "./facts.js";
import { filtered } from "./filter.js";
import { Filters } from "./filters.js";

export const SystemsView = () => (
  <LoadedOr loaded={useSystems()}>{(systems) => <Systems systems={systems} />}</LoadedOr>
);

const Systems = ({ systems }: { readonly systems: readonly System[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const on = useMemo(() => onMap(query), [query]);
  const columns = useColumns(on);
  const rows = useMemo(
    () =>
      filtered(
        systems,
        query,
        ({ missile: m }) => `${m.name} ${m.id} ${m.class} ${nameOf(m.nation)} ${m.sources.join(" ")}`,
      ),
    [systems, query, nameOf],
  );
  const order = query["sort"] ?? "";
  const chosen = systems.find((s) => s.missile.id === query["missile"]) ?? rows[0];
  const nations = new Set(rows.map((s) => s.missile.nation)).size;
  return (
    <div className="systems">
      <section className="systems-list" aria-label={t("threat.catalogue")}>
        <Filters systems={systems} />
        <div className="toolbar">
          <output className="muted num" data-testid="count">
            {t("threat.count", {
              shown: rows.length,
              all: systems.length,
              nations: number(language, nations),
            })}
          </output>
          <a className="mini-link" href={hashOf("threat", { ...query, view: "reach" })}>
            {t("threat.toMap", { count: on.length })}
          </a>
          <Exports
            offers={[
              { kind: "CSV", name: "systems", make: () => tableCsv(columns, sortedBy(columns, rows, order)) },
            ]}
          />
        </div>
        <Scroll label={t("threat.catalogue")}>
          {rows.length === 0 ? (
            <Empty title={t("threat.none")} />
          ) : (
            <Table
              caption={t("threat.catalogue")}
              columns={columns}
              rows={rows}
              rowKey={(s) => s.missile.id}
              {...(chosen === undefined ? {} : { chosen: chosen.missile.id })}
              onChoose={(id) => setQuery({ missile: id })}
              order={order}
              onOrder={(sort) => setQuery({ sort })}
              testId="missiles"
            />
          )}
        </Scroll>
      </section>
      {chosen === undefined ? null : <MissileFacts system={chosen} />}
    </div>
  );
};
