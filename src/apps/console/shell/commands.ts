/** Everything the palette offers: views of rooms, scenarios to play, nations to look through, languages, light, units. */
import { useMemo } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { LANGUAGES, setLanguage, useWords, type Language } from "../i18n/words.js";
import { VIEWS_OF } from "../rooms/views-of.js";
import { api } from "../state/api.js";
import { useLoaded } from "../state/loaded.js";
import { useNations } from "../state/nations.js";
import { hashOf, ROOMS, routeNow } from "../state/route.js";
import { useSession } from "../state/session.js";
import { setLengthUnit, useUnits } from "../state/units.js";
import { carried } from "./rail.js";

export interface Command {
  readonly id: string;
  /** What kind of thing it is, said before its title. */
  readonly group: string;
  readonly title: string;
  readonly run: () => void;
}

/** `asked` is false until the palette is first opened: nothing is fetched for it before. */
export const useCommands = (asked: boolean): readonly Command[] => {
  const { t } = useWords();
  const { run, setParty, refresh } = useSession();
  const { nameOf } = useNations();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { unit } = useUnits();
  const scenarios = useLoaded(asked ? "scenarios" : "", () => api.scenarios());
  return useMemo((): Command[] => {
    const dark = colorScheme !== "light";
    const parties = run.state === "ready" ? Object.keys(run.stored) : [];
    return [
      ...ROOMS.flatMap((room) =>
        VIEWS_OF[room].map((view, n): Command => ({
          id: `view ${room} ${view.id}`,
          group: t(`room.${room}`),
          title: t(view.title),
          run: () => {
            location.hash = hashOf(room, {
              ...carried(routeNow().query),
              ...(n === 0 ? {} : { view: view.id }),
            });
          },
        })),
      ),
      ...parties.map((party): Command => ({
        id: `party ${party}`,
        group: t("shell.nation"),
        title: `${nameOf(party)} (${party})`,
        run: () => setParty(party),
      })),
      ...(scenarios.state === "there" ? scenarios.value.scenarios : []).map(({ id, title }): Command => ({
        id: `play ${id}`,
        group: t("palette.play"),
        title: `${title} (${id})`,
        run: () => void api.begin({ scenario: id }).then(refresh, refresh),
      })),
      ...Object.entries(LANGUAGES).map(([code, title]): Command => ({
        id: `language ${code}`,
        group: t("shell.language"),
        title,
        run: () => setLanguage(code as Language),
      })),
      {
        id: "light",
        group: t("palette.show"),
        title: t(dark ? "shell.light" : "shell.dark"),
        run: () => setColorScheme(dark ? "light" : "dark"),
      },
      {
        id: "units",
        group: t("palette.show"),
        title: t(unit === "km" ? "palette.nmi" : "palette.km"),
        run: () => setLengthUnit(unit === "km" ? "nmi" : "km"),
      },
    ];
  }, [t, run, setParty, refresh, nameOf, colorScheme, setColorScheme, unit, scenarios]);
};

/** Those that hold every word typed, in any order. */
export const matching = (commands: readonly Command[], text: string): readonly Command[] => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return commands.filter(({ group, title }) => {
    const said = `${group} ${title}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
};
