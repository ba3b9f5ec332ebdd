/**
 * The cheapest way to give each row its own column, with the prices that prove it.
 *
 * shape     cost by rows in a Float64Array, rows ≤ columns; finite numbers
 * source    the assigner of base, O(rows² · columns)
 * accuracy  exact up to the rounding of sums; `rowPrice`, `columnPrice` are dual: cost(i,j) ≥ rowPrice[i] + columnPrice[j]
 * refuses   ASSIGNMENT_SHAPE
 */
import { newAssigner, Refusal } from "../../base/index.js";

export interface LinearAssignment {
  readonly columnOf: Int32Array;
  readonly cost: number;
  readonly rowPrice: Float64Array;
  /** Never above zero; zero for a column nobody took. */
  readonly columnPrice: Float64Array;
}

const assigner = newAssigner();

export const linearAssignment = (cost: Float64Array, rows: number, columns: number): LinearAssignment => {
  if (rows > columns || cost.length < rows * columns)
    throw new Refusal(
      "ASSIGNMENT_SHAPE",
      `${rows} rows need as many columns and a full table; there are ${columns} columns and ${cost.length} costs`,
      { rows, columns },
    );
  const columnOf = assigner.assign(cost, rows, columns).slice(0, rows);
  let total = 0;
  for (let i = 0; i < rows; i += 1) {
    const j = columnOf[i]!;
    if (j < 0)
      throw new Refusal("ASSIGNMENT_SHAPE", `row ${i} has no finite cost among ${columns} columns`, {
        row: i,
      });
    total += cost[i * columns + j]!;
  }
  return {
    columnOf,
    cost: total,
    rowPrice: Float64Array.from({ length: rows }, (_, i) => assigner.rowPrice(i)),
    columnPrice: Float64Array.from({ length: columns }, (_, j) => assigner.columnPrice(j)),
  };
};
