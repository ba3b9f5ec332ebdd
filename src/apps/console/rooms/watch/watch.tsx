/** Watch: what is in the air now, where it came from, where it will come down, who must be warned. */
import { SegmentedControl } from "@mantine/core";
import { Empty } from "../../components/panel.js";
import { useWords } from "../../i18n/words.js";
import { RunState } from "../../shell/run-state.js";
import { setQuery, useRoute } from "../../state/route.js";
import { useSession } from "../../state/session.js";
import { Live } from "./live.js";
import { Sharing } from "./sharing.js";

export const WatchRoom = () => {
  const { t } = useWords();
  const { run, refresh, picture, stations } = useSession();
  const { query } = useRoute();
  if (run.state !== "ready") return <RunState run={run} refresh={refresh} />;
  const view = query["view"] === "sharing" ? "sharing" : "picture";
  const tabs = (
    <SegmentedControl
      size="xs"
      aria-label={t("watch.view")}
      value={view}
      onChange={(next) => setQuery({ view: next === "sharing" ? "sharing" : "" })}
      data={[
        { value: "picture", label: t("watch.view.picture") },
        { value: "sharing", label: t("watch.view.sharing") },
      ]}
    />
  );
  if (view === "sharing") return <Sharing tabs={tabs} />;
  if (picture.state === "failed" || stations.state === "failed")
    return (
      <Empty title={t("watch.failed")}>
        <span className="code">{picture.state === "failed" ? picture.why : ""}</span>
      </Empty>
    );
  if (picture.state === "waiting" || stations.state === "waiting")
    return <Empty title={t("watch.reading")} />;
  return <Live picture={picture.value} stations={stations.value} tabs={tabs} />;
};
