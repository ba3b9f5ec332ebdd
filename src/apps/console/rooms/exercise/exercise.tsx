/** Exercise: choose a scenario, a seed and a way of governing; play it; see what became of each launch. */
import { useState } from "react";
import { Button, NativeSelect, NumberInput, Progress } from "@mantine/core";
import { GOVERNANCE_MODES, type Governance } from "../../../../messages/index.js";
import type { Issue } from "../../../../base/index.js";
import { Empty, Panel } from "../../components/panel.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { api, ApiRefusal } from "../../state/api.js";
import { useLoaded } from "../../state/loaded.js";
import { useSession } from "../../state/session.js";
import { Launches } from "./launches.js";

export const ExerciseRoom = () => {
  const { t } = useWords();
  const { run, refresh } = useSession();
  const loaded = useLoaded(run.state === "unreachable" ? "" : "scenarios", () => api.scenarios());
  const [wanted, setWanted] = useState<{ scenario?: string; governance?: Governance; seed?: number }>({});
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const scenarios = loaded.state === "there" ? loaded.value.scenarios : [];
  const current = run.state === "ready" ? run.result : undefined;
  const line =
    scenarios.find((s) => s.id === wanted.scenario) ??
    scenarios.find((s) => s.id === current?.scenario) ??
    scenarios[0];
  const governance =
    wanted.governance ??
    (line?.id === current?.scenario ? current?.governance : undefined) ??
    line?.governance ??
    "roof";
  const seed = wanted.seed ?? (line?.id === current?.scenario ? current?.seed : undefined) ?? line?.seed ?? 1;
  const begin = async (): Promise<void> => {
    if (line === undefined) return;
    try {
      await api.begin({ scenario: line.id, governance, seed });
      setIssues([]);
    } catch (error) {
      setIssues(
        error instanceof ApiRefusal
          ? error.issues
          : [
              {
                code: "UNREACHABLE",
                path: "",
                message: error instanceof Error ? error.message : String(error),
              },
            ],
      );
    }
    refresh();
  };
  const failed = run.state === "failed" ? run.issues : issues;
  return (
    <Scroll label={t("room.exercise")} className="page">
      <p className="lede">{t("exercise.lede")}</p>
      <div className="exercise-grid">
        <Panel title={t("exercise.scenario")}>
          {scenarios.length === 0 ? (
            <Empty title={t(loaded.state === "failed" ? "exercise.noScenarios" : "exercise.reading")} />
          ) : (
            <ul className="scenarios">
              {scenarios.map((s) => (
                <li key={s.id}>
                  <label>
                    <input
                      type="radio"
                      name="scenario"
                      className="hidden-text"
                      checked={s.id === line?.id}
                      onChange={() => setWanted({ scenario: s.id })}
                    />
                    <strong>{s.title}</strong>
                    <span className="muted">
                      {t("exercise.size", { nations: s.nations, launches: s.launches })} ·{" "}
                      <span className="code">{s.id}</span>
                    </span>
                    <span lang="en">{s.description}</span>
                  </label>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <div className="stack">
          <Panel title={t("exercise.play")}>
            <div className="panel-body exercise-form">
              <NativeSelect
                label={t("exercise.governance")}
                value={governance}
                data={GOVERNANCE_MODES.map((value) => ({ value, label: t(`governance.${value}`) }))}
                onChange={(event) =>
                  setWanted({ ...wanted, governance: event.currentTarget.value as Governance })
                }
                description={t(`governance.${governance}.how`)}
              />
              <NumberInput
                label={t("exercise.seed")}
                value={seed}
                min={0}
                max={4294967295}
                allowDecimal={false}
                allowNegative={false}
                onChange={(value) =>
                  typeof value === "number" ? setWanted({ ...wanted, seed: value }) : undefined
                }
                description={t("exercise.seed.how")}
              />
              <div className="row">
                <Button
                  onClick={() => void begin()}
                  disabled={line === undefined || run.state === "playing"}
                  data-testid="run"
                >
                  {t(run.state === "playing" ? "exercise.running" : "exercise.run")}
                </Button>
                {run.state === "playing" ? (
                  <Progress className="grow" value={run.done * 100} aria-label={t("run.progress")} animated />
                ) : null}
              </div>
              {failed.length === 0 ? null : (
                <ul className="issues" role="alert">
                  {failed.map((i) => (
                    <li key={`${i.code} ${i.path}`}>
                      <span className="code">{i.code}</span>{" "}
                      {i.line === undefined ? i.path : `${i.line}:${i.column ?? 1} ${i.path}`} {i.message}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </Panel>
          {current === undefined ? null : <Launches result={current} />}
        </div>
      </div>
    </Scroll>
  );
};
