/** The columns of two parties' values. */
import { useMemo } from "react";
import { number } from "../../../components/format.js";
import { Status, type StatusName } from "../../../components/status.js";
import type { Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import type { System } from "../systems-of.js";
import { differs, type Held, type Row } from "./rows.js";
import { usePartyName } from "./use-sides.js";

const STANCE_SHAPE: Readonly<Record<Held["stance"], StatusName>> = {
  joint: "normal",
  agree: "normal",
  dissent: "serious",
  reserved: "off",
};

export const useCompareColumns = (
  systems: readonly System[],
  left: string,
  right: string,
): readonly Column<Row>[] => {
  const { t, language } = useWords();
  const partyName = usePartyName();
  const units = useUnits();
  return useMemo((): Column<Row>[] => {
    const nameOf = (id: string): string => systems.find((s) => s.missile.id === id)?.missile.name ?? id;
    const isLength = (row: Row): boolean => row.unit === "km";
    const shown = (row: Row, value: number): string =>
      row.field === "year" ? String(value) : isLength(row) ? units.plain(value) : number(language, value);
    const unitOf = (row: Row): string =>
      row.field === "year" ? "" : isLength(row) ? units.name : t("unit.kg");
    const held = (side: "left" | "right", party: string): Column<Row> => ({
      key: side,
      title: partyName(party),
      cell: (row) => (
        <>
          <strong className="num">{shown(row, row[side].value)}</strong> {unitOf(row)}
          <p className="small">
            <Status status={STANCE_SHAPE[row[side].stance]}>{t(`stance.${row[side].stance}`)}</Status>
          </p>
          {row[side].stance === "dissent" ? (
            <p
              className="muted clamp"
              lang="en"
              title={`${row[side].reason ?? ""} ${row[side].source}`.trim()}
            >
              {row[side].reason ?? row[side].source}
            </p>
          ) : null}
        </>
      ),
      sortBy: (row) => row[side].value,
      text: (row) =>
        `${row[side].value} ${row.unit}, ${t(`stance.${row[side].stance}`)}: ${row[side].source}`,
    });
    return [
      {
        key: "missile",
        title: t("threat.system"),
        cell: (row) => (
          <>
            {nameOf(row.missile)} <span className="muted small">{t(`field.${row.field}`)}</span>
          </>
        ),
        sortBy: (row) => nameOf(row.missile),
        text: (row) => `${nameOf(row.missile)}, ${t(`field.${row.field}`)}`,
      },
      held("left", left),
      held("right", right),
      {
        key: "difference",
        title: t("compare.difference"),
        cell: (row) =>
          differs(row)
            ? `${row.right.value > row.left.value ? "+" : "−"}${shown(row, Math.abs(row.right.value - row.left.value))}`
            : "–",
        sortBy: (row) => row.right.value - row.left.value,
        right: true,
      },
    ];
    // Names of parties follow from the language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [t, language, systems, left, right, units]);
};
