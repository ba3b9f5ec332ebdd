/** A table that sorts by its heads and lets a row be chosen, by pointer and by keyboard. */
import { useMemo, useState, type ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What to sort by; absent where sorting says nothing. */
  readonly sortBy?: (row: Row) => string | number;
  readonly right?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly chosen?: string;
  readonly onChoose?: (key: string) => void;
  readonly testId?: string;
}

export const Table = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  chosen,
  onChoose,
  testId,
}: TableProps<Row>) => {
  const [order, setOrder] = useState<{ key: string; down: boolean }>({ key: "", down: false });
  const sorted = useMemo(() => {
    const by = columns.find((c) => c.key === order.key)?.sortBy;
    if (by === undefined) return rows;
    const sign = order.down ? -1 : 1;
    return [...rows].sort((a, b) => {
      const [x, y] = [by(a), by(b)];
      return (
        sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y)))
      );
    });
  }, [rows, columns, order]);
  return (
    <table className="data" data-testid={testId}>
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {columns.map((c) => {
            const active = order.key === c.key;
            return (
              <th
                key={c.key}
                scope="col"
                className={c.right ? "r" : undefined}
                aria-sort={active ? (order.down ? "descending" : "ascending") : undefined}
              >
                {c.sortBy === undefined ? (
                  c.title
                ) : (
                  <button
                    type="button"
                    className="sort"
                    onClick={() => setOrder({ key: c.key, down: active && !order.down })}
                  >
                    {c.title}
                    {active ? (order.down ? " ↓" : " ↑") : ""}
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
