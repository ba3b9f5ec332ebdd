/** Two parties' values of one joint threat assessment side by side, and what the difference changes on the map and in people. */
import type { AssessmentAnswer } from "../../../../../messages/index.js";
import { useMemo } from "react";
import { Empty } from "../../../components/panel.js";
import { useWords } from "../../../i18n/words.js";
import { api } from "../../../state/api.js";
import { useLoaded } from "../../../state/loaded.js";
import { useRoute } from "../../../state/route.js";
import { LoadedOr } from "../loaded-or.js";
import { useSystems, type System } from "../systems-of.js";
import { CompareMap } from "./compare-map.js";
import { differs, JOINT, rowsOf } from "./rows.js";
import { useSides } from "./use-sides.js";
import { CompareSide } from "./compare-side.js";

type Good = Extract<AssessmentAnswer, { ok: true }>;

export const CompareView = () => {
  const systems = useSystems();
  const answers = useLoaded("assessments", () => api.assessments());
  return (
    <LoadedOr loaded={systems}>
      {(all) => (
        <LoadedOr loaded={answers}>
          {({ assessments }) => <Chosen systems={all} answers={assessments} />}
        </LoadedOr>
      )}
    </LoadedOr>
  );
};

const Chosen = ({
  systems,
  answers,
}: {
  readonly systems: readonly System[];
  readonly answers: readonly AssessmentAnswer[];
}) => {
  const { t } = useWords();
  const { query } = useRoute();
  const good = answers.filter((a): a is Good => a.ok);
  const bad = answers.filter((a) => !a.ok);
  const chosen = good.find((a) => a.file === query["doc"]) ?? good[0];
  if (chosen === undefined)
    return (
      <Empty title={t("compare.none")}>
        {bad.flatMap((a) =>
          a.issues.map((issue) => (
            <span className="code" key={`${a.file} ${issue.path} ${issue.code}`}>
              {a.file}: {issue.code} {issue.path} {issue.message}
            </span>
          )),
        )}
      </Empty>
    );
  return <Compare systems={systems} chosen={chosen} files={good.map((a) => a.file)} />;
};

const Compare = ({
  systems,
  chosen,
  files,
}: {
  readonly systems: readonly System[];
  readonly chosen: Good;
  readonly files: readonly string[];
}) => {
  const { query } = useRoute();
  const { parties } = chosen.assessment;
  const sideOf = (asked: string | undefined, first: string): string =>
    asked !== undefined && (asked === JOINT || parties.includes(asked)) ? asked : first;
  const left = sideOf(query["left"], parties[0] ?? JOINT);
  const right = sideOf(query["right"], parties[1] ?? JOINT);
  const rows = useMemo(() => rowsOf(chosen.assessment, left, right), [chosen, left, right]);
  const picked = query["missile"] ?? "";
  const onMap = useMemo(() => {
    const apart = rows.filter((row) => row.field === "rangeKm" && differs(row));
    const one = rows.filter((row) => row.field === "rangeKm" && row.missile === picked);
    return one.length > 0 ? one : apart;
  }, [rows, picked]);
  const sides = useSides(systems, onMap, left, right);
  return (
    <div className="map-room">
      <div className="map-room-map">
        <CompareMap sides={sides.sides} />
      </div>
      <CompareSide
        systems={systems}
        answer={chosen}
        files={files}
        left={left}
        right={right}
        rows={rows}
        picked={picked}
        sides={sides}
      />
    </div>
  );
};
