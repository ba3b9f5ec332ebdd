/** Intervals: Student's t by its table; the rule that ends a study, by how often its interval holds the known answer. */
import { describe, expect, it } from "vitest";
import { randomStream, type RandomStream } from "../../base/index.js";
import {
  endOf,
  intervalOf,
  looksOf,
  parseStudy,
  statesOf,
  studentT,
  type StudyFile,
  type StudyRow,
} from "./index.js";

const studyOf = (text: string): StudyFile => {
  const parsed = parseStudy(`study: Coverage\nscenario: any\n${text}`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};

describe("Student's t", () => {
  it("is that of the tables, within 0.1 % (Abramowitz & Stegun, table 26.10)", () => {
    for (const [confidence, freedom, t] of [
      [0.95, 5, 2.571],
      [0.95, 9, 2.262],
      [0.95, 30, 2.042],
      [0.95, 60, 2.0],
      [0.95, 120, 1.98],
      [0.9, 10, 1.812],
      [0.99, 10, 3.169],
      [0.99, 120, 2.617],
    ] as const)
      expect(Math.abs(studentT(confidence, freedom) / t - 1)).toBeLessThan(0.001);
    expect(() => studentT(0.95, 3)).toThrow(/TOO_FEW/);
  });
});

describe("an interval", () => {
  it("is mean, standard deviation and t of the table over the root of n", () => {
    const { n, mean, sd, halfWidth } = intervalOf([2, 4, 4, 4, 5, 5, 7, 9, 5, 5], 0.95, false);
    expect([n, mean]).toEqual([10, 5]);
    expect(sd).toBeCloseTo(Math.sqrt(32 / 9), 12);
    expect(halfWidth).toBeCloseTo((2.262 * Math.sqrt(32 / 9)) / Math.sqrt(10), 2);
  });
  it("of a share that was always the same is not without width", () => {
    const never = intervalOf(new Array<number>(100).fill(0), 0.95, true);
    // The rule of three: none in n leaves up to 3/n.
    expect(never.halfWidth).toBeGreaterThan(0.015);
    expect(never.halfWidth).toBeLessThan(0.03);
  });
});

describe("the rule that ends a study", () => {
  /** Plays numbers instead of scenarios until the rule says that it is enough; whether the interval holds the truth. */
  const repeat = (study: StudyFile, draw: (random: RandomStream) => number, truth: number, k: number) => {
    const random = randomStream(k, "coverage", "repeat");
    const rows: StudyRow[] = [];
    const figure = study.figures[0]!.figure;
    let seen = 0;
    for (const look of looksOf(study)) {
      while (rows.length < look)
        rows.push({ run: rows.length, option: "as given", figures: { [figure]: draw(random) } });
      if (endOf(study, rows, look, seen) === "more") {
        seen = look;
        continue;
      }
      const { mean, halfWidth, n } = statesOf(study, rows, look)[0]!.interval;
      return { holds: Math.abs(mean - truth) <= halfWidth, n };
    }
    throw new Error("the last look ends every study");
  };

  const laws: readonly [string, string, (random: RandomStream) => number, number][] = [
    ["a normal figure", "{ figure: leadTimeS, halfWidth: 12 }", (r) => 500 + 100 * r.normal(), 500],
    [
      "a skewed one (exponential)",
      "{ figure: leadTimeS, relative: 0.1 }",
      (r) => -100 * Math.log(r.uniform()),
      100,
    ],
    ["a share of 0.3", "{ figure: hitShare, halfWidth: 0.05 }", (r) => (r.uniform() < 0.3 ? 1 : 0), 0.3],
  ];
  it.each(laws)("covers %s in 93 to 97 of 100 studies, over 1,000 studies", (_, figure, draw, truth) => {
    const study = studyOf(`figures: [${figure}]\nruns: { least: 64, most: 100000, every: 32 }`);
    let [held, played] = [0, 0];
    for (let k = 0; k < 1000; k += 1) {
      const { holds, n } = repeat(study, draw, truth, k);
      held += holds ? 1 : 0;
      played += n;
    }
    expect(held / 1000).toBeGreaterThanOrEqual(0.93);
    expect(held / 1000).toBeLessThanOrEqual(0.97);
    // It ended by the rule, early, and not at the first look or the last.
    expect(played / 1000).toBeGreaterThan(64);
    expect(played / 1000).toBeLessThan(1000);
  });

  it("ends at the most where the interval stays wide, and says that it is not enough", () => {
    const study = studyOf(
      "figures: [{ figure: leadTimeS, halfWidth: 0.001 }]\nruns: { least: 10, most: 50, every: 20 }",
    );
    expect(looksOf(study)).toEqual([10, 30, 50]);
    const rows = Array.from({ length: 50 }, (_, run) => ({
      run,
      option: "as given",
      figures: { leadTimeS: run },
    }));
    expect(endOf(study, rows, 49)).toBe("more");
    expect(endOf(study, rows, 50)).toBe(50);
    expect(statesOf(study, rows, 50)[0]!.narrow).toBe(false);
  });

  it("looks only at runs below the look, however many came first and in whatever order", () => {
    const study = studyOf(
      "figures: [{ figure: leadTimeS, halfWidth: 5 }]\nruns: { least: 20, most: 400, every: 10 }",
    );
    const random = randomStream(3, "order", "x");
    const rows = Array.from({ length: 400 }, (_, run) => ({
      run,
      option: "as given",
      figures: { leadTimeS: 20 * random.normal() },
    }));
    const end = endOf(study, rows, 400);
    expect(end).toBeGreaterThan(20);
    expect(end).toBeLessThan(400);
    expect(endOf(study, [...rows].reverse(), 400)).toBe(end);
    expect(endOf(study, rows.slice(0, Number(end)), Number(end))).toBe(end);
  });
});
