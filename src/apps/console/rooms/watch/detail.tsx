/** All that the party knows of one object, and from whom. */
import { countdown, latLon, number, utc } from "../../components/format.js";
import { Icon } from "../../components/icon.js";
import { Status } from "../../components/status.js";
import { useWords } from "../../i18n/words.js";
import type { ObjectNow } from "../../picture/at.js";
import { useNations } from "../../state/nations.js";
import { STATUS_OF } from "./tracks-panel.js";

export interface DetailProps {
  readonly now: ObjectNow | undefined;
  readonly timeUs: number;
  readonly onClose: () => void;
}

export const Detail = ({ now, timeUs, onClose }: DetailProps) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  if (now === undefined) return null;
  const { object, member, report, standing } = now;
  const { track } = report;
  const recognised =
    object.recognised !== undefined && object.recognised.knownUs <= timeUs ? object.recognised : undefined;
  const rows: [string, string][] = [
    [t("detail.told"), object.members.map((m) => nameOf(m.from)).join(", ")],
    [t("detail.best"), `${nameOf(member.from)}, ${utc(report.knownUs)}`],
    [t("detail.sensors"), track.sensors.length === 0 ? t("detail.hidden") : track.sensors.join(", ")],
    [t("detail.detections"), number(language, track.detections)],
  ];
  if (track.launch !== undefined)
    rows.push([
      t("detail.launch"),
      `${latLon(language, track.launch.ellipse.latDeg, track.launch.ellipse.lonDeg)}, ± ${number(language, track.launch.ellipse.semiMajorKm, 1)} km, ${utc(track.launch.timeUs)}`,
    ]);
  if (track.apogeeKm !== undefined) rows.push([t("detail.apogee"), `${number(language, track.apogeeKm)} km`]);
  if (track.impact !== undefined) {
    const { ellipse, timeUs: impactUs, sigmaTimeS } = track.impact;
    rows.push(
      [
        t("detail.impact"),
        `${latLon(language, ellipse.latDeg, ellipse.lonDeg)}, ${Math.round(ellipse.probability * 100)} %: ${number(language, 2 * ellipse.semiMajorKm, 1)} × ${number(language, 2 * ellipse.semiMinorKm, 1)} km`,
      ],
      [
        t("detail.impactIn"),
        `${countdown((impactUs - timeUs) / 1e6)} ± ${number(language, 2 * sigmaTimeS, 1)} s`,
      ],
    );
  }
  if (recognised !== undefined)
    rows.push([
      t("detail.recognised"),
      `${recognised.recognition.notificationId} (${number(language, recognised.recognition.probability * 100, 1)} %): ${recognised.recognition.reasons.join("; ")}`,
    ]);
  return (
    <aside className="detail" aria-label={t("detail.title", { object: object.name })}>
      <header>
        <strong>{object.name}</strong>
        <Status status={STATUS_OF[standing]}>{t(`standing.${standing}`)}</Status>
        <button type="button" className="map-button" aria-label={t("detail.close")} onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      </header>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
};
