/** Who can reach a place: any click, name or coordinates; which systems, by how much, in what time, on whose figures. */
import { useCallback, useMemo, useRef } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { useWords } from "../../../i18n/words.js";
import { WorldMap } from "../../../map/map.js";
import type { MapControl } from "../../../map/map-canvas.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { LoadedOr } from "../loaded-or.js";
import { lineFeature, useMapOffers, pointFeature } from "../map-offers.js";
import { useNationAt, usePlaceName } from "../place-field.js";
import { placeOf, placeText } from "../query.js";
import { isWeapon, useSystems, type System } from "../systems-of.js";
import { useReachers, type Origin } from "./use-reachers.js";
import { byVerdict } from "./verdict.js";
import { whoItems } from "./who-items.js";
import { WhoSide } from "./who-side.js";

export const WhoView = () => (
  <LoadedOr loaded={useSystems()}>{(systems) => <Who systems={systems} />}</LoadedOr>
);

const Who = ({ systems }: { readonly systems: readonly System[] }) => {
  const { t } = useWords();
  const { entries, nameOf } = useNations();
  const { query } = useRoute();
  const { colorScheme } = useMantineColorScheme();
  const map = useRef<MapControl>(null);
  const origin: Origin = query["soil"] === "capital" ? "capital" : "soil";
  const target = useMemo(() => placeOf(query["at"]), [query]);
  const name = usePlaceName(target);
  const own = useNationAt(target);
  /** A boat's place is not published: it is listed apart, by how near it would have to be. */
  const landed = useMemo(
    () => systems.filter((s) => isWeapon(s.missile) && s.missile.class !== "SLBM"),
    [systems],
  );
  const afloat = useMemo(
    () => systems.filter((s) => isWeapon(s.missile) && s.missile.class === "SLBM"),
    [systems],
  );
  const reachers = useReachers(target, origin, landed, entries);
  /** What a nation holds itself is no answer to who can reach it. */
  const found = useMemo(
    () => reachers.found.filter((r) => r.system.missile.nation !== own).sort(byVerdict),
    [reachers, own],
  );
  const chosen = query["missile"] ?? "";
  const items = useCallback(
    () => (target === "none" ? [] : whoItems(target, found, chosen, nameOf, name)),
    [target, found, chosen, nameOf, name],
  );
  const extent = useMemo(
    (): [number, number][] =>
      target === "none"
        ? [
            [-10, 30],
            [70, 60],
          ]
        : [
            [target.lonDeg, target.latDeg],
            [target.lonDeg - 28, Math.max(-80, target.latDeg - 20)],
            [target.lonDeg + 28, Math.min(80, target.latDeg + 16)],
          ],
    [target],
  );
  const reaching = found.filter((r) => r.verdict !== "short");
  const offers = useMapOffers({
    map,
    name: "who-reaches",
    dark: colorScheme !== "light",
    items,
    lines: [`${t("threat.view.who")}: ${name}`, t("threat.basis")],
    features: () =>
      target === "none"
        ? []
        : [
            pointFeature(target.lonDeg, target.latDeg, { what: "place", name }),
            ...reaching.map((r) =>
              lineFeature(
                [
                  [r.from.lonDeg, r.from.latDeg],
                  [target.lonDeg, target.latDeg],
                ],
                {
                  what: r.verdict,
                  system: r.system.missile.id,
                  nation: r.system.missile.nation,
                  distanceKm: Math.round(r.aimed.distanceKm),
                  marginKm: Math.round(r.marginKm),
                },
              ),
            ),
          ],
  });
  return (
    <div className="map-room">
      <div className="map-room-map">
        <WorldMap
          control={map}
          extent={extent}
          extentKey={target === "none" ? "none" : placeText(target)}
          items={items}
          label={`${t("threat.view.who")} ${name}`}
          onPlace={(place) => setQuery({ at: placeText(place) })}
        >
          <p className="map-note">{target === "none" ? t("who.click") : t("who.lines")}</p>
        </WorldMap>
      </div>
      <WhoSide {...{ target, name, origin, reachers, found, afloat, chosen, offers }} />
    </div>
  );
};
