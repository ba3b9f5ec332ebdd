/** The map of the plan: cells by what protects them, sensors and batteries that can be dragged, a click that asks why. */
import { useCallback, useMemo, useRef } from "react";
import { useMantineColorScheme } from "@mantine/core";
import type { Governance, ResolvedScenario } from "../../../../../messages/index.js";
import { Exports } from "../../../components/exports.js";
import { jsonOf } from "../../../components/files.js";
import { useWords, type WordKey } from "../../../i18n/words.js";
import { WorldMap } from "../../../map/map.js";
import type { MapControl } from "../../../map/map-canvas.js";
import { mapPng, mapSvg } from "../../../map/map-picture.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { assetItems, cellItems, differenceItems, launchItems, ringOf } from "./cover-items.js";
import { withMoved, type Edits } from "./edits.js";
import type { CoverShown, CoverState } from "./use-cover.js";

export interface CoverMapProps {
  readonly scenario: ResolvedScenario;
  readonly edits: Edits;
  readonly change: (next: Edits, done?: boolean) => void;
  readonly governance: Governance;
  readonly state: CoverState;
  readonly other: CoverShown["answer"] | undefined;
}

const NO_CELLS: CoverShown["answer"]["cells"] = [];

export const CoverMap = ({ scenario, edits, change, governance, state, other }: CoverMapProps) => {
  const { t } = useWords();
  const { query } = useRoute();
  const { colorScheme } = useMantineColorScheme();
  const map = useRef<MapControl>(null);
  const cells = state.shown === "waiting" ? NO_CELLS : state.shown.answer.cells;
  const areas = useMemo(
    () => (other === undefined ? cellItems(cells) : differenceItems(cells, other.cells)),
    [cells, other],
  );
  const [chosen, cell] = [query["asset"] ?? "", query["cell"] ?? ""];
  const list = useMemo(() => {
    const [lat, lon] = cell.split(":").map(Number);
    const asked =
      lat === undefined || lon === undefined || cell === ""
        ? []
        : [
            {
              item: "mark" as const,
              at: [lon, lat, 0] as const,
              ink: "ink" as const,
              shape: "target" as const,
              sizePx: 7,
            },
          ];
    const launches = state.shown === "waiting" ? [] : launchItems(state.shown.answer.areas);
    return [...areas, ...launches, ...assetItems(scenario, edits.off, chosen), ...asked];
  }, [areas, state.shown, scenario, edits.off, chosen, cell]);
  const items = useCallback(() => list, [list]);
  const extent = useMemo(
    () => scenario.batteries.map((b) => [b.lonDeg, b.latDeg] as const),
    // Where the plan lies does not follow what is dragged.
    [scenario.name], // oxlint-disable-line react-hooks/exhaustive-deps
  );
  const mode = t(`governance.${governance}`);
  const lines = [`${scenario.title} · ${mode}`, t("cover.basis")];
  const legend: readonly (readonly [string, WordKey])[] =
    other === undefined
      ? [
          ["var(--map-known)", "cover.twice"],
          ["var(--map-shot)", "cover.once"],
          ["var(--map-threat)", "cover.not"],
        ]
      : [
          ["var(--map-known)", "cover.better"],
          ["var(--map-threat)", "cover.worse"],
        ];
  return (
    <WorldMap
      control={map}
      extent={extent}
      extentKey={scenario.name}
      items={items}
      label={`${t("plan.view.cover")}. ${lines[0]}. ${t("cover.mapHow")}`}
      onChoose={(id) => setQuery({ asset: id === chosen ? "" : id })}
      onPlace={({ latDeg, lonDeg }) => setQuery({ cell: `${latDeg.toFixed(3)}:${lonDeg.toFixed(3)}` })}
      drag={{
        may: () => true,
        to: (id, { latDeg, lonDeg }, done) => change(withMoved(edits, id, latDeg, lonDeg), done),
      }}
    >
      <div className="map-top">
        <Exports
          offers={[
            {
              kind: "GeoJSON",
              name: "defended-area",
              make: () =>
                jsonOf({
                  type: "FeatureCollection",
                  notice: lines.join(" "),
                  features: cells
                    .filter((c) => c.verdict.threats > 0)
                    .map((c) => ({
                      type: "Feature",
                      id: c.id,
                      geometry: { type: "Polygon", coordinates: [[...ringOf(c.id)]] },
                      properties: { nation: c.nation, ...c.verdict, by: c.by },
                    })),
                }),
            },
            {
              kind: "PNG",
              name: "defended-area",
              make: () => mapPng(map.current!, colorScheme !== "light", lines),
            },
            {
              kind: "SVG",
              name: "defended-area",
              make: () => mapSvg(map.current!, { dark: colorScheme !== "light", night: false, items }),
            },
          ]}
        />
      </div>
      <ul className="map-note cover-legend">
        {legend.map(([colour, word]) => (
          <li key={word}>
            <i style={{ background: colour }} aria-hidden="true" />
            {t(word)}
          </li>
        ))}
      </ul>
    </WorldMap>
  );
};
