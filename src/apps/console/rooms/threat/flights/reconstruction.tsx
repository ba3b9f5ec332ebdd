/** One reported flight: the form, the figure to scale, the figures that follow, the verdict with its reason. */
import { useRef } from "react";
import type { FlightEntry } from "../../../../../messages/index.js";
import { Exports } from "../../../components/exports.js";
import { csvOf, pngOf, svgOf } from "../../../components/files.js";
import { number } from "../../../components/format.js";
import { Empty, Figures, Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Status } from "../../../components/status.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useLoaded } from "../../../state/loaded.js";
import { threatDesk } from "../../../workers/desk.js";
import type { Reconstructed, ReportedKm } from "../../../workers/threat/reconstructed.js";
import { ArcFigure } from "./arc-figure.js";
import { FlightFacts } from "./flight-facts.js";
import { ReportedForm } from "./reported-form.js";

export interface ReconstructionProps {
  readonly asked: ReportedKm | "too little";
  readonly flight?: FlightEntry;
}

export const Reconstruction = ({ asked, flight }: ReconstructionProps) => {
  const { t } = useWords();
  const key = asked === "too little" ? "" : JSON.stringify(asked);
  const loaded = useLoaded(key, () => threatDesk().reconstructed(asked as ReportedKm));
  return (
    <Scroll label={t("flights.reconstruction")} className="reconstruction">
      <Panel title={t("flights.reconstruction")}>
        <ReportedForm key={key} asked={asked} />
        {asked === "too little" ? (
          <Empty title={t("flights.tooLittle")} />
        ) : loaded.state === "failed" ? (
          <div role="alert">
            <Empty title={t("flights.failed")}>
              <span className="code">{loaded.why}</span>
            </Empty>
          </div>
        ) : loaded.state === "waiting" ? (
          <Empty title={t("flights.waiting")} />
        ) : (
          <Answer asked={asked} found={loaded.value} />
        )}
      </Panel>
      {flight === undefined ? null : <FlightFacts flight={flight} />}
    </Scroll>
  );
};

const Answer = ({ asked, found }: { readonly asked: ReportedKm; readonly found: Reconstructed }) => {
  const { t, language } = useWords();
  const units = useUnits();
  const figure = useRef<SVGSVGElement>(null);
  const minutes = (s: number): string => number(language, s / 60, 1);
  const open = asked.flightTimeS === undefined;
  const rows: readonly (readonly [string, string, string])[] = [
    [
      t("flights.standardRange"),
      `${units.plain(found.standardRangeKm.low)}–${units.plain(found.standardRangeKm.high)}`,
      units.name,
    ],
    [t("flights.best"), units.plain(found.standardRangeKm.best), units.name],
    [
      t("flights.fullTime"),
      `${minutes(found.flightTimeS.low)}–${minutes(found.flightTimeS.high)}`,
      t("unit.min"),
    ],
    [t("flights.speed"), number(language, found.burnoutSpeedKmps, 2), t("unit.kmps")],
    [t("flights.coast"), minutes(found.coastTimeS), t("unit.min")],
    [
      t("flights.boostBand"),
      `${number(language, found.boostS.low)}–${number(language, found.boostS.high)}`,
      t("unit.s"),
    ],
  ];
  return (
    <>
      <div className="verdict" data-testid="verdict">
        <Status status={!found.consistent ? "critical" : open ? "standby" : "normal"}>
          <strong>{t(`law.${found.finding}`)}</strong>
        </Status>
        <span className="muted small" lang="en">
          {found.why}
        </span>
      </div>
      <div className="figure-box">
        <ArcFigure found={found} figure={figure} />
        <Exports
          offers={[
            { kind: "SVG", name: "reconstruction", make: () => svgOf(figure.current!) },
            { kind: "PNG", name: "reconstruction", make: () => pngOf(figure.current!) },
            {
              kind: "CSV",
              name: "reconstruction",
              make: () => csvOf([t("flights.quantity"), t("flights.value"), t("flights.unit")], rows),
            },
          ]}
        />
      </div>
      <Figures figures={rows.map(([name, value, unit]) => ({ name, value, unit }))} />
    </>
  );
};
