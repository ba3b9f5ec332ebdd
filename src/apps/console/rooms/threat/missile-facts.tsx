/** What is published of one missile, each value with its source and who disagrees; and the capitals in its reach. */
import type { MissileEntry, Quantity } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { Scroll } from "../../components/scroll.js";
import { Status } from "../../components/status.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";
import type { CapitalInReach } from "./reach.js";
import { rangeText, STATUS_SHAPE } from "./values.js";

export interface MissileFactsProps {
  readonly missile: MissileEntry;
  readonly capitals: readonly CapitalInReach[];
}

export const MissileFacts = ({ missile, capitals }: MissileFactsProps) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  return (
    <Scroll label={t("threat.values")} className="split-facts">
      <h2>
        {missile.name} <span className="muted">{nameOf(missile.nation)}</span>
      </h2>
      <p className="row">
        <span className="tag">{missile.class}</span>
        <span className="tag">{t(`propellant.${missile.propellant}`)}</span>
        <Status status={missile.verified ? "normal" : "caution"}>
          {t(missile.verified ? "threat.isVerified" : "threat.notVerified")}
        </Status>
      </p>
      {missile.rangeKm === undefined ? null : <ValueLine name={t("threat.range")} value={missile.rangeKm} />}
      {missile.apogeeKm === undefined ? null : (
        <ValueLine name={t("threat.apogee")} value={missile.apogeeKm} />
      )}
      <ValueLine name={t("threat.payload")} value={missile.payloadKg} />
      <div className="facts-text" lang="en">
        <p>{missile.service}</p>
        {missile.note === undefined ? null : <p>{missile.note}</p>}
        <p className="muted">{missile.vehicleBasis}</p>
        <p className="muted">{missile.sources.join("; ")}</p>
      </div>
      <h3>{t("threat.capitals", { count: capitals.length })}</h3>
      <ul className="capitals">
        {capitals.map(({ nation, distanceKm }) => (
          <li key={nation.id}>
            {nation.capital.name}
            <span className="muted num">{number(language, distanceKm)} km</span>
          </li>
        ))}
      </ul>
    </Scroll>
  );
};

const ValueLine = ({ name, value }: { readonly name: string; readonly value: Quantity }) => {
  const { t, language } = useWords();
  return (
    <div className="value">
      <p>
        {name} <strong className="num">{rangeText(value, language)}</strong> {value.unit}{" "}
        <Status status={STATUS_SHAPE[value.status]}>{t(`status.${value.status}`)}</Status>
      </p>
      <ul lang="en">
        {[value, ...(value.others ?? [])].map((v) => (
          <li key={`${v.value} ${v.source}`} className="muted">
            <span className="num">{number(language, v.value)}</span>: {v.source}
          </li>
        ))}
      </ul>
    </div>
  );
};
