/** What is published of one missile, each value with its source and who disagrees. */
import type { Quantity } from "../../../../../messages/index.js";
import { number } from "../../../components/format.js";
import { Scroll } from "../../../components/scroll.js";
import { Status } from "../../../components/status.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { hashOf, useRoute } from "../../../state/route.js";
import type { System } from "../systems-of.js";
import { rangeText, STATUS_SHAPE } from "../values.js";

export const MissileFacts = ({ system: { missile, year } }: { readonly system: System }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const units = useUnits();
  return (
    <Scroll label={t("threat.values")} className="systems-facts" testId="facts">
      <h2>
        {missile.name} <span className="muted">{nameOf(missile.nation)}</span>
      </h2>
      <p className="row">
        <span className="tag">{missile.class}</span>
        <span className="tag">{t(`propellant.${missile.propellant}`)}</span>
        {year === undefined ? null : <span className="tag num">{year}</span>}
        <Status status={missile.verified ? "normal" : "caution"}>
          {t(missile.verified ? "threat.isVerified" : "threat.notVerified")}
        </Status>
      </p>
      {missile.rangeKm === undefined ? null : (
        <ValueLine name={t("threat.range", { km: units.name })} plain={units.plain} value={missile.rangeKm} />
      )}
      {missile.apogeeKm === undefined ? null : (
        <ValueLine
          name={t("threat.apogee", { km: units.name })}
          plain={units.plain}
          value={missile.apogeeKm}
        />
      )}
      <ValueLine name={t("threat.payload")} plain={(kg) => number(language, kg)} value={missile.payloadKg} />
      {missile.rangeKm === undefined ? null : (
        <p>
          <a className="mini-link" href={hashOf("threat", { ...query, view: "reach", on: missile.id })}>
            {t("threat.show", { system: missile.name })}
          </a>
        </p>
      )}
      <div className="facts-text" lang="en">
        <p>{missile.service}</p>
        {missile.note === undefined ? null : <p>{missile.note}</p>}
        <p className="muted">{missile.vehicleBasis}</p>
      </div>
    </Scroll>
  );
};

const ValueLine = ({
  name,
  value,
  plain,
}: {
  readonly name: string;
  readonly value: Quantity;
  readonly plain: (value: number) => string;
}) => {
  const { t } = useWords();
  return (
    <div className="value">
      <p>
        <span className="value-name">{name}</span>
        <strong className="num">{rangeText(value, plain)}</strong>
        <Status status={STATUS_SHAPE[value.status]}>{t(`status.${value.status}`)}</Status>
      </p>
      <ul lang="en">
        {[value, ...(value.others ?? [])].map((v) => (
          <li key={`${v.value} ${v.source}`}>
            <span className="num">{plain(v.value)}</span>
            <span className="muted">{v.source}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
