/** One system on the map, in its colour: how far it goes as flown, and as published where that is disputed. */
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { rangeText } from "../values.js";
import { inkOf } from "./reach-items.js";
import { isThere, type Placed, type Reached } from "./use-reach.js";

export const Swatch = ({ n }: { readonly n: number }) => (
  <i className="swatch" style={{ background: `var(--${inkOf(n)})` }} aria-hidden="true" />
);

export const SystemLine = ({
  placed: { system },
  reached,
  n,
}: {
  readonly placed: Placed;
  readonly reached: Reached;
  readonly n: number;
}) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const units = useUnits();
  const { name, nation, rangeKm } = system.missile;
  return (
    <div className="series-line">
      <Swatch n={n} />
      <div>
        <p>
          <strong>{name}</strong> <span className="muted">{nameOf(nation)}</span>
        </p>
        <p className="muted num" data-testid="reached">
          {reached === "waiting" ? (
            t("threat.flying")
          ) : isThere(reached) ? (
            t("threat.reach", {
              low: units.plain(reached.lowKm),
              high: units.text(reached.highKm),
            })
          ) : (
            <span className="code">{reached.failed}</span>
          )}
          {rangeKm?.status === "disputed" ? (
            <> {t("threat.reach.disputed", { range: `${rangeText(rangeKm, units.plain)} ${units.name}` })}</>
          ) : null}
          {system.missile.class === "SLBM" ? <> {t("threat.slbm")}</> : null}
        </p>
      </div>
    </div>
  );
};
