/** A table that sorts by its heads and lets a row be chosen, by pointer and by keyboard. */
import { useMemo, useState, type ReactNode } from "react";
import { csvOf } from "./files.js";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What to sort by; absent where sorting says nothing. */
  readonly sortBy?: (row: Row) => string | number;
  /** What a file of this table says; what it is sorted by where absent. */
  readonly text?: (row: Row) => string | number;
  readonly right?: boolean;
  /** Before the title: a colour of the map, for one. */
  readonly mark?: ReactNode;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly chosen?: string;
  readonly onChoose?: (key: string) => void;
  readonly testId?: string;
  /** The key of the column it is sorted by, after a minus where downwards; kept here where absent. */
  readonly order?: string;
  readonly onOrder?: (order: string) => void;
}

/** The table as a file: what has neither text nor order is for the eye alone. */
export const tableCsv = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): Blob => {
  const told = columns.flatMap(({ title, text, sortBy }) => {
    const of = text ?? sortBy;
    return of === undefined ? [] : [{ title, of }];
  });
  return csvOf(
    told.map((c) => c.title),
    rows.map((row) => told.map((c) => c.of(row))),
  );
};

export const sortedBy = <Row,>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  order: string,
): readonly Row[] => {
  const down = order.startsWith("-");
  const by = columns.find((c) => c.key === (down ? order.slice(1) : order))?.sortBy;
  if (by === undefined) return rows;
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    return (
      sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y)))
    );
  });
};

export const Table = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  chosen,
  onChoose,
  testId,
  order: given,
  onOrder,
}: TableProps<Row>) => {
  const [own, setOwn] = useState("");
  const order = given ?? own;
  const setOrder = onOrder ?? setOwn;
  const sorted = useMemo(() => sortedBy(columns, rows, order), [columns, rows, order]);
  return (
    <table className="data" data-testid={testId}>
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {columns.map((c) => {
            const active = order === c.key || order === `-${c.key}`;
            return (
              <th
                key={c.key}
                scope="col"
                className={c.right ? "r" : undefined}
                data-column={c.key}
                aria-sort={active ? (order.startsWith("-") ? "descending" : "ascending") : undefined}
              >
                {c.mark}
                {c.sortBy === undefined ? (
                  c.title
                ) : (
                  <button
                    type="button"
                    className="sort"
                    onClick={() => setOrder(order === c.key ? `-${c.key}` : c.key)}
                  >
                    {c.title}
                    {active ? (order.startsWith("-") ? " ↓" : " ↑") : ""}
                  </button>
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const key = rowKey(row);
          return (
            <tr
              key={key}
              className={onChoose === undefined ? undefined : "pick"}
              data-chosen={chosen === key ? "yes" : undefined}
              onClick={onChoose === undefined ? undefined : () => onChoose(key)}
            >
              {columns.map((c, n) => (
                <td key={c.key} className={c.right ? "r" : undefined}>
                  {n === 0 && onChoose !== undefined ? (
                    <button
                      type="button"
                      className="row-button"
                      aria-pressed={chosen === key}
                      onClick={(event) => {
                        event.stopPropagation();
                        onChoose(key);
                      }}
                    >
                      {c.cell(row)}
                    </button>
                  ) : (
                    c.cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
