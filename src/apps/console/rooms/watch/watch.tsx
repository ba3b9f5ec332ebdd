/** Watch: what is in the air now, where it came from, where it will come down, who must be warned. */
import { Empty } from "../../components/panel.js";
import { useWords } from "../../i18n/words.js";
import { RunState } from "../../shell/run-state.js";
import { useSession } from "../../state/session.js";
import { Live } from "./live.js";

export const WatchPicture = () => {
  const { t } = useWords();
  const { run, refresh, picture, stations } = useSession();
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  if (picture.state === "failed" || stations.state === "failed")
    return (
      <Empty title={t("watch.failed")}>
        <span className="code">{picture.state === "failed" ? picture.why : ""}</span>
      </Empty>
    );
  if (picture.state === "waiting" || stations.state === "waiting")
    return <Empty title={t("watch.reading")} />;
  return <Live picture={picture.value} stations={stations.value} />;
};
