/** Where one or many systems reach, together on one map: from their own capitals, or all from one chosen place. */
import { useCallback, useMemo, useRef } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { WorldMap } from "../../../map/map.js";
import type { MapControl } from "../../../map/map-canvas.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { discRing } from "../../../../../formats/index.js";
import { LoadedOr } from "../loaded-or.js";
import { areaFeature, useMapOffers, pointFeature } from "../map-offers.js";
import { placeOf, placeText } from "../query.js";
import { useSystems, type System } from "../systems-of.js";
import { publishedRangesKm } from "../values.js";
import { capitalItems, reachItems } from "./reach-items.js";
import { ReachSide } from "./reach-side.js";
import { shownSystems } from "./shown.js";
import { isThere, useReach } from "./use-reach.js";

export const ReachView = () => (
  <LoadedOr loaded={useSystems()}>{(systems) => <Reach systems={systems} />}</LoadedOr>
);

const Reach = ({ systems }: { readonly systems: readonly System[] }) => {
  const { t } = useWords();
  const { entries, nameOf } = useNations();
  const { query } = useRoute();
  const units = useUnits();
  const { colorScheme } = useMantineColorScheme();
  const map = useRef<MapControl>(null);
  const shown = useMemo(() => shownSystems(systems, query["on"]), [systems, query]);
  const common = useMemo(() => placeOf(query["from"]), [query]);
  const placed = useMemo(
    () =>
      shown.flatMap((system) => {
        const home = entries.find((n) => n.nation === system.missile.nation)?.capital;
        const from = common === "none" ? home : common;
        return from === undefined ? [] : [{ system, from }];
      }),
    [shown, common, entries],
  );
  const reached = useReach(placed);
  const within = useMemo(
    () => new Set(reached.flatMap((r) => (isThere(r) ? Object.keys(r.people) : []))),
    [reached],
  );
  const texts = placed.map(({ system }, n) => {
    const r = reached[n];
    return {
      text: `${system.missile.name}, ${nameOf(system.missile.nation)}`,
      more: isThere(r) ? `${units.plain(r.lowKm)}–${units.text(r.highKm)}` : "",
    };
  });
  const items = useCallback(
    () => [...reachItems(placed, reached, texts), ...capitalItems(entries, within)],
    // Texts follow from the rest.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [placed, reached, entries, within, units],
  );
  const extent = useMemo(
    () =>
      placed.flatMap(({ system, from }) =>
        discRing(from, Math.min(9000, 1.12 * Math.max(300, ...publishedRangesKm(system.missile))), 24),
      ),
    [placed],
  );
  const lines = [texts.map((x) => `${x.text}: ${x.more}`).join(" · "), t("threat.basis")];
  const offers = useMapOffers({
    map,
    name: "reach",
    dark: colorScheme !== "light",
    items,
    lines,
    features: () =>
      placed.flatMap(({ system, from }, n) => {
        const r = reached[n];
        const properties = {
          system: system.missile.id,
          name: system.missile.name,
          nation: system.missile.nation,
        };
        const site = pointFeature(from.lonDeg, from.latDeg, { ...properties, what: "site" });
        return isThere(r)
          ? [
              areaFeature({
                ring: [...r.outline].reverse(),
                properties: {
                  ...properties,
                  what: "reach",
                  lowKm: Math.round(r.lowKm),
                  highKm: Math.round(r.highKm),
                },
              }),
              site,
            ]
          : [site];
      }),
  });
  return (
    <div className="map-room">
      <div className="map-room-map">
        <WorldMap
          control={map}
          extent={extent}
          extentKey={placed.map((p) => `${p.system.missile.id} ${placeText(p.from)}`).join("|")}
          items={items}
          label={`${t("threat.view.reach")}: ${texts.map((x) => `${x.text} ${x.more}`).join("; ")}`}
          onPlace={(place) => setQuery({ from: placeText(place) })}
        >
          <p className="map-note">{t("threat.rings")}</p>
        </WorldMap>
      </div>
      <ReachSide systems={systems} placed={placed} reached={reached} common={common} offers={offers} />
    </div>
  );
};
