/** What is published of the chosen flight: day, site, outcome, every figure with its source. */
import type { FlightEntry, Quantity } from "../../../../../messages/index.js";
import { number } from "../../../components/format.js";
import { Panel } from "../../../components/panel.js";
import { Status } from "../../../components/status.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { hashOf, useRoute } from "../../../state/route.js";
import { STATUS_SHAPE } from "../values.js";

export const FlightFacts = ({ flight }: { readonly flight: FlightEntry }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const units = useUnits();
  const seconds = (s: number): string => number(language, s);
  const values: readonly (readonly [string, Quantity | undefined, (value: number) => string])[] = [
    [t("threat.apogee", { km: units.name }), flight.apogeeKm, units.plain],
    [t("threat.range", { km: units.name }), flight.rangeKm, units.plain],
    [t("flights.seconds"), flight.flightTimeS, seconds],
  ];
  return (
    <Panel title={t("flights.published")}>
      <div className="panel-body flight-facts">
        <p className="row">
          <strong>{flight.system}</strong>
          <span>{nameOf(flight.nation)}</span>
          <span className="num">
            {flight.launchedAt === undefined
              ? flight.date
              : `${flight.launchedAt.replace("T", " ").slice(0, 16)} UTC`}
          </span>
          <span className="tag">{t(`outcome.of.${flight.outcome}`)}</span>
          <span className="tag">{t(`motion.${flight.motion}`)}</span>
          {flight.site === undefined ? null : <span className="muted">{flight.site.name}</span>}
        </p>
        <dl>
          {values.map(([name, value, show]) =>
            value === undefined ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {[value, ...(value.others ?? [])].map((v) => (
                    <p key={`${v.value} ${v.source}`}>
                      <span className="num">{show(v.value)}</span>{" "}
                      <span className="muted" lang="en">
                        {v.source}
                      </span>
                    </p>
                  ))}
                </dd>
                <dd>
                  <Status status={STATUS_SHAPE[value.status]}>{t(`status.${value.status}`)}</Status>
                </dd>
              </div>
            ),
          )}
        </dl>
        {flight.note === undefined ? null : <p lang="en">{flight.note}</p>}
        {flight.missile === undefined ? null : (
          <a className="mini-link" href={hashOf("threat", { ...query, view: "reach", on: flight.missile })}>
            {t("threat.show", { system: flight.system })}
          </a>
        )}
      </div>
    </Panel>
  );
};
