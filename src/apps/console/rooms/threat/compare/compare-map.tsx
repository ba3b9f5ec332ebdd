/** The map of two parties' values. */
import { useRef } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { Exports } from "../../../components/exports.js";
import { discRing } from "../../../../../formats/index.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { WorldMap } from "../../../map/map.js";
import type { MapControl } from "../../../map/map-canvas.js";
import { areaFeature, useMapOffers } from "../map-offers.js";
import { isThere } from "../reach/use-reach.js";
import { SIDE_INKS, sideItems, type Side } from "./compare-items.js";

export const CompareMap = ({ sides }: { readonly sides: readonly [Side, Side] }) => {
  const { t } = useWords();
  const units = useUnits();
  const { colorScheme } = useMantineColorScheme();
  const map = useRef<MapControl>(null);
  const items = () => sides.flatMap((side) => sideItems(side, units.text));
  const extent = sides.flatMap((side) =>
    side.placed.flatMap(({ from }, n) =>
      discRing(from, Math.min(9000, 1.15 * side.rows[n]![side.side].value), 24),
    ),
  );
  const said = sides.map(
    (side) =>
      `${side.name}: ${side.rows.map((r) => `${r.missile} ${units.text(r[side.side].value)}`).join(", ")}`,
  );
  const offers = useMapOffers({
    map,
    name: "assessments",
    dark: colorScheme !== "light",
    items,
    lines: [...said, t("threat.basis")],
    features: () =>
      sides.flatMap((side) =>
        side.placed.flatMap(({ system }, n) => {
          const one = side.reached[n];
          return isThere(one)
            ? [
                areaFeature({
                  ring: [...one.outline].reverse(),
                  properties: {
                    party: side.name,
                    system: system.missile.id,
                    rangeKm: side.rows[n]![side.side].value,
                  },
                }),
              ]
            : [];
        }),
      ),
  });
  return (
    <WorldMap
      control={map}
      extent={extent}
      extentKey={sides[0].placed.map((p) => p.system.missile.id).join("|")}
      items={items}
      label={`${t("threat.view.compare")}. ${said.join(". ")}`}
    >
      <div className="map-top">
        <Exports offers={offers} link={false} />
      </div>
      <ul className="map-note side-legend">
        {sides.map((side) => (
          <li key={side.side}>
            <i
              className={`side-line side-${side.side}`}
              style={{ color: `var(--${SIDE_INKS[side.side]})` }}
              aria-hidden="true"
            />
            {side.name}
          </li>
        ))}
      </ul>
    </WorldMap>
  );
};
