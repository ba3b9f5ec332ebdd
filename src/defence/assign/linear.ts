/**
 * The cheapest way to give each row its own column.
 *
 * shape     cost by rows in a Float64Array, rows ≤ columns; finite numbers
 * source    successive shortest augmenting paths with potentials (Kuhn 1955; Munkres 1957; the form of
 *           Jonker & Volgenant 1987), O(rows² · columns)
 * accuracy  exact up to the rounding of sums; `rowPrice`, `columnPrice` are dual: cost(i,j) ≥ rowPrice[i] + columnPrice[j]
 * refuses   ASSIGNMENT_SHAPE
 */
import { Refusal } from "../../base/index.js";

export interface LinearAssignment {
  readonly columnOf: Int32Array;
  readonly cost: number;
  readonly rowPrice: Float64Array;
  /** Never above zero; zero for a column nobody took. */
  readonly columnPrice: Float64Array;
}

export const linearAssignment = (cost: Float64Array, rows: number, columns: number): LinearAssignment => {
  if (rows > columns || cost.length < rows * columns)
    throw new Refusal(
      "ASSIGNMENT_SHAPE",
      `${rows} rows need as many columns and a full table; there are ${columns} columns and ${cost.length} costs`,
      {
        rows,
        columns,
      },
    );
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  const columnOf = new Int32Array(rows).fill(-1);
  const distance = new Float64Array(columns);
  const through = new Int32Array(columns);
  const done = new Uint8Array(columns);
  for (let start = 0; start < rows; start += 1) {
    distance.fill(Infinity);
    done.fill(0);
    let row = start;
    let lengthSoFar = 0;
    let end = -1;
    while (end < 0) {
      let next = -1;
      let shortest = Infinity;
      const base = row * columns;
      const offset = lengthSoFar - rowPrice[row]!;
      for (let j = 0; j < columns; j += 1) {
        if (done[j] === 1) continue;
        const d = offset + cost[base + j]! - columnPrice[j]!;
        if (d < distance[j]!) {
          distance[j] = d;
          through[j] = row;
        }
        if (distance[j]! < shortest) {
          shortest = distance[j]!;
          next = j;
        }
      }
      if (next < 0)
        throw new Refusal("ASSIGNMENT_SHAPE", `row ${start} has no finite cost among ${columns} columns`, {
          row: start,
        });
      done[next] = 1;
      lengthSoFar = shortest;
      if (rowOf[next]! < 0) end = next;
      else row = rowOf[next]!;
    }
    // Raise the prices along the tree so that every used edge stays tight.
    rowPrice[start]! += lengthSoFar;
    for (let j = 0; j < columns; j += 1) {
      if (done[j] === 0 || j === end) continue;
      const slack = lengthSoFar - distance[j]!;
      columnPrice[j]! -= slack;
      rowPrice[rowOf[j]!]! += slack;
    }
    for (let j = end; ;) {
      const i = through[j]!;
      const freed = columnOf[i]!;
      rowOf[j] = i;
      columnOf[i] = j;
      if (i === start) break;
      j = freed;
    }
  }
  let total = 0;
  for (let i = 0; i < rows; i += 1) total += cost[i * columns + columnOf[i]!]!;
  return { columnOf, cost: total, rowPrice, columnPrice };
};
