/** Stability: both directions side by side, the flights of one site on the globe, one figure to change; computed on this machine. */
import { useCallback, useMemo, useState } from "react";
import { Empty, Panel } from "../../../components/panel.js";
import { useWords } from "../../../i18n/words.js";
import { WorldMap } from "../../../map/map.js";
import { RunState } from "../../../shell/run-state.js";
import { api } from "../../../state/api.js";
import { useLoaded } from "../../../state/loaded.js";
import { useSession } from "../../../state/session.js";
import { stabilityDesk } from "../../../workers/desk.js";
import type { StabilityQuestion } from "../../../../../messages/index.js";
import { LoadedOr } from "../../threat/loaded-or.js";
import { ChangeForm } from "./change-form.js";
import { SiteTable } from "./site-table.js";
import { stabilityItems } from "./stability-items.js";
import { keyOf, type Answer, type Change, type Parameter } from "./types.js";

export const StabilityView = () => {
  const { run, refresh } = useSession();
  const scenario = run.state === "ready" ? run.result.scenario : "";
  const question = useLoaded(scenario, () => api.stability(scenario));
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const asked = question.state === "there" ? `${scenario} ${JSON.stringify(changes)}` : "";
  const made = useLoaded(asked, async () => {
    if (question.state !== "there") throw new Error("nothing to assess");
    const answer = await stabilityDesk().assess(question.value, changes);
    return { answer, parameters: await stabilityDesk().parameters(question.value) };
  });
  const { t } = useWords();
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  return (
    <LoadedOr loaded={question}>
      {(value) =>
        made.state === "waiting" ? (
          <Empty title={t("stability.computing")} />
        ) : (
          <LoadedOr loaded={made}>
            {({ answer, parameters }) => (
              <Assessed
                question={value}
                answer={answer}
                parameters={parameters}
                changes={changes}
                onChange={setChanges}
              />
            )}
          </LoadedOr>
        )
      }
    </LoadedOr>
  );
};

interface AssessedProps {
  readonly question: StabilityQuestion;
  readonly answer: Answer;
  readonly parameters: readonly Parameter[];
  readonly changes: readonly Change[];
  readonly onChange: (changes: readonly Change[]) => void;
}

const Assessed = ({ question, answer, parameters, changes, onChange }: AssessedProps) => {
  const { t } = useWords();
  const sites = useMemo(() => answer.sites.filter((s) => !s.ownLaunches), [answer]);
  const [wanted, setWanted] = useState("");
  const site =
    sites.find((s) => keyOf(s) === wanted) ?? sites.find((s) => s.verdict !== "cannot") ?? sites[0];
  const items = useCallback(() => (site === undefined ? [] : stabilityItems(answer, site)), [answer, site]);
  const extent = useMemo(
    () => answer.trajectories.flatMap((f) => f.way.map(([lon, lat]) => [lon, lat] as const)),
    [answer],
  );
  if (site === undefined) return <Empty title={t("stability.none")} />;
  return (
    <div className="map-room">
      <div className="map-room-map">
        <WorldMap
          extent={extent}
          extentKey={question.scenario}
          items={items}
          label={`${t("stability.view")}: ${site.name}`}
        >
          <p className="map-note">{t("stability.key")}</p>
        </WorldMap>
      </div>
      <div className="map-room-side">
        <p className="lede panel-tight">{t("stability.lede")}</p>
        {answer.pairs.map(({ by, against, trajectories }) => (
          <SiteTable
            key={by}
            by={by}
            against={against}
            flights={trajectories}
            sites={sites.filter((s) => s.by === by)}
            chosen={keyOf(site)}
            onChoose={setWanted}
          />
        ))}
        <ChangeForm parameters={parameters} changes={changes} busy={false} onChange={onChange} />
        <Panel title={t("stability.disputed")}>
          <ul className="panel-tight" style={{ listStyle: "none", margin: 0 }}>
            {question.disputed.map(({ path, unit, low, high, sources }) => (
              <li key={path} title={sources.join("; ")}>
                <span className="code">{path}</span> {low} … {high} {unit}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("stability.rests")}>
          <p className="panel-tight">{t("stability.assumptions")}</p>
        </Panel>
      </div>
    </div>
  );
};
