/** Beside the map of growth: the year, the chart of each nation, the steps of the one on the map. */
import { useMemo, useRef } from "react";
import { Exports, type Offer } from "../../../components/exports.js";
import { pngOf, svgOf } from "../../../components/files.js";
import { Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Table, tableCsv, type Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { setQuery } from "../../../state/route.js";
import { rangeText } from "../values.js";
import { GrowthChart } from "./growth-chart.js";
import { farthestKm, type Growth, type Step } from "./records.js";

export interface YearsSideProps {
  readonly all: readonly Growth[];
  readonly growth: Growth;
  readonly year: number;
  readonly bounds: readonly [number, number];
  readonly records: readonly Step[];
  readonly offers: readonly Offer[];
  readonly title: string;
}

export const YearsSide = ({ all, growth, year, bounds, records, offers, title }: YearsSideProps) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const units = useUnits();
  const figure = useRef<SVGSVGElement>(null);
  const columns = useMemo(
    (): Column<Step>[] => [
      { key: "year", title: t("threat.year"), cell: (r) => r.year, sortBy: (r) => r.year },
      {
        key: "system",
        title: t("threat.system"),
        cell: (r) => r.system.missile.name,
        sortBy: (r) => r.system.missile.name,
      },
      {
        key: "range",
        title: t("threat.range", { km: units.name }),
        cell: (r) => rangeText(r.system.missile.rangeKm!, units.plain),
        sortBy: (r) => Math.round(units.in(r.highKm)),
        right: true,
      },
    ],
    [t, units],
  );
  const mostKm = roundUp(Math.max(...all.map(farthestKm)));
  const chart: readonly Offer[] = [
    { kind: "SVG", name: `growth-${growth.nation}`, make: () => svgOf(figure.current!) },
    { kind: "PNG", name: `growth-${growth.nation}`, make: () => pngOf(figure.current!) },
  ];
  return (
    <div className="map-room-side">
      <Panel title={title} right={<Exports offers={offers} />}>
        <label className="year-slider">
          <span className="num">{bounds[0]}</span>
          <input
            type="range"
            min={bounds[0]}
            max={bounds[1]}
            step={1}
            value={year}
            aria-label={t("years.slider")}
            onChange={(event) => setQuery({ year: event.currentTarget.value })}
          />
          <span className="num">{bounds[1]}</span>
        </label>
      </Panel>
      <Panel title={t("years.charts")} className="fills" right={<Exports offers={chart} link={false} />}>
        <Scroll label={t("years.charts")}>
          <p className="muted small panel-tight">{t("years.scale")}</p>
          <div className="growths">
            {all.map((g) => {
              const label = t("years.chart", {
                nation: nameOf(g.nation),
                km: units.text(farthestKm(g)),
                first: g.records[0]!.year,
              });
              return (
                <button
                  key={g.nation}
                  type="button"
                  className="growth-pick"
                  aria-pressed={g === growth}
                  onClick={() => setQuery({ of: g.nation })}
                >
                  <span>
                    <strong>{nameOf(g.nation)}</strong>
                    <span className="muted num">{units.text(farthestKm(g))}</span>
                  </span>
                  <GrowthChart
                    growth={g}
                    years={bounds}
                    mostKm={mostKm}
                    year={year}
                    label={label}
                    {...(g === growth ? { figure } : {})}
                  />
                </button>
              );
            })}
          </div>
        </Scroll>
      </Panel>
      <Panel
        title={t("years.steps", { nation: nameOf(growth.nation) })}
        className="fills"
        right={
          <Exports
            link={false}
            offers={[{ kind: "CSV", name: "growth", make: () => tableCsv(columns, growth.records) }]}
          />
        }
      >
        <Scroll label={t("years.steps", { nation: nameOf(growth.nation) })}>
          <Table
            caption={t("years.steps", { nation: nameOf(growth.nation) })}
            columns={columns}
            rows={records}
            rowKey={(r) => r.system.missile.id}
            testId="steps"
          />
          {growth.undated.length === 0 ? null : (
            <p className="muted small panel-tight">
              {t("years.undated", { systems: growth.undated.map((s) => s.missile.name).join(", ") })}
            </p>
          )}
        </Scroll>
      </Panel>
    </div>
  );
};

const roundUp = (km: number): number => Math.ceil(km / 4000) * 4000;
