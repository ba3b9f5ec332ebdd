/**
 * Sobol indices against the function of Ishigami & Homma (1990), whose indices are known in closed form: for a = 7, b = 0.1
 * first order 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437 (Saltelli and others, Global Sensitivity Analysis: The Primer,
 * 2008). Tolerance 0.03: three standard errors of 8,192 rows.
 */
import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import { sobolIndices, type SobolRow } from "./index.js";

const ishigami = ([x, y, z]: readonly number[]): number =>
  Math.sin(x!) + 7 * Math.sin(y!) ** 2 + 0.1 * z! ** 4 * Math.sin(x!);

const rowsOf = (n: number, of: (x: readonly number[]) => number, factors = 3): SobolRow[] =>
  Array.from({ length: n }, (_, row) => {
    const random = randomStream(1, "ishigami", "row", row);
    const draw = (): number[] => Array.from({ length: factors }, () => (2 * random.uniform() - 1) * Math.PI);
    const [a, b] = [draw(), draw()];
    return { a: of(a), b: of(b), ab: a.map((_x, i) => of(a.map((x, j) => (j === i ? b[i]! : x)))) };
  });

describe("Sobol indices", () => {
  it("of the Ishigami function are the published ones", () => {
    const indices = sobolIndices(rowsOf(8_192, ishigami), 1);
    [0.3139, 0.4424, 0].forEach((s, i) => expect(Math.abs(indices[i]!.first - s)).toBeLessThan(0.03));
    [0.5576, 0.4424, 0.2437].forEach((s, i) => expect(Math.abs(indices[i]!.total - s)).toBeLessThan(0.03));
    // The bootstrap's width is that of the error seen, not of a guess.
    indices.forEach((index, i) => {
      expect(Math.abs(index.first - [0.3139, 0.4424, 0][i]!)).toBeLessThan(2 * index.firstHalfWidth);
      expect(index.firstHalfWidth).toBeLessThan(0.06);
    });
  });
  it("of a sum are the parts of its variance, alone and in total", () => {
    const indices = sobolIndices(
      rowsOf(8192, ([x, y]) => 3 * x! + 4 * y!, 2),
      1,
    );
    [9 / 25, 16 / 25].forEach((part, i) => {
      expect(Math.abs(indices[i]!.first - part)).toBeLessThan(0.03);
      expect(Math.abs(indices[i]!.total - part)).toBeLessThan(0.03);
    });
  });
  it("refuse what has too few rows, or never changes", () => {
    expect(() => sobolIndices(rowsOf(7, ishigami), 1)).toThrow(/SOBOL_TOO_FEW/);
    expect(() =>
      sobolIndices(
        rowsOf(50, () => 3),
        1,
      ),
    ).toThrow(/SOBOL_CONSTANT/);
  });
});
