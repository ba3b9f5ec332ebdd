/** Sensors and batteries of the plan: on or off, where they stand, one more of a kind; what the map does by dragging. */
import { Switch } from "@mantine/core";
import type { ResolvedScenario } from "../../../../../messages/index.js";
import { latLon } from "../../../components/format.js";
import { Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { useWords } from "../../../i18n/words.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { queryOf, withMoved, withSwitched, type Edits } from "./edits.js";

export interface AssetsProps {
  readonly scenario: ResolvedScenario;
  readonly edits: Edits;
  readonly change: (next: Edits, done?: boolean) => void;
}

interface Asset {
  readonly id: string;
  readonly name: string;
  readonly kind: "sensor" | "battery";
  readonly latDeg: number;
  readonly lonDeg: number;
}

const NOTHING: Edits = { off: [], at: new Map(), add: [] };
const STEP_DEG = 0.5;

export const Assets = ({ scenario, edits, change }: AssetsProps) => {
  const { t, language } = useWords();
  const { query } = useRoute();
  const assets: Asset[] = [
    ...scenario.batteries.map((b): Asset => ({ ...b, kind: "battery" })),
    ...scenario.sensors.flatMap((s): Asset[] =>
      s.at === undefined
        ? []
        : [{ id: s.id, name: s.name, kind: "sensor", latDeg: s.at.latDeg, lonDeg: s.at.lonDeg }],
    ),
  ];
  const chosen = assets.find((a) => a.id === query["asset"]);
  const move = (dLat: number, dLon: number): void => {
    if (chosen === undefined) return;
    const lonDeg = ((chosen.lonDeg + dLon + 540) % 360) - 180;
    change(withMoved(edits, chosen.id, Math.max(-89, Math.min(89, chosen.latDeg + dLat)), lonDeg));
  };
  const untouched = Object.values(queryOf(edits)).every((text) => text === "");
  return (
    <Panel
      title={t("cover.assets")}
      className="fills"
      right={
        <button type="button" className="mini" disabled={untouched} onClick={() => change(NOTHING)}>
          {t("cover.reset")}
        </button>
      }
    >
      {chosen === undefined ? null : (
        <div className="panel-tight cover-move">
          <strong>{chosen.name}</strong>
          {(
            [
              ["cover.north", STEP_DEG, 0],
              ["cover.south", -STEP_DEG, 0],
              ["cover.west", 0, -STEP_DEG],
              ["cover.east", 0, STEP_DEG],
            ] as const
          ).map(([word, dLat, dLon]) => (
            <button key={word} type="button" className="mini" onClick={() => move(dLat, dLon)}>
              {t(word)}
            </button>
          ))}
          {chosen.kind === "battery" && !chosen.id.startsWith("added-") ? (
            <button
              type="button"
              className="mini"
              onClick={() =>
                change({
                  ...edits,
                  add: [
                    ...edits.add,
                    { of: chosen.id, latDeg: chosen.latDeg + 1, lonDeg: chosen.lonDeg + 1 },
                  ],
                })
              }
            >
              {t("cover.more")}
            </button>
          ) : null}
        </div>
      )}
      <Scroll label={t("cover.assets")}>
        <table className="data" data-testid="cover-assets">
          <thead>
            <tr>
              <th scope="col">{t("cover.asset")}</th>
              <th scope="col">{t("cover.stands")}</th>
              <th scope="col">{t("cover.on")}</th>
            </tr>
          </thead>
          <tbody>
            {assets.map((a) => (
              <tr key={a.id} data-chosen={a === chosen ? "yes" : undefined}>
                <td>
                  <button
                    type="button"
                    className="row-button"
                    aria-pressed={a === chosen}
                    onClick={() => setQuery({ asset: a === chosen ? "" : a.id })}
                  >
                    {a.name} <span className="muted">{t(`cover.${a.kind}`)}</span>
                  </button>
                </td>
                <td className="num">{latLon(language, a.latDeg, a.lonDeg, 1)}</td>
                <td>
                  <Switch
                    size="xs"
                    aria-label={`${t("cover.on")}: ${a.name}, ${t(`cover.${a.kind}`)}`}
                    checked={!edits.off.includes(a.id)}
                    onChange={() => change(withSwitched(edits, a.id))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
};
