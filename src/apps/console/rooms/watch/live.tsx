/** The picture of one party over time: map, warnings, what is in the air, the log, and the time line. */
import type { Stations } from "../../../../messages/index.js";
import { useCallback, useMemo, useState } from "react";
import { Switch } from "@mantine/core";
import { useWords } from "../../i18n/words.js";
import type { Item } from "../../map/items.js";
import { WorldMap } from "../../map/map.js";
import { capitalItems } from "../../map/scenes/capitals.js";
import { objectItems } from "../../map/scenes/objects.js";
import { shotItems } from "../../map/scenes/shots.js";
import { stationItems } from "../../map/scenes/stations.js";
import { truthItems } from "../../map/scenes/truth.js";
import { warnedItems } from "../../map/scenes/warned.js";
import { objectsAt, shotsAt, warningsAt } from "../../picture/at.js";
import type { Picture } from "../../picture/types.js";
import { api } from "../../state/api.js";
import { useClock } from "../../state/clock.js";
import { useLoaded } from "../../state/loaded.js";
import { useNations } from "../../state/nations.js";
import { useSession } from "../../state/session.js";
import { Detail } from "./detail.js";
import { Legend } from "./legend.js";
import { LogPanel } from "./log-panel.js";
import { TimeLine } from "./time-line.js";
import { TracksPanel } from "./tracks-panel.js";
import { WarningsPanel } from "./warnings-panel.js";

export interface LiveProps {
  readonly picture: Picture;
  readonly stations: Stations;
}

const NO_TRUTH = { samples: [], stations: { sensors: [], batteries: [] } } as const;

export const Live = ({ picture, stations }: LiveProps) => {
  const { t } = useWords();
  const { run } = useSession();
  const { nameOf, entries } = useNations();
  const { timeUs } = useClock();
  const [chosen, setChosen] = useState("");
  const [fans, setFans] = useState(true);
  const [director, setDirector] = useState(false);
  const runId = run.state === "ready" ? run.id : "";
  const truthLoaded = useLoaded(director ? runId : "", () => api.truth(runId));
  const truth = director && truthLoaded.state === "there" ? truthLoaded.value : NO_TRUTH;
  const choose = (name: string): void => setChosen(name === chosen ? "" : name);

  const shownStations = director ? truth.stations : stations;
  const standing = useMemo(
    () => [
      ...capitalItems(
        entries,
        picture.nations.map((n) => n.code),
      ),
      ...stationItems(shownStations, picture.mode, fans),
    ],
    [shownStations, picture, fans, entries],
  );
  const items = useCallback(
    (at: number): Item[] => [
      ...standing,
      ...truthItems(truth.samples, at),
      ...shotItems(shotsAt(picture, at), picture.batteries, at),
      ...objectItems(objectsAt(picture, at), at, picture.mode, chosen),
      ...warnedItems(warningsAt(picture, at)),
    ],
    [picture, standing, truth, chosen],
  );
  const extent = useMemo(() => extentOf(picture, stations), [picture, stations]);

  const objects = objectsAt(picture, timeUs);
  const warnings = warningsAt(picture, timeUs);
  const open = warnings.filter((w) => w.state === "open");
  const ellipses = objects.filter((o) => o.report.track.impact !== undefined).length;
  const counts = t("watch.counts", { objects: objects.length, ellipses, warnings: open.length });
  return (
    <div className="watch">
      <div className={director ? "watch-map director" : "watch-map"}>
        <WorldMap
          extent={extent}
          extentKey={runId}
          items={items}
          night
          label={`${t("watch.map", { party: nameOf(picture.party) })}. ${counts}`}
          onChoose={choose}
        >
          <div className="map-top">
            <span className="map-party" data-testid="seen-by">
              {t("watch.seenBy", { party: nameOf(picture.party) })}
            </span>
          </div>
          {director ? <output className="director-flag">{t("watch.director.flag")}</output> : null}
          <Legend director={director}>
            <Switch
              size="xs"
              checked={fans}
              onChange={(event) => setFans(event.currentTarget.checked)}
              label={t("watch.fans")}
            />
            <Switch
              size="xs"
              color="grape"
              checked={director}
              onChange={(event) => setDirector(event.currentTarget.checked)}
              label={t("watch.director")}
            />
          </Legend>
          <Detail
            now={objects.find((o) => o.object.name === chosen)}
            timeUs={timeUs}
            onClose={() => setChosen("")}
          />
        </WorldMap>
      </div>
      <div className="watch-side">
        <p className="hidden-text" aria-live="polite" data-testid="counts">
          {counts}
        </p>
        <WarningsPanel picture={picture} warnings={warnings} onChoose={setChosen} />
        <TracksPanel objects={objects} timeUs={timeUs} chosen={chosen} onChoose={choose} />
        <LogPanel picture={picture} timeUs={timeUs} />
      </div>
      <TimeLine picture={picture} />
    </div>
  );
};

/** What matters in the party's own picture: its batteries, where the objects warned of start and come down. */
const extentOf = (picture: Picture, stations: Stations): [number, number][] => [
  ...stations.batteries.map((b): [number, number] => [b.lonDeg, b.latDeg]),
  ...picture.warnings.flatMap((w) =>
    w.states.map((s): [number, number] => [s.warning.ellipse.lonDeg, s.warning.ellipse.latDeg]),
  ),
  ...picture.objects.flatMap((o) =>
    o.members.flatMap((m) => {
      const launch = m.reports[m.reports.length - 1]!.track.launch;
      return launch === undefined ? [] : [[launch.ellipse.lonDeg, launch.ellipse.latDeg] as [number, number]];
    }),
  ),
];
