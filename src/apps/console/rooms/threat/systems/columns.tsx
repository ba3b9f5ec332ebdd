/** The table's columns: whose, what, how far, since when, on whose word, and who says otherwise. */
import { useMemo } from "react";
import { number } from "../../../components/format.js";
import { Status } from "../../../components/status.js";
import type { Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { setQuery } from "../../../state/route.js";
import { toggled } from "../query.js";
import { figuresOf, type System } from "../systems-of.js";
import { rangeText, STATUS_SHAPE } from "../values.js";
import { statusOf } from "./filter.js";

export const useColumns = (on: readonly string[]): readonly Column<System>[] => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
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
      { key: "class", title: t("threat.class"), cell: (s) => s.missile.class, sortBy: (s) => s.missile.class },
      {
        key: "range",
        title: t("threat.range"),
        cell: ({ missile }) => (missile.rangeKm === undefined ? "–" : rangeText(missile.rangeKm, language)),
        sortBy: ({ missile }) => missile.rangeKm?.value ?? -1,
        text: ({ missile }) => missile.rangeKm?.value ?? "",
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
        cell: ({ missile }) => <Disputed figures={figuresOf(missile)} language={language} />,
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
    [t, language, nameOf, on],
  );
};

const Disputed = ({
  figures,
  language,
}: {
  readonly figures: readonly { readonly value: number; readonly source: string }[];
  readonly language: string;
}) => {
  if (figures.length < 2) return <span className="muted">–</span>;
  const words = figures.map((f) => `${number(language, f.value)}: ${f.source}`);
  return (
    <span className="clamp" lang="en" title={words.join("\n")}>
      {figures.slice(1).map(({ value, source }) => (
        <span key={`${value} ${source}`}>
          <span className="num">{number(language, value)}</span>{" "}
          <span className="muted">{source}</span>{" "}
        </span>
      ))}
    </span>
  );
};
