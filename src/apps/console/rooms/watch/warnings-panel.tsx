/** Warnings with the time left: first those to the party itself, then what it was told of others. */
import { countdown } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Shape, type StatusName } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import type { WarningNow } from "../../picture/at.js";
import type { Picture } from "../../picture/types.js";
import { useNations } from "../../state/nations.js";

export interface WarningsPanelProps {
  readonly picture: Picture;
  readonly warnings: readonly WarningNow[];
  readonly onChoose: (object: string) => void;
}

const URGENT_S = 180;

export const WarningsPanel = ({ picture, warnings, onChoose }: WarningsPanelProps) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const shown = oneEach(warnings);
  const open = shown.filter((w) => w.state === "open").sort((a, b) => a.toImpactS - b.toImpactS);
  const over = shown.filter((w) => w.state !== "open").sort((a, b) => b.firstUs - a.firstUs);
  const own = open.filter((w) => w.story.nation === picture.party);
  const others = open.filter((w) => w.story.nation !== picture.party);
  return (
    <Panel
      title={t("warnings.title")}
      className="grow-2"
      right={<span className="muted num">{t("warnings.open", { count: open.length })}</span>}
    >
      <Scroll label={t("warnings.title")} testId="warnings">
        {shown.length === 0 ? (
          <Empty title={t("warnings.none")} />
        ) : (
          <ul className="cards">
            {[...own, ...others, ...over].map((w) => (
              <li
                key={w.story.warningId}
                className={cardClass(w, picture.party)}
                data-testid={w.state === "open" ? "warning" : "warning-over"}
              >
                <div className="card-time">
                  <b className="num">{w.state === "open" ? countdown(w.toImpactS) : "–"}</b>
                  <span>{t(w.state === "open" ? "warnings.toImpact" : `warnings.${w.state}`)}</span>
                </div>
                <div className="card-body">
                  <p className="card-head">
                    <Shape status={statusOf(w)} />
                    <strong>{nameOf(w.story.nation)}</strong>
                    <span>{w.warning.places[0]?.name ?? t("warnings.openCountry")}</span>
                  </p>
                  <p className="muted" title={t("warnings.by", { party: nameOf(w.story.from) })}>
                    <button type="button" className="link" onClick={() => onChoose(w.story.object)}>
                      {w.story.object}
                    </button>{" "}
                    · {t(`confidence.${w.warning.confidence}`)} ·{" "}
                    {t("warnings.area", {
                      percent: Math.round(w.warning.ellipse.probability * 100),
                      a: tens(2 * w.warning.ellipse.semiMajorKm),
                      b: tens(2 * w.warning.ellipse.semiMinorKm),
                    })}
                  </p>
                  {w.state === "cancelled" ? <p className="muted card-why">{w.warning.reason}</p> : null}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Scroll>
    </Panel>
  );
};

/** A nation is often warned of one object by several centres: the last word of an open warning stands for all. */
const oneEach = (warnings: readonly WarningNow[]): WarningNow[] => {
  const best = new Map<string, WarningNow>();
  for (const w of warnings) {
    const key = `${w.story.nation} ${w.story.object}`;
    const known = best.get(key);
    const better =
      known === undefined ||
      (known.state === w.state ? w.lastUs > known.lastUs : known.state !== "open" && w.state === "open");
    if (better) best.set(key, w);
  }
  return [...best.values()];
};

const statusOf = ({ state, warning, toImpactS }: WarningNow): StatusName =>
  state === "cancelled"
    ? "normal"
    : state === "passed"
      ? "off"
      : warning.confidence === "low" || toImpactS > 2 * URGENT_S
        ? "serious"
        : "critical";

const cardClass = (w: WarningNow, party: string): string =>
  `card card-${w.state} ${w.story.nation === party ? "card-own" : ""} ${w.toImpactS < URGENT_S ? "card-urgent" : ""}`;

const tens = (km: number): number => (km >= 10 ? Math.round(km) : Math.round(km * 10) / 10);
