/** How the reach of nations grew by year: a map of one nation's steps, and the same chart for each nation. */
import { useCallback, useMemo, useRef } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { discRing } from "../../../../../formats/index.js";
import { Empty } from "../../../components/panel.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import type { Item } from "../../../map/items.js";
import { WorldMap } from "../../../map/map.js";
import type { MapControl } from "../../../map/map-canvas.js";
import { useNations } from "../../../state/nations.js";
import { useRoute } from "../../../state/route.js";
import { LoadedOr } from "../loaded-or.js";
import { areaFeature, useMapOffers } from "../map-offers.js";
import { numberOf } from "../query.js";
import { isThere, useReach } from "../reach/use-reach.js";
import { useSystems, type System } from "../systems-of.js";
import { growths, type Growth } from "./records.js";
import { YearsSide } from "./years-side.js";
import { yearItems } from "./year-items.js";

const FIRST_NATION = "PRK";

export const YearsView = () => (
  <LoadedOr loaded={useSystems()}>{(systems) => <All systems={systems} />}</LoadedOr>
);

const All = ({ systems }: { readonly systems: readonly System[] }) => {
  const { t } = useWords();
  const all = useMemo(() => growths(systems), [systems]);
  const { query } = useRoute();
  const wanted = query["of"] ?? FIRST_NATION;
  const growth = all.find((g) => g.nation === wanted) ?? all[0];
  return growth === undefined ? <Empty title={t("years.none")} /> : <Years all={all} growth={growth} />;
};

const Years = ({ all, growth }: { readonly all: readonly Growth[]; readonly growth: Growth }) => {
  const { t } = useWords();
  const units = useUnits();
  const { entries, nameOf } = useNations();
  const { query } = useRoute();
  const { colorScheme } = useMantineColorScheme();
  const map = useRef<MapControl>(null);
  const bounds = useMemo((): [number, number] => {
    const years = all.flatMap((g) => g.records.map((r) => r.year));
    return [Math.min(...years), Math.max(...years)];
  }, [all]);
  const asked = numberOf(query["year"], bounds[0], bounds[1]);
  const year = asked === "none" ? bounds[1] : asked;
  const home = entries.find((n) => n.nation === growth.nation)?.capital;
  const records = useMemo(() => growth.records.filter((r) => r.year <= year), [growth, year]);
  const placed = useMemo(
    () => (home === undefined ? [] : records.map((r) => ({ system: r.system, from: home }))),
    [records, home],
  );
  const reached = useReach(placed);
  const items = useCallback(
    (): Item[] => yearItems(records, placed, reached, units.text),
    [records, placed, reached, units],
  );
  const farthest = Math.max(600, ...growth.records.map((r) => r.highKm));
  const extent = useMemo(
    () => (home === undefined ? [] : discRing(home, Math.min(9000, 1.1 * farthest), 24)),
    [home, farthest],
  );
  const title = t("years.map", { nation: nameOf(growth.nation), year });
  const offers = useMapOffers({
    map,
    name: `reach-by-${year}`,
    dark: colorScheme !== "light",
    items,
    lines: [title, t("threat.basis")],
    features: () =>
      records.flatMap((r, n) => {
        const one = reached[n];
        return isThere(one)
          ? [
              areaFeature({
                ring: [...one.outline].reverse(),
                properties: { system: r.system.missile.id, year: r.year, highKm: r.highKm, lowKm: r.lowKm },
              }),
            ]
          : [];
      }),
  });
  return (
    <div className="map-room">
      <div className="map-room-map">
        <WorldMap
          control={map}
          extent={extent}
          extentKey={`${growth.nation} ${home === undefined}`}
          items={items}
          label={`${title}: ${records.map((r) => `${r.year} ${r.system.missile.name} ${units.text(r.highKm)}`).join("; ")}`}
        >
          <p className="map-note">{t("years.rings")}</p>
        </WorldMap>
      </div>
      <YearsSide {...{ all, growth, year, bounds, records, offers, title }} />
    </div>
  );
};
