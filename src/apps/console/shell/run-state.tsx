/** What stands in a room's place while there is no run to show: unreachable, nothing yet, being played, failed. */
import { Button, Progress } from "@mantine/core";
import { Status } from "../components/status.js";
import { useWords } from "../i18n/words.js";
import type { Session } from "../state/session.js";

export const RunState = ({ run, refresh }: Pick<Session, "run" | "refresh">) => {
  const { t } = useWords();
  if (run.state === "playing") {
    const percent = Math.round(run.done * 100);
    return (
      <section className="page state" aria-live="polite">
        <h2>{t("run.playing", { scenario: run.scenario })}</h2>
        <p className="muted">
          {t("run.playing.how", { governance: t(`governance.${run.governance}`), seed: run.seed })}
        </p>
        <Progress value={percent} aria-label={t("run.progress")} size="sm" mt={12} w={320} />
      </section>
    );
  }
  if (run.state === "failed")
    return (
      <div className="page state" role="alert">
        <Status status="critical">
          <h2>{t("run.failed", { scenario: run.scenario })}</h2>
        </Status>
        <ul className="issues">
          {run.issues.map((issue) => (
            <li key={`${issue.code} ${issue.path} ${issue.line}`}>
              <span className="code">{issue.code}</span>{" "}
              {issue.line === undefined ? issue.path : `${issue.line}:${issue.column ?? 1} ${issue.path}`}{" "}
              {issue.message}
            </li>
          ))}
        </ul>
      </div>
    );
  if (run.state === "unreachable")
    return (
      <div className="page state" role="alert">
        <Status status="critical">
          <h2>{t("run.unreachable")}</h2>
        </Status>
        <p className="muted">{t("run.unreachable.how")}</p>
        <p className="code">{run.why}</p>
        <Button size="xs" mt={12} onClick={refresh}>
          {t("run.again")}
        </Button>
      </div>
    );
  return (
    <section className="page state" aria-live="polite">
      <h2>{t("run.none")}</h2>
      <p className="muted">{t("run.none.how")}</p>
    </section>
  );
};
