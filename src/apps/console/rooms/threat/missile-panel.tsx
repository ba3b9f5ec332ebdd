/** One missile: its reach from a chosen place as our model flies it, and what is published of it. */
import { useCallback, useMemo, useState } from "react";
import { NativeSelect, NumberInput } from "@mantine/core";
import { discRing } from "../../../../formats/index.js";
import type { MissileEntry } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { useWords } from "../../i18n/words.js";
import { WorldMap } from "../../map/map.js";
import { useNations } from "../../state/nations.js";
import { publishedRangesKm } from "./values.js";
import { MissileFacts } from "./missile-facts.js";
import { reachItems } from "./reach-items.js";
import { capitalsInReach, useReach, type Place } from "./reach.js";

export const MissilePanel = ({ missile }: { readonly missile: MissileEntry }) => {
  const { t, language } = useWords();
  const { entries, nameOf } = useNations();
  const home = entries.find((n) => n.nation === missile.nation) ?? entries[0];
  const [picked, setPicked] = useState<Partial<Place>>({});
  const from = useMemo(
    () => ({
      latDeg: picked.latDeg ?? home?.capital.latDeg ?? 0,
      lonDeg: picked.lonDeg ?? home?.capital.lonDeg ?? 0,
      known: home !== undefined,
    }),
    [picked, home],
  );
  const reach = useReach(missile, from);
  const capitals = useMemo(() => capitalsInReach(reach.points, from, entries), [reach.points, from, entries]);
  const items = useCallback(
    () => reachItems(missile, from, reach, capitals),
    [missile, from, reach, capitals],
  );
  const extent = useMemo(
    () => discRing(from, Math.min(9000, 1.15 * Math.max(400, ...publishedRangesKm(missile)))),
    [from, missile],
  );
  const ranges = reach.points.flatMap((p) => (p.rangeKm === "orbit" ? [] : [p.rangeKm]));
  const set = (part: Partial<Place>): void => setPicked({ ...picked, ...part });
  return (
    <section className="split-main" aria-label={missile.name}>
      <div className="split-map">
        <WorldMap
          extent={extent}
          extentKey={`${missile.id} ${from.known} ${from.latDeg.toFixed(1)} ${from.lonDeg.toFixed(1)}`}
          items={items}
          label={t("threat.map", { missile: missile.name })}
        >
          <div className="map-top">
            <NativeSelect
              size="xs"
              aria-label={t("threat.from")}
              value=""
              data={[
                { value: "", label: t("threat.from") },
                ...entries.map((n) => ({ value: n.id, label: `${n.capital.name} (${nameOf(n.nation)})` })),
              ]}
              onChange={(event) => {
                const nation = entries.find((n) => n.id === event.currentTarget.value);
                if (nation !== undefined)
                  set({ latDeg: nation.capital.latDeg, lonDeg: nation.capital.lonDeg });
              }}
            />
            <NumberInput
              size="xs"
              w={92}
              aria-label={t("threat.lat")}
              suffix="° N"
              min={-89}
              max={89}
              decimalScale={2}
              value={from.latDeg}
              onChange={(v) => (typeof v === "number" ? set({ latDeg: v }) : undefined)}
            />
            <NumberInput
              size="xs"
              w={92}
              aria-label={t("threat.lon")}
              suffix="° E"
              min={-180}
              max={180}
              decimalScale={2}
              value={from.lonDeg}
              onChange={(v) => (typeof v === "number" ? set({ lonDeg: v }) : undefined)}
            />
          </div>
          <div className="map-note">
            <output data-testid="reach">
              {reach.failed !== "" ? (
                <span className="code">{reach.failed}</span>
              ) : !reach.done ? (
                t("threat.flying", { done: reach.points.length, all: reach.all })
              ) : ranges.length === 0 ? (
                t("threat.orbits")
              ) : (
                t("threat.reach", {
                  low: number(language, Math.min(...ranges)),
                  high: number(language, Math.max(...ranges)),
                })
              )}
            </output>
            <p className="muted">{t("threat.rings")}</p>
          </div>
        </WorldMap>
      </div>
      <MissileFacts missile={missile} capitals={capitals} />
    </section>
  );
};
