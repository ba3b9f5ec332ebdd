/** Who shot at each launch, and by whose authority, under each way of governing. */
import type { LaunchResult, RunResult } from "../../../../messages/index.js";
import { few } from "../../components/format.js";
import { Status } from "../../components/status.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";
import { ModesTable } from "./modes-table.js";

export const ShootersTable = ({ modes }: { readonly modes: readonly RunResult[] }) => {
  const { t } = useWords();
  const launches = modes[0]?.launches ?? [];
  return (
    <ModesTable
      title={t("share.shooters")}
      head={t("exercise.launch")}
      modes={modes}
      rows={launches.map(({ id }) => ({ key: id, name: id }))}
      cell={(id, mode) => <Shooters launch={mode.launches.find((l) => l.id === id)} />}
    />
  );
};

const Shooters = ({ launch }: { readonly launch: LaunchResult | undefined }) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  if (launch === undefined) return null;
  const by = new Map<string, readonly string[]>();
  for (const e of launch.engagements) by.set(`${e.site} (${e.nation})`, e.authorisedBy);
  return (
    <>
      <Status
        status={
          launch.outcome === "intercepted" ? "normal" : launch.outcome === "impact" ? "critical" : "standby"
        }
      >
        {t(`outcome.${launch.outcome}`)}
      </Status>
      {[...by].map(([site, authorised]) => (
        <p key={site} className="muted small">
          {site}, {t("share.by", { parties: few(authorised.map(nameOf)) })}
        </p>
      ))}
    </>
  );
};
