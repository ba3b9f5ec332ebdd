/** One missile: its values with their sources, and its reach from a chosen place as our model flies it. */
import { useCallback, useMemo, useState } from "react";
import { NativeSelect, NumberInput } from "@mantine/core";
import { discRing } from "../../../../formats/index.js";
import type { MissileEntry, Quantity } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { Status } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import type { Item } from "../../map/items.js";
import { WorldMap } from "../../map/map.js";
import { useNations } from "../../state/nations.js";
import { publishedRangesKm, rangeText, STATUS_SHAPE } from "./values.js";
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
  const items = useCallback((): Item[] => {
    const at = [from.lonDeg, from.latDeg, 0] as const;
    const rings = publishedRangesKm(missile).map((km): Item => ({
      item: "area",
      ring: discRing(from, km),
      ink: "unknown",
      fillAlpha: 0,
      lineAlpha: 0.7,
      dash: [4, 4],
    }));
    const flown = reach.points.flatMap((p) =>
      p.at === undefined ? [] : [[p.at.lonDeg, p.at.latDeg] as const],
    );
    const closed = reach.done && flown.length > 2;
    return [
      ...rings,
      ...(closed
        ? [
            {
              item: "area",
              ring: [...flown, flown[0]!].reverse(),
              ink: "threat",
              fillAlpha: 0.08,
              lineAlpha: 0.95,
              width: 1.6,
            } as const,
          ]
        : flown.map(([lon, lat]): Item => ({
            item: "mark",
            at: [lon, lat, 0],
            ink: "threat",
            shape: "dot",
            sizePx: 2,
          }))),
      { item: "mark", at, ink: "ink", shape: "target", sizePx: 6 },
      ...capitals.slice(0, 24).flatMap(({ nation }): Item[] => {
        const spot = [nation.capital.lonDeg, nation.capital.latDeg, 0] as const;
        return [
          { item: "mark", at: spot, ink: "muted", shape: "dot", sizePx: 2 },
          {
            item: "label",
            at: spot,
            text: nation.capital.name,
            ink: "ink",
            priority: 5,
            sizePx: 11,
            gapPx: 6,
          },
        ];
      }),
    ];
  }, [missile, from, reach, capitals]);
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
        {missile.rangeKm === undefined ? null : (
          <ValueLine name={t("threat.range")} value={missile.rangeKm} />
        )}
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
    </section>
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
