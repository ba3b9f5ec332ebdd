/** Beside the map of reach: the site, the systems in their colours, who lives within. */
import { NativeSelect } from "@mantine/core";
import { Exports, type Offer } from "../../../components/exports.js";
import { Icon } from "../../../components/icon.js";
import { Panel } from "../../../components/panel.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { setQuery } from "../../../state/route.js";
import { PlaceField, usePlaceName } from "../place-field.js";
import { MOST_ON_MAP, placeText, toggled, type LatLon } from "../query.js";
import type { System } from "../systems-of.js";
import { SystemLine } from "./system-line.js";
import { canBeShown } from "./shown.js";
import type { Placed, Reached } from "./use-reach.js";
import { WithinPanel } from "./within.js";

export interface ReachSideProps {
  readonly systems: readonly System[];
  readonly placed: readonly Placed[];
  readonly reached: readonly Reached[];
  readonly common: LatLon | "none";
  readonly offers: readonly Offer[];
}

export const ReachSide = ({ systems, placed, reached, common, offers }: ReachSideProps) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const where = usePlaceName(common);
  const ids = placed.map((p) => p.system.missile.id);
  const more = canBeShown(systems)
    .filter((s) => !ids.includes(s.missile.id))
    .map((s) => ({ value: s.missile.id, label: `${nameOf(s.missile.nation)}: ${s.missile.name}` }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <div className="map-room-side">
      <Panel title={t("threat.site")} right={<Exports offers={offers} />}>
        <div className="panel-tight">
          <PlaceField
            label={t("threat.site.field")}
            onPlace={(place) => setQuery({ from: placeText(place) })}
          />
          <p className="site" data-testid="site">
            {common === "none" ? (
              t("threat.site.home")
            ) : (
              <>
                <strong>{where}</strong>
                <button type="button" className="mini" onClick={() => setQuery({ from: "" })}>
                  {t("threat.site.own")}
                </button>
              </>
            )}
          </p>
        </div>
      </Panel>
      <Panel title={t("threat.onMap.title", { count: placed.length })}>
        <ul className="series" data-testid="series">
          {placed.map((one, n) => (
            <li key={one.system.missile.id}>
              <SystemLine placed={one} reached={reached[n]!} n={n} />
              <button
                type="button"
                className="mini mini-icon"
                aria-label={t("threat.remove", { system: one.system.missile.name })}
                title={t("threat.remove", { system: one.system.missile.name })}
                onClick={() => setQuery({ on: toggled(ids, one.system.missile.id) || "," })}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
        {ids.length < MOST_ON_MAP ? (
          <div className="panel-tight">
            <NativeSelect
              size="xs"
              aria-label={t("threat.add")}
              value=""
              data={[{ value: "", label: t("threat.add") }, ...more]}
              onChange={(event) => setQuery({ on: toggled(ids, event.currentTarget.value) })}
            />
          </div>
        ) : null}
      </Panel>
      <WithinPanel placed={placed} reached={reached} />
    </div>
  );
};
