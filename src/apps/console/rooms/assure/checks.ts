/** The checks of this room: the server's own, and the same done on this machine from the journals alone. */
import { useState } from "react";
import { digestOf } from "../../../../messages/index.js";
import { useWords } from "../../i18n/words.js";
import { api, type ReadyRun, type VerifyAnswer } from "../../state/api.js";
import { verifyDesk } from "../../workers/desk.js";
import type { BrowserVerdict } from "../../workers/verify-worker.js";

export interface Checks {
  readonly server: VerifyAnswer["journals"];
  readonly browser: ReadonlyMap<string, BrowserVerdict>;
  /** What is being done, in words; empty when nothing is. */
  readonly busy: string;
  readonly failed: string;
  /** The run's digest from the heads replayed here; empty until every party was. */
  readonly digestHere: string;
  onServer(): Promise<void>;
  here(parties: readonly string[]): Promise<void>;
}

export const useChecks = (run: ReadyRun): Checks => {
  const { t } = useWords();
  const [server, setServer] = useState<VerifyAnswer["journals"]>([]);
  const [browser, setBrowser] = useState<ReadonlyMap<string, BrowserVerdict>>(new Map());
  const [busy, setBusy] = useState("");
  const [failed, setFailed] = useState("");
  const trying = async (work: () => Promise<void>): Promise<void> => {
    setFailed("");
    try {
      await work();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    setBusy("");
  };
  return {
    server,
    browser,
    busy,
    failed,
    digestHere: digestOfRun(run, browser),
    onServer: () =>
      trying(async () => {
        setBusy(t("assure.busyServer"));
        setServer((await api.verify(run.id)).journals);
      }),
    here: (parties) =>
      trying(async () => {
        for (const [n, party] of parties.entries()) {
          setBusy(t("assure.busyHere", { party, n: n + 1, all: parties.length }));
          const verdict = await verifyDesk().verify(party, api.journalAddress(run.id, party));
          setBrowser((known) => new Map(known).set(party, verdict));
        }
      }),
  };
};

/** As the study makes it: scenario, governance, seed and the head of every journal, in the order the run names them. */
const digestOfRun = ({ result }: ReadyRun, browser: ReadonlyMap<string, BrowserVerdict>): string => {
  const heads = result.centres.map(({ party }) => [party, browser.get(party)?.replayedHead ?? ""] as const);
  if (heads.some(([, head]) => head === "")) return "";
  return digestOf({
    scenario: result.scenario,
    governance: result.governance,
    seed: result.seed,
    heads,
  });
};
