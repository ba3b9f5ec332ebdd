/** What is on, whose eyes, what time; language and light. */
import { ActionIcon, NativeSelect, useMantineColorScheme } from "@mantine/core";
import { utc, utcDate } from "../components/format.js";
import { Icon } from "../components/icon.js";
import { LANGUAGES, setLanguage, useWords, type Language } from "../i18n/words.js";
import { useClock } from "../state/clock.js";
import { useNations } from "../state/nations.js";
import type { Room } from "../state/route.js";
import { useSession } from "../state/session.js";
import { setLengthUnit, useUnits, type LengthUnit } from "../state/units.js";

export const Bar = ({ room }: { readonly room: Room }) => {
  const { t, language } = useWords();
  const { run, party, setParty } = useSession();
  const { nameOf } = useNations();
  const { unit } = useUnits();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const ready = run.state === "ready";
  const parties = ready
    ? Object.keys(run.stored)
        .map((code) => ({ value: code, label: `${nameOf(code)} (${code})` }))
        .sort((a, b) => a.label.localeCompare(b.label, language))
    : [{ value: party, label: party }];
  const dark = colorScheme !== "light";
  return (
    <header className="bar">
      <div className="bar-title">
        <h1>{t(`room.${room}`)}</h1>
        <p>{ready ? run.scenarioTitle : t(`room.${room}.question`)}</p>
      </div>
      <div className="bar-right">
        {ready ? (
          <span className={`mode-flag mode-${run.result.mode}`} data-testid="mode">
            <i aria-hidden="true" />
            {t(`mode.${run.result.mode}`)}
          </span>
        ) : null}
        {ready ? <UtcClock /> : null}
        <NativeSelect
          size="xs"
          className="bar-party"
          aria-label={t("shell.nation")}
          data={parties}
          value={party}
          disabled={!ready}
          onChange={(event) => setParty(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          className="bar-units"
          aria-label={t("shell.units")}
          data={(["km", "nmi"] as const).map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={unit}
          onChange={(event) => setLengthUnit(event.currentTarget.value as LengthUnit)}
        />
        <NativeSelect
          size="xs"
          className="bar-language"
          aria-label={t("shell.language")}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(dark ? "shell.light" : "shell.dark")}
          title={t(dark ? "shell.light" : "shell.dark")}
          onClick={() => setColorScheme(dark ? "light" : "dark")}
        >
          <Icon name={dark ? "sun" : "moon"} />
        </ActionIcon>
      </div>
    </header>
  );
};

const UtcClock = () => {
  const { timeUs } = useClock();
  return (
    <span className="clock" data-testid="clock">
      {timeUs === 0 ? "--:--:--" : utc(timeUs)}
      <small>UTC {timeUs === 0 ? "" : utcDate(timeUs)}</small>
    </span>
  );
};
