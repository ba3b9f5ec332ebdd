/** The time line: play, step, speed, and a slider with a mark at everything that happened to this party. */
import { useEffect, useMemo } from "react";
import { ActionIcon, NativeSelect } from "@mantine/core";
import { countdown, utc } from "../../components/format.js";
import { Icon } from "../../components/icon.js";
import { useWords } from "../../i18n/words.js";
import type { LogKind, Picture } from "../../picture/types.js";
import { clock, SPEEDS, useClock, type Speed } from "../../state/clock.js";
import { setQuery } from "../../state/route.js";

const STEP_US = 10e6;
const MARKED: readonly LogKind[] = ["warning", "clear", "recognised", "shot", "report"];
const SETTLE_MS = 400;

export const TimeLine = ({ picture }: { readonly picture: Picture }) => {
  const { t } = useWords();
  const { timeUs, startUs, endUs, playing, speed } = useClock();
  const spanUs = Math.max(1, endUs - startUs);
  const marks = useMemo(() => {
    const seen = new Set<string>();
    return picture.log.filter((line) => {
      const slot = `${line.kind} ${Math.round(((line.timeUs - startUs) / spanUs) * 400)}`;
      if (!MARKED.includes(line.kind) || line.key === "log.update" || seen.has(slot)) return false;
      seen.add(slot);
      return true;
    });
  }, [picture, startUs, spanUs]);
  // The address keeps the instant once it rests, so that it can be passed on.
  useEffect(() => {
    if (playing || timeUs <= startUs) return;
    const timer = window.setTimeout(
      () => setQuery({ t: String(Math.round((timeUs - startUs) / 1e6)) }),
      SETTLE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [playing, timeUs, startUs]);
  const sinceS = (timeUs - startUs) / 1e6;
  const button = (name: "start" | "back" | "forth", words: string, press: () => void) => (
    <ActionIcon variant="subtle" color="gray" aria-label={words} title={words} onClick={press}>
      <Icon name={name} />
    </ActionIcon>
  );
  return (
    <section className="timeline" aria-label={t("time.title")}>
      <div className="timeline-keys">
        {button("start", t("time.start"), () => clock.seek(startUs))}
        {button("back", t("time.back"), () => clock.seek(timeUs - STEP_US))}
        <ActionIcon
          variant="filled"
          size="lg"
          data-testid="play"
          aria-label={t(playing ? "time.pause" : "time.play")}
          title={t(playing ? "time.pause" : "time.play")}
          onClick={() => clock.toggle()}
        >
          <Icon name={playing ? "pause" : "play"} />
        </ActionIcon>
        {button("forth", t("time.forth"), () => clock.seek(timeUs + STEP_US))}
        <NativeSelect
          size="xs"
          aria-label={t("time.speed")}
          value={String(speed)}
          data={SPEEDS.map((s) => ({ value: String(s), label: `${s} ×` }))}
          onChange={(event) => clock.speed(Number(event.currentTarget.value) as Speed)}
        />
      </div>
      <div className="timeline-track">
        <div className="timeline-marks" aria-hidden="true">
          {marks.map((m) => (
            <i
              key={`${m.timeUs} ${m.key} ${m.words["object"]}`}
              className={`m-${m.key === "log.hit" ? "hit" : m.kind}`}
              style={{ left: `${((m.timeUs - startUs) / spanUs) * 100}%` }}
            />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={Math.round(spanUs / 1e6)}
          step={1}
          value={Math.round(sinceS)}
          aria-label={t("time.slider")}
          aria-valuetext={utc(timeUs)}
          data-testid="slider"
          onChange={(event) => clock.seek(startUs + Number(event.currentTarget.value) * 1e6)}
        />
      </div>
      <div className="timeline-now num" data-testid="since">
        T+{countdown(sinceS)}
        <small>/ {countdown(spanUs / 1e6)}</small>
      </div>
    </section>
  );
};
