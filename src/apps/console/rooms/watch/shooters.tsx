/** Who shot at each launch, and by whose authority, under each way of governing. */
import type { LaunchResult, RunResult } from "../../../../messages/index.js";
import { few } from "../../components/format.js";
import { Panel } from "../../components/panel.js";
import { Scroll } from "../../components/scroll.js";
import { Status } from "../../components/status.js";
import { useWords } from "../../i18n/words.js";
import { useNations } from "../../state/nations.js";

export const ShootersTable = ({ modes }: { readonly modes: readonly RunResult[] }) => {
  const { t } = useWords();
  const launches = modes[0]?.launches ?? [];
  return (
    <Panel title={t("share.shooters")}>
      <Scroll label={t("share.shooters")}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t("exercise.launch")}</th>
              {modes.map((m) => (
                <th key={m.governance} scope="col">
                  {t(`governance.${m.governance}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {launches.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                {modes.map((m) => (
                  <td key={m.governance}>
                    <Shooters launch={m.launches.find((l) => l.id === id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
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
