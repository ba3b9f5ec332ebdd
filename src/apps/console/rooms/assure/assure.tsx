/** Assure: prove that nothing was altered, that anyone can replay it, and say what was kept back and why. */
import { Button } from "@mantine/core";
import { Figures, Panel } from "../../components/panel.js";
import { Status } from "../../components/status.js";
import { number } from "../../components/format.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { RunState } from "../../shell/run-state.js";
import { api, type ReadyRun } from "../../state/api.js";
import { useNations } from "../../state/nations.js";
import { useSession } from "../../state/session.js";
import { useChecks } from "./checks.js";
import { Journals } from "./journals.js";
import { Withheld } from "./withheld.js";

export const AssureRoom = () => {
  const { run, refresh } = useSession();
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  return <Assured key={run.id} run={run} />;
};

const Assured = ({ run }: { readonly run: ReadyRun }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { party, picture } = useSession();
  const checks = useChecks(run);
  const { result } = run;
  const entries = Object.values(run.stored).reduce((all, n) => all + n, 0);
  const busy = checks.busy !== "";
  return (
    <Scroll label={t("room.assure")} className="page">
      <p className="lede">{t("assure.lede")}</p>
      <Figures
        figures={[
          { name: t("assure.journals"), value: result.centres.length },
          { name: t("assure.lines"), value: number(language, entries) },
          { name: t("assure.withheld"), value: number(language, result.withheld) },
          {
            name: t("assure.digest"),
            value: (
              <span className="mono" title={result.digest} data-testid="digest">
                {result.digest.slice(0, 16)}
              </span>
            ),
          },
          {
            name: t("assure.digestHere"),
            value:
              checks.digestHere === "" ? (
                <span className="muted">–</span>
              ) : (
                <Status status={checks.digestHere === result.digest ? "normal" : "critical"}>
                  <span className="mono" title={checks.digestHere} data-testid="digest-here">
                    {checks.digestHere.slice(0, 16)}
                  </span>
                </Status>
              ),
          },
        ]}
      />
      <div className="assure-grid">
        <Panel
          title={t("assure.parties")}
          right={
            <>
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                onClick={() => void checks.onServer()}
              >
                {t("assure.onServer")}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                onClick={() => void checks.here([party])}
                data-testid="replay"
              >
                {t("assure.here", { party: nameOf(party) })}
              </Button>
              <Button
                size="compact-xs"
                disabled={busy}
                onClick={() => void checks.here(Object.keys(run.stored))}
                data-testid="replay-all"
              >
                {t("assure.hereAll")}
              </Button>
            </>
          }
        >
          <output className="checks-now muted">
            {checks.failed === "" ? checks.busy : <span className="code">{checks.failed}</span>}
          </output>
          <Journals run={run} party={party} checks={checks} />
        </Panel>
        <div className="stack">
          {picture.state === "there" ? <Withheld picture={picture.value} /> : null}
          <p className="note">
            <span>
              {t("assure.export")}{" "}
              <a
                className="link"
                href={api.journalAddress(run.id, party)}
                download={`${run.id}.${party}.jsonl`}
              >
                {party}.jsonl
              </a>
            </span>
          </p>
        </div>
      </div>
    </Scroll>
  );
};
