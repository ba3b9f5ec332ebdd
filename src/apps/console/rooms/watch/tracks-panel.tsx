/** What is in the air, one row an object. */
import { useMemo } from "react";
import { countdown, number } from "../../components/format.js";
import { Empty, Panel } from "../../components/panel.js";
import { Status, type StatusName } from "../../components/status.js";
import { Table, type Column } from "../../components/table.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import type { ObjectNow, ObjectStanding } from "../../picture/at.js";

export interface TracksPanelProps {
  readonly objects: readonly ObjectNow[];
  readonly timeUs: number;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

export const STATUS_OF: Readonly<Record<ObjectStanding, StatusName>> = {
  threat: "critical",
  unknown: "caution",
  recognised: "normal",
  stopped: "off",
};

export const TracksPanel = ({ objects, timeUs, chosen, onChoose }: TracksPanelProps) => {
  const { t, language } = useWords();
  const columns = useMemo(
    (): Column<ObjectNow>[] => [
      {
        key: "name",
        title: t("tracks.object"),
        cell: (o) => o.object.name,
        sortBy: (o) => Number(o.object.name.slice(1)),
      },
      {
        key: "standing",
        title: t("tracks.standing"),
        cell: (o) => <Status status={STATUS_OF[o.standing]}>{t(`standing.${o.standing}`)}</Status>,
        sortBy: (o) => o.standing,
      },
      { key: "phase", title: t("tracks.phase"), cell: (o) => t(`phase.${o.report.track.phase}`) },
      {
        key: "height",
        title: t("tracks.height"),
        cell: (o) => number(language, o.point[3]),
        sortBy: (o) => o.point[3],
        right: true,
      },
      { key: "speed", title: t("tracks.speed"), cell: (o) => number(language, speedKmps(o), 1), right: true },
      {
        key: "impact",
        title: t("tracks.impactIn"),
        cell: (o) => (o.report.track.impact === undefined ? "–" : countdown(toImpactS(o, timeUs))),
        sortBy: (o) => (o.report.track.impact === undefined ? 1e9 : toImpactS(o, timeUs)),
        right: true,
      },
    ],
    [t, language, timeUs],
  );
  return (
    <Panel
      title={t("tracks.title")}
      className="grow-2"
      right={<span className="muted num">{objects.length}</span>}
    >
      <Scroll label={t("tracks.title")}>
        {objects.length === 0 ? (
          <Empty title={t("tracks.none")} />
        ) : (
          <Table
            caption={t("tracks.title")}
            columns={columns}
            rows={objects}
            rowKey={(o) => o.object.name}
            chosen={chosen}
            onChoose={onChoose}
            testId="tracks"
          />
        )}
      </Scroll>
    </Panel>
  );
};

const speedKmps = ({ report }: ObjectNow): number => {
  const [, , , x, y, z] = report.track.state;
  return Math.hypot(x, y, z) / 1000;
};
const toImpactS = ({ report }: ObjectNow, timeUs: number): number =>
  ((report.track.impact?.timeUs ?? timeUs) - timeUs) / 1e6;
