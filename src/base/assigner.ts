/**
 * The exact cheapest assignment of rows to columns, in scratch that grows and is kept.
 *
 * shape     cost by rows, rows ≤ columns; Infinity forbids
 * source    shortest augmenting paths with potentials: Jonker & Volgenant, Computing 38 (1987) 325-340; O(rows² · columns)
 * accuracy  exact up to the rounding of sums: NRL library's values (validation/tracking) and brute force (assigner.test.ts)
 */
export interface Assigner {
  /** Column of each row, or -1 for a row without a finite column; valid until the next call. */
  assign(cost: Float64Array, rows: number, columns: number): Int32Array;
  /**
   * Prices that prove it, of the last call: cost(i, j) ≥ rowPrice(i) + columnPrice(j), equal where i took j. Never above
   * zero for columns, zero for a column nobody took.
   */
  rowPrice(row: number): number;
  columnPrice(column: number): number;
}

export const newAssigner = (): Assigner => {
  let u = new Float64Array(0);
  let v = new Float64Array(0);
  let distance = new Float64Array(0);
  let through = new Int32Array(0);
  let rowOf = new Int32Array(0);
  let columnOf = new Int32Array(0);
  let done = new Uint8Array(0);
  const grow = (rows: number, columns: number): void => {
    if (u.length < rows) {
      u = new Float64Array(rows * 2);
      columnOf = new Int32Array(rows * 2);
    }
    if (v.length < columns) {
      v = new Float64Array(columns * 2);
      distance = new Float64Array(columns * 2);
      through = new Int32Array(columns * 2);
      rowOf = new Int32Array(columns * 2);
      done = new Uint8Array(columns * 2);
    }
  };
  const assign = (cost: Float64Array, rows: number, columns: number): Int32Array => {
    grow(rows, columns);
    u.fill(0, 0, rows);
    v.fill(0, 0, columns);
    rowOf.fill(-1, 0, columns);
    columnOf.fill(-1, 0, rows);
    for (let start = 0; start < rows; start += 1) {
      distance.fill(Infinity, 0, columns);
      done.fill(0, 0, columns);
      let row = start;
      let length = 0;
      let end = -1;
      while (end < 0) {
        let next = -1;
        let shortest = Infinity;
        const base = row * columns;
        const offset = length - u[row]!;
        for (let j = 0; j < columns; j += 1) {
          if (done[j] === 1) continue;
          const d = offset + cost[base + j]! - v[j]!;
          if (d < distance[j]!) {
            distance[j] = d;
            through[j] = row;
          }
          if (distance[j]! < shortest) {
            shortest = distance[j]!;
            next = j;
          }
        }
        if (next < 0) break;
        done[next] = 1;
        length = shortest;
        if (rowOf[next]! < 0) end = next;
        else row = rowOf[next]!;
      }
      // A row with no free column left stays alone.
      if (end < 0) continue;
      u[start]! += length;
      for (let j = 0; j < columns; j += 1) {
        if (done[j] === 0 || j === end) continue;
        const slack = length - distance[j]!;
        v[j]! -= slack;
        u[rowOf[j]!]! += slack;
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
    return columnOf;
  };
  return { assign, rowPrice: (row) => u[row]!, columnPrice: (column) => v[column]! };
};
