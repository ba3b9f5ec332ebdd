/** The table's columns: whose, what, how far, since when, on whose word, and who says otherwise. */
import { useMemo } from "react";
import { Status } from "../../../components/status.js";
import type { Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { setQuery } from "../../../state/route.js";
import { toggled } from "../query.js";
import { figuresOf, type System } from "../systems-of.js";
import { rangeText, STATUS_SHAPE } from "../values.js";
import { statusOf } from "./filter.js";

export const useColumns = (on: readonly string[]): readonly Column<System>[] => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const units = useUnits();
  return useMemo(
    (): Column<System>[] => [
      {
        key: "name",
        title: t("threat.system"),
        cell: ({ missile }) => missile.name,
        sortBy: ({ missile }) => missile.name,
      },
      {
        key: "on",
        title: t("threat.onMap"),
        cell: ({ missile }) => (
          <input
            type="checkbox"
            aria-label={t("threat.onMap.of", { system: `${missile.name}, ${nameOf(missile.nation)}` })}
            checked={on.includes(missile.id)}
            onClick={(event) => event.stopPropagation()}
            onChange={() => setQuery({ on: toggled(on, missile.id) })}
          />
        ),
      },
      {
        key: "nation",
        title: t("threat.country"),
        cell: ({ missile }) => nameOf(missile.nation),
        sortBy: ({ missile }) => nameOf(missile.nation),
      },
      {
        key: "class",
        title: t("threat.class"),
        cell: (s) => s.missile.class,
        sortBy: (s) => s.missile.class,
      },
      {
        key: "range",
        title: t("threat.range", { km: units.name }),
        cell: ({ missile }) =>
          missile.rangeKm === undefined ? "–" : rangeText(missile.rangeKm, units.plain),
        sortBy: ({ missile }) => missile.rangeKm?.value ?? -1,
        text: ({ missile }) =>
          missile.rangeKm === undefined ? "" : Math.round(units.in(missile.rangeKm.value)),
        right: true,
      },
      {
        key: "status",
        title: t("threat.status"),
        cell: (s) => <Status status={STATUS_SHAPE[statusOf(s)]}>{t(`status.${statusOf(s)}`)}</Status>,
        sortBy: (s) => t(`status.${statusOf(s)}`),
      },
      {
        key: "year",
        title: t("threat.year"),
        cell: ({ year }) => year ?? "–",
        sortBy: ({ year }) => year ?? 9999,
        text: ({ year }) => year ?? "",
        right: true,
      },
      {
        key: "disputed",
        title: t("threat.disputed"),
        cell: ({ missile }) => <Disputed figures={figuresOf(missile)} plain={units.plain} />,
        text: ({ missile }) =>
          figuresOf(missile)
            .slice(1)
            .map((f) => `${f.value}: ${f.source}`)
            .join("; "),
      },
      {
        key: "sources",
        title: t("threat.sources"),
        cell: ({ missile }) => (
          <span className="clamp muted" lang="en" title={missile.sources.join("; ")}>
            {missile.sources.join("; ")}
          </span>
        ),
        text: ({ missile }) => missile.sources.join("; "),
      },
    ],
    [t, nameOf, on, units],
  );
};

const Disputed = ({
  figures,
  plain,
}: {
  readonly figures: readonly { readonly value: number; readonly source: string }[];
  readonly plain: (km: number) => string;
}) => {
  if (figures.length < 2) return <span className="muted">–</span>;
  const words = figures.map((f) => `${plain(f.value)}: ${f.source}`);
  return (
    <span className="clamp" lang="en" title={words.join("\n")}>
      {figures.slice(1).map(({ value, source }) => (
        <span key={`${value} ${source}`}>
          <span className="num">{plain(value)}</span> <span className="muted">{source}</span>{" "}
        </span>
      ))}
    </span>
  );
};
