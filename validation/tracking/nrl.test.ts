/**
 * Assignment and conversion against the Tracker Component Library.
 *
 * authority  U.S. Naval Research Laboratory, Tracker Component Library (public domain), run under GNU Octave: `assign2D`,
 *            `kBest2DAssign` (its best), joint association probabilities by `calc2DAssignmentProbs`, and the conversion of a spherical measurement with covariance by Taylor series
 * tolerance  assignment: none, the costs are whole numbers; covariance: 10⁻⁶ of its trace, terms of the second order
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { newAssigner } from "../../src/base/index.js";
import { marginals, MOST_EXACT } from "../../src/tracking/associate/marginals.js";
import { LOS, RIGHT, RISE, addSight, newSightTable, positionOfSight } from "../../src/tracking/gate/sight.js";

interface Nrl {
  readonly assign2D: { readonly C: number[][]; readonly col4row: number[]; readonly gain: number };
  readonly kbest: { readonly C: number[][]; readonly gain: number };
  readonly jpda: { readonly A: number[][]; readonly beta: number[][] };
  readonly jpda_rect: { readonly A: number[][]; readonly beta: number[][] };
  readonly spherTaylor: {
    readonly z: [number, number, number];
    readonly mean: number[];
    readonly P: number[][];
  };
}
const nrl = JSON.parse(readFileSync(fileURLToPath(new URL("nrl.json", import.meta.url)), "utf8")) as Nrl;

describe("assignment", () => {
  const solve = (table: number[][]): number[] => [
    ...newAssigner()
      .assign(Float64Array.from(table.flat()), table.length, table[0]!.length)
      .subarray(0, table.length),
  ];

  it("gives each row the column that assign2D gives it", () => {
    const { C, col4row, gain } = nrl.assign2D;
    const column = solve(C);
    expect(column).toEqual(col4row.map((j) => j - 1));
    expect(column.reduce((sum, j, i) => sum + C[i]![j]!, 0)).toBe(gain);
  });

  it("costs what the best of kBest2DAssign costs", () => {
    const { C, gain } = nrl.kbest;
    expect(solve(C).reduce((sum, j, i) => sum + C[i]![j]!, 0)).toBe(gain);
  });
});

describe("joint probabilities", () => {
  // Its last columns hold, on the diagonal, the likelihood of no detection; its answer's last column that of none.
  it.each(["jpda", "jpda_rect"] as const)("of %s are the library's", (name) => {
    const { A, beta } = nrl[name];
    const rows = A.length;
    const sights = A[0]!.length - rows;
    const weights = new Float64Array(rows * sights);
    A.forEach((row, r) =>
      row.slice(0, sights).forEach((v, i) => (weights[r * sights + i] = v / row[sights + r]!)),
    );
    marginals(weights, rows, sights);
    // The exact sums to rounding; those by propagation, for more than ten sights, as near as published for it.
    const off = sights <= MOST_EXACT ? 1e-9 : 0.05;
    beta.forEach((row, r) =>
      row
        .slice(0, sights)
        .forEach((v, i) => expect(Math.abs(weights[r * sights + i]! - v)).toBeLessThan(off)),
    );
  });
});

describe("a detection", () => {
  it("has the position and covariance of the library's conversion", () => {
    const { z, mean, P } = nrl.spherTaylor;
    const [rangeM, azRad, elRad] = z;
    // Its azimuth turns from x towards y: x is our north, y our east.
    const axes = Float64Array.from([0, 1, 0, 1, 0, 0, 0, 0, 1]);
    const table = newSightTable();
    const sigma = [30, 0.0005 * Math.cos(elRad), 0.0005] as const;
    addSight(table, 0, { origin: [0, 0, 0], axes }, azRad, elRad, rangeM, sigma[0], sigma[1], sigma[2], 1);
    const at = new Float64Array(3);
    positionOfSight(table.rows, 0, at);
    const trace = P[0]![0]! + P[1]![1]! + P[2]![2]!;
    for (let i = 0; i < 3; i += 1) {
      // The library's mean holds the second-order term, R σ² at most, which a sight leaves out (and counts as noise).
      expect(Math.abs(at[i]! - mean[i]!)).toBeLessThan(rangeM * 0.0005 * 0.0005 + 1e-6);
      for (let j = 0; j < 3; j += 1) {
        const of = (axis: number, s: number): number => s * s * table.rows[axis + i]! * table.rows[axis + j]!;
        const own = of(LOS, 30) + of(RIGHT, rangeM * sigma[1]) + of(RISE, rangeM * sigma[2]);
        expect(Math.abs(own - P[i]![j]!)).toBeLessThan(1e-6 * trace);
      }
    }
  });
});
