/** Beside the map of "who can reach me": the place, the count, the table, and what goes to sea. */
import { SegmentedControl } from "@mantine/core";
import { Exports, type Offer } from "../../../components/exports.js";
import { Empty, Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { sortedBy, Table, tableCsv } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { PlaceField } from "../place-field.js";
import { placeText, type LatLon } from "../query.js";
import type { System } from "../systems-of.js";
import { rangeText } from "../values.js";
import { useWhoColumns } from "./columns.js";
import type { Origin, Reachers } from "./use-reachers.js";
import type { Reacher } from "./verdict.js";

export interface WhoSideProps {
  readonly target: LatLon | "none";
  readonly name: string;
  readonly origin: Origin;
  readonly reachers: Reachers;
  readonly found: readonly Reacher[];
  readonly afloat: readonly System[];
  readonly chosen: string;
  readonly offers: readonly Offer[];
}

export const WhoSide = ({ target, name, origin, reachers, found, afloat, chosen, offers }: WhoSideProps) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const units = useUnits();
  const columns = useWhoColumns();
  const all = query["all"] === "1";
  const order = query["sort"] ?? "";
  const reaching = found.filter((r) => r.verdict !== "short");
  const rows = all ? found : reaching;
  const nations = new Set(reaching.map((r) => r.system.missile.nation)).size;
  const csv: Offer = {
    kind: "CSV",
    name: "who-reaches",
    make: () => tableCsv(columns, sortedBy(columns, found, order)),
  };
  return (
    <div className="map-room-side">
      <Panel title={t("who.place")} right={<Exports offers={[csv, ...offers]} />}>
        <div className="panel-tight">
          <PlaceField label={t("who.field")} onPlace={(place) => setQuery({ at: placeText(place) })} />
          {target === "none" ? null : <p className="site-name">{name}</p>}
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t("who.origin")}
            value={origin}
            onChange={(value) => setQuery({ soil: value === "capital" ? "capital" : "" })}
            data={[
              { value: "soil", label: t("who.soil") },
              { value: "capital", label: t("who.capital") },
            ]}
          />
        </div>
      </Panel>
      {target === "none" ? (
        <Empty title={t("who.click")} />
      ) : reachers.failed !== "" ? (
        <div role="alert">
          <Empty title={t("who.failed")}>
            <span className="code">{reachers.failed}</span>
          </Empty>
        </div>
      ) : (
        <Panel
          title={t("who.title")}
          className="fills"
          right={
            <button type="button" className="mini" onClick={() => setQuery({ all: all ? "" : "1" })}>
              {t(all ? "who.fewer" : "who.all")}
            </button>
          }
        >
          <output className="who-count" data-testid="who-count">
            {reachers.done < reachers.all || reachers.all === 0
              ? t("who.asking", { done: reachers.done, all: reachers.all })
              : t("who.count", {
                  systems: reaching.length,
                  nations,
                  disputed: reaching.filter((r) => r.verdict === "disputed").length,
                })}
          </output>
          <Scroll label={t("who.title")}>
            <Table
              caption={t("who.title")}
              columns={columns}
              rows={rows}
              rowKey={(r) => r.system.missile.id}
              chosen={chosen}
              onChoose={(id) => setQuery({ missile: id === chosen ? "" : id })}
              order={order}
              onOrder={(sort) => setQuery({ sort })}
              testId="who"
            />
            <section className="afloat">
              <h3>{t("who.afloat")}</h3>
              <p className="muted small">{t("who.afloat.how")}</p>
              <ul>
                {afloat.map(({ missile }) => (
                  <li key={missile.id}>
                    <span>
                      {missile.name} <span className="muted">{nameOf(missile.nation)}</span>
                    </span>
                    <span className="num">
                      {missile.rangeKm === undefined
                        ? ""
                        : `${rangeText(missile.rangeKm, units.plain)} ${units.name}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          </Scroll>
        </Panel>
      )}
      <p className="side-foot muted small">{t("who.basis")}</p>
    </div>
  );
};
