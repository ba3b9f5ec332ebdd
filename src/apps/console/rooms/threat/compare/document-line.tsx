/** The document itself: title, version, day, and who signed its content as it stands. */
import type { AssessmentAnswer } from "../../../../../messages/index.js";
import { NativeSelect } from "@mantine/core";
import { Panel } from "../../../components/panel.js";
import { Status } from "../../../components/status.js";
import { useWords } from "../../../i18n/words.js";
import { setQuery } from "../../../state/route.js";
import { usePartyName } from "./use-sides.js";

export const DocumentLine = ({
  answer: { assessment, digest, file },
  files,
}: {
  readonly answer: Extract<AssessmentAnswer, { ok: true }>;
  readonly files: readonly string[];
}) => {
  const { t } = useWords();
  const nameOf = usePartyName();
  return (
    <Panel title={t("compare.document")}>
      <div className="panel-tight document">
        {files.length > 1 ? (
          <NativeSelect
            size="xs"
            aria-label={t("compare.document")}
            value={file}
            data={[...files]}
            onChange={(event) => setQuery({ doc: event.currentTarget.value })}
          />
        ) : null}
        <p lang="en">
          <strong>{assessment.title}</strong>
        </p>
        <p className="muted small">
          {t("compare.version", { version: assessment.version, date: assessment.date })}{" "}
          <span className="mono" title={digest}>
            {digest.slice(0, 12)}
          </span>
        </p>
        <ul>
          {assessment.parties.map((party) => {
            const signature = assessment.signatures.find((s) => s.party === party);
            const kept = signature?.digest === digest;
            return (
              <li key={party}>
                <Status status={signature === undefined ? "off" : kept ? "normal" : "critical"}>
                  {nameOf(party)}:{" "}
                  {t(
                    signature === undefined
                      ? "compare.unsigned"
                      : kept
                        ? signature.simulated
                          ? "compare.signedExercise"
                          : "compare.signed"
                        : "compare.altered",
                  )}
                </Status>
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
};
