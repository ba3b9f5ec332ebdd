/** The cheapest assignment against trying every one; its prices prove it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearAssignment } from "./linear.js";

/** The least sum over every way to give each row its own column. */
const bruteForce = (cost: Float64Array, rows: number, columns: number): number => {
  const visit = (row: number, used: number): number => {
    if (row === rows) return 0;
    let best = Infinity;
    for (let j = 0; j < columns; j += 1)
      if ((used & (1 << j)) === 0)
        best = Math.min(best, cost[row * columns + j]! + visit(row + 1, used | (1 << j)));
    return best;
  };
  return visit(0, 0);
};

const problem = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 }))
  .chain(([rows, more]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(rows + more),
      // Few values, so that many assignments cost the same.
      cost: fc
        .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e3, max: 1e3, noNaN: true })), {
          minLength: rows * (rows + more),
          maxLength: rows * (rows + more),
        })
        .map((values) => Float64Array.from(values)),
    }),
  );

describe("the cheapest assignment", () => {
  it("costs what the cheapest of all assignments costs", () => {
    fc.assert(
      fc.property(problem, ({ rows, columns, cost }) => {
        const solved = linearAssignment(cost, rows, columns);
        expect(new Set(solved.columnOf).size).toBe(rows);
        let sum = 0;
        solved.columnOf.forEach((j, i) => {
          sum += cost[i * columns + j]!;
        });
        expect(solved.cost).toBeCloseTo(sum, 9);
        expect(Math.abs(solved.cost - bruteForce(cost, rows, columns))).toBeLessThan(1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it("is proven by its prices", () => {
    fc.assert(
      fc.property(problem, ({ rows, columns, cost }) => {
        const { rowPrice, columnPrice, columnOf, cost: total } = linearAssignment(cost, rows, columns);
        for (let i = 0; i < rows; i += 1)
          for (let j = 0; j < columns; j += 1)
            expect(cost[i * columns + j]! - rowPrice[i]! - columnPrice[j]!).toBeGreaterThan(-1e-9);
        for (let j = 0; j < columns; j += 1) {
          expect(columnPrice[j]!).toBeLessThanOrEqual(1e-12);
          if (!columnOf.includes(j)) expect(columnPrice[j]!).toBe(0);
        }
        const prices = [...rowPrice, ...columnPrice].reduce((sum, p) => sum + p, 0);
        expect(prices).toBeCloseTo(total, 6);
      }),
    );
  });

  it("refuses a table that is too narrow, too short, or has no finite way", () => {
    expect(() => linearAssignment(new Float64Array(6), 3, 2)).toThrow("ASSIGNMENT_SHAPE: 3 rows");
    expect(() => linearAssignment(new Float64Array(5), 2, 3)).toThrow("ASSIGNMENT_SHAPE");
    expect(() => linearAssignment(new Float64Array(2).fill(Infinity), 1, 2)).toThrow("no finite cost");
  });
});
