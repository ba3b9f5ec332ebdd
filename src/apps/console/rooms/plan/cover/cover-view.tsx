/** The defended area: which ground is protected once or twice by whom, following every change of the plan. */
import { useMemo, useState } from "react";
import { GOVERNANCE_MODES, type Governance, type ResolvedScenario } from "../../../../../messages/index.js";
import { Empty } from "../../../components/panel.js";
import { useWords } from "../../../i18n/words.js";
import { RunState } from "../../../shell/run-state.js";
import { api } from "../../../state/api.js";
import { useLoaded } from "../../../state/loaded.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { useSession } from "../../../state/session.js";
import { CoverMap } from "./cover-map.js";
import { CoverSide } from "./cover-side.js";
import { edited, editsOf, queryOf, type Edits } from "./edits.js";
import { useCover, type CoverQuestion } from "./use-cover.js";

export const CoverView = () => {
  const { run, refresh } = useSession();
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  return <OfRun key={run.id} id={run.id} />;
};

const OfRun = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const loaded = useLoaded(id, () => api.scenarioOf(id));
  if (loaded.state === "waiting") return <Empty title={t("cover.reading")} />;
  if (loaded.state === "failed")
    return (
      <Empty title={t("cover.failed")}>
        <span className="code">{loaded.why}</span>
      </Empty>
    );
  return <Plan base={loaded.value} />;
};

const modeOf = (text: string | undefined): Governance | undefined => GOVERNANCE_MODES.find((m) => m === text);
const RESOLUTION = 3;

const Plan = ({ base }: { readonly base: ResolvedScenario }) => {
  const { query } = useRoute();
  const governance = modeOf(query["mode"]) ?? base.governance;
  const vs = query["vs"];
  /** While something is dragged the address stays as it was. */
  const [carried, setCarried] = useState<Edits | "none">("none");
  const kept = useMemo(() => editsOf(query), [query]);
  const edits = carried === "none" ? kept : carried;
  const changed = useMemo(() => edited(base, edits), [base, edits]);
  const question = useMemo(
    (): CoverQuestion => ({ side: "shown", base, changed, governance, resolution: RESOLUTION }),
    [base, changed, governance],
  );
  const shown = useCover(question);
  const otherMode = modeOf(vs);
  const ready = shown.shown !== "waiting";
  const otherQuestion = useMemo((): CoverQuestion | undefined => {
    if (!ready || (otherMode === undefined && vs !== "plan")) return undefined;
    const other = otherMode === undefined ? base : changed;
    return {
      side: "other",
      base,
      changed: other,
      governance: otherMode ?? governance,
      resolution: RESOLUTION,
    };
  }, [ready, base, changed, governance, otherMode, vs]);
  const other = useCover(otherQuestion);
  const change = (next: Edits, done = true): void => {
    setCarried(done ? "none" : next);
    if (done) setQuery(queryOf(next));
  };
  const compared = otherQuestion === undefined || other.shown === "waiting" ? undefined : other.shown.answer;
  return (
    <div className="map-room">
      <div className="map-room-map">
        <CoverMap
          scenario={changed}
          edits={edits}
          change={change}
          governance={governance}
          state={shown}
          other={compared}
        />
      </div>
      <CoverSide
        base={base}
        scenario={changed}
        edits={edits}
        change={change}
        governance={governance}
        question={question}
        state={shown}
        other={compared}
      />
    </div>
  );
};
