/** The assignment against every permutation there is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newAssigner } from "./assigner.js";

const bruteForce = (cost: readonly number[][], row = 0, taken = new Set<number>()): number => {
  if (row === cost.length) return 0;
  let best = Infinity;
  cost[row]!.forEach((c, j) => {
    if (taken.has(j)) return;
    best = Math.min(best, c + bruteForce(cost, row + 1, new Set([...taken, j])));
  });
  return best;
};

const tables = fc.integer({ min: 1, max: 5 }).chain((rows) =>
  fc.integer({ min: rows, max: 7 }).chain((columns) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  ),
);

describe("assignment", () => {
  // One assigner for all cases: scratch left over from a larger case must not matter.
  const assigner = newAssigner();

  it("finds what trying everything finds, each column taken once", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const column = [
          ...assigner
            .assign(Float64Array.from(table.flat()), table.length, table[0]!.length)
            .subarray(0, table.length),
        ];
        expect(new Set(column).size).toBe(table.length);
        expect(column.reduce((sum, j, i) => sum + table[i]![j]!, 0)).toBe(bruteForce(table));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a row alone that no column is open to", () => {
    const cost = Float64Array.from([Infinity, Infinity, 3, 1]);
    expect([...assigner.assign(cost, 2, 2).subarray(0, 2)]).toEqual([-1, 1]);
  });
});
