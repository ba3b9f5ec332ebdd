/** Every party's journal: how long, its head, and what the two checks say of it. */
import { number } from "../../components/format.js";
import { Status } from "../../components/status.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { api, type ReadyRun } from "../../state/api.js";
import { useNations } from "../../state/nations.js";
import type { Checks } from "./checks.js";

export interface JournalsProps {
  readonly run: ReadyRun;
  readonly party: string;
  readonly checks: Checks;
}

export const Journals = ({ run, party, checks }: JournalsProps) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  return (
    <Scroll label={t("assure.parties")}>
      <table className="data" data-testid="journals">
        <thead>
          <tr>
            <th scope="col">{t("assure.party")}</th>
            <th scope="col" className="r">
              {t("assure.entries")}
            </th>
            <th scope="col">{t("assure.head")}</th>
            <th scope="col">{t("assure.server")}</th>
            <th scope="col">{t("assure.browser")}</th>
            <th scope="col">{t("assure.file")}</th>
          </tr>
        </thead>
        <tbody>
          {run.result.centres.map((centre) => {
            const server = checks.server.find((j) => j.party === centre.party);
            const browser = checks.browser.get(centre.party);
            const sameHead = browser?.replayedHead === centre.head;
            return (
              <tr key={centre.party} data-chosen={centre.party === party ? "yes" : undefined}>
                <td>
                  {nameOf(centre.party)} <span className="muted code">{centre.party}</span>
                </td>
                <td className="r">{number(language, centre.entries)}</td>
                <td className="mono" title={centre.head}>
                  {centre.head.slice(0, 12)}
                </td>
                <td>
                  {server === undefined ? (
                    <span className="muted">–</span>
                  ) : (
                    <Status status={server.ok ? "normal" : "critical"}>
                      {server.ok
                        ? t("assure.intact")
                        : server.problems.map((p) => `${p.line}: ${p.code}`).join(", ")}
                    </Status>
                  )}
                </td>
                <td data-testid={`replayed-${centre.party}`}>
                  {browser === undefined ? (
                    <span className="muted">–</span>
                  ) : (
                    <Status status={browser.ok && sameHead ? "normal" : "critical"}>
                      {browser.ok && sameHead
                        ? t("assure.same", { seconds: number(language, browser.tookMs / 1000, 1) })
                        : (browser.problems[0] ?? t("assure.differs"))}
                    </Status>
                  )}
                </td>
                <td>
                  <a
                    className="link"
                    href={api.journalAddress(run.id, centre.party)}
                    download={`${run.id}.${centre.party}.jsonl`}
                  >
                    {centre.party}.jsonl
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
};
