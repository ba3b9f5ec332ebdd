/** How long before the impact each nation was warned, under each way of governing. */
import { useMemo } from "react";
import type { RunResult } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";
import { ModesTable } from "./modes-table.js";

export const Leads = ({ modes }: { readonly modes: readonly RunResult[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const nations = useMemo(() => warnedNations(modes), [modes]);
  const longestS = Math.max(1, ...modes.flatMap((m) => nations.map((n) => leadS(m, n) ?? 0)));
  return (
    <ModesTable
      className="data lead"
      title={t("share.leads")}
      head={t("plan.nation")}
      modes={modes}
      rows={nations.map((nation) => ({ key: nation, name: nameOf(nation) }))}
      cell={(nation, mode) => {
        const seconds = leadS(mode, nation);
        return seconds === undefined ? (
          <span className="muted">{t("share.notWarned")}</span>
        ) : (
          <span className="bar-cell">
            <i style={{ width: `${(seconds / longestS) * 100}%` }} aria-hidden="true" />
            <span className="num">{t("share.seconds", { seconds: number(language, seconds) })}</span>
          </span>
        );
      }}
    />
  );
};

const warnedNations = (modes: readonly RunResult[]): string[] =>
  [...new Set(modes.flatMap((m) => m.nations.filter((n) => n.warnings > 0).map((n) => n.nation)))].sort(
    (a, b) => (leadS(modes[0]!, a) ?? 0) - (leadS(modes[0]!, b) ?? 0),
  );
const leadS = (m: RunResult, nation: string): number | undefined =>
  m.nations.find((n) => n.nation === nation)?.medianLeadTimeS;
