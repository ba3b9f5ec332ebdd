/** Draws: by run alone; distributions by their moments; every stratum and cell once; the matrices of Saltelli. */
import { describe, expect, it } from "vitest";
import { drawOf, parseStudy, valueAt, type Factor, type StudyFile } from "./index.js";

const studyOf = (text: string): StudyFile => {
  const parsed = parseStudy(`study: Draws\nscenario: any\nfigures: [{ figure: leakers }]\n${text}`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};
const runs = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const column = (study: StudyFile, n: number, path: string): number[] =>
  runs(n).map((run) => Number(drawOf(study, run).values[path]));
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

describe("a run's draw", () => {
  const study = studyOf("factors: [{ path: a.b, uniform: [10, 20] }, { path: a.c, values: [1, 2, 3] }]");
  it("depends on the study's seed and the run alone", () => {
    expect(drawOf(study, 4711)).toEqual(drawOf(structuredClone(study), 4711));
    expect(drawOf({ ...study, seed: 2 }, 4711)).not.toEqual(drawOf(study, 4711));
    expect(new Set(runs(2000).map((run) => drawOf(study, run).seed)).size).toBe(2000);
  });
  it("has the mean and spread of its law (four standard errors)", () => {
    const n = 4000;
    const within = (values: readonly number[], want: number, sd: number): void =>
      expect(Math.abs(mean(values) - want)).toBeLessThan((4 * sd) / Math.sqrt(n));
    const one = (factor: object, run: number): number => Number(valueAt(factor as Factor, (run + 0.5) / n));
    within(column(study, n, "a.b"), 15, 10 / Math.sqrt(12));
    within(column(study, n, "a.c"), 2, Math.sqrt(2 / 3));
    const normal = runs(n).map((run) => one({ normal: { mean: 5, sd: 2, low: -20, high: 30 } }, run));
    within(normal, 5, 2);
    expect(mean(normal.map((x) => (x - 5) * (x - 5)))).toBeCloseTo(4, 1);
    within(
      runs(n).map((run) => one({ triangular: [0, 3, 9] }, run)),
      4,
      Math.sqrt(3.5),
    );
    const cut = runs(n).map((run) => one({ normal: { mean: 0, sd: 1, low: 0, high: 1 } }, run));
    expect([Math.min(...cut) >= 0, Math.max(...cut) <= 1]).toEqual([true, true]);
  });
});

describe("designs", () => {
  it("Latin hypercube: each block of points meets each stratum of each factor once", () => {
    const study = studyOf(
      "design: latin-hypercube\npoints: 20\nfactors: [{ path: a.b, uniform: [0, 1] }, { path: a.c, uniform: [0, 1] }]",
    );
    for (const path of ["a.b", "a.c"])
      for (const block of [0, 1, 7]) {
        const strata = runs(20).map((i) =>
          Math.floor(20 * Number(drawOf(study, 20 * block + i).values[path])),
        );
        expect(strata.sort((a, b) => a - b)).toEqual(runs(20));
      }
  });
  it("full factorial: all cells, each once a repeat, with the same luck", () => {
    const study = studyOf(
      "design: full-factorial\nfactors: [{ path: a.b, values: [1, 2, 3] }, { path: a.c, disputed: [low, high] }]",
    );
    const first = runs(6).map((run) => drawOf(study, run));
    expect(new Set(first.map((d) => JSON.stringify(d.values))).size).toBe(6);
    expect(new Set(first.map((d) => d.seed)).size).toBe(1);
    expect(first.map((d) => d.group)).toEqual(runs(6));
    expect(drawOf(study, 6).values).toEqual(drawOf(study, 0).values);
    expect(drawOf(study, 6).seed).not.toBe(drawOf(study, 0).seed);
  });
  it("Sobol: A, B, and A with one factor of B, luck among them", () => {
    const study = studyOf(
      "design: sobol\npoints: 16\nfactors: [{ path: a.b, uniform: [0, 1] }, { path: a.c, uniform: [0, 1] }]",
    );
    const [a, b, ab0, ab1, luck] = runs(5).map((i) => drawOf(study, 15 + i));
    expect(ab0!.values).toEqual({ "a.b": b!.values["a.b"], "a.c": a!.values["a.c"] });
    expect(ab1!.values).toEqual({ "a.b": a!.values["a.b"], "a.c": b!.values["a.c"] });
    expect([ab0!.seed, ab1!.seed]).toEqual([a!.seed, a!.seed]);
    expect(luck).toEqual({ ...a!, seed: b!.seed });
  });
});

describe("a study file", () => {
  it("that is wrong is told with every issue, by path and line", () => {
    const codes = (text: string): string[] => {
      const parsed = parseStudy(text);
      return parsed.ok ? [] : parsed.issues.map((i) => `${i.code} ${i.path} ${i.line}`);
    };
    expect(
      codes(
        "study: x\nscenario: s\nfigures:\n  - { figure: leakers }\n  - { figure: leakers }\nruns: { least: 9, most: 5 }\n",
      ),
    ).toEqual(["STANDS_TWICE figures[1] 5", "MOST_BELOW_LEAST runs.most 6"]);
    expect(codes("study: x\nscenario: s\nfigures: [{ figure: leakers }]\ndesign: sobol\n")).toEqual([
      "NO_FACTORS design 4",
    ]);
    expect(
      codes(
        "study: x\nscenario: s\nfigures: [{ figure: leakers }]\nfactors:\n  - { path: a.b, uniform: [3, 2] }\n",
      ),
    ).toEqual(["RANGE_EMPTY factors[0] 5"]);
    expect(codes("study: x\nscenario: s\nfigures: [{ figure: beauty }]\ndesign: splitting\n")).toHaveLength(
      2,
    );
  });
});
