/**
 * What a study found: each figure's mean with its interval, differences between options on the same draws, what each factor
 * does, and Sobol indices where the design is made for them.
 *
 * shape     figures rounded to nine significant digits, so that the text is short and the same everywhere
 */
import { drawOf, matricesOf } from "./draw.js";
import { figureKind } from "./figures.js";
import { intervalOf, type Interval } from "./interval.js";
import { observations, statesOf, type StudyRow } from "./rows.js";
import { quantile, sobolIndices, type SobolIndex } from "./sobol.js";
import { optionsOf, type StudyFile } from "./study-file.js";

export interface FigureLine extends Interval {
  readonly figure: string;
  readonly option: string;
  /** The cell of a full factorial design: what each factor is there. */
  readonly cell?: Readonly<Record<string, number | string | boolean>>;
  readonly unit: string;
  /** Runs that have no such figure. */
  readonly without: number;
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  /** As narrow as the study asked. */
  readonly narrow: boolean;
}

export interface DifferenceLine extends Interval {
  readonly figure: string;
  /** `option` less `from`, run by run. */
  readonly option: string;
  readonly from: string;
  /** How many times as many runs it would take without common draws. */
  readonly gain: number;
}

/** Means of a figure where a factor is in the lower and in the upper half of what it was, or at each of its values. */
export interface EffectLine {
  readonly figure: string;
  readonly option: string;
  readonly factor: string;
  readonly levels: readonly { readonly at: string; readonly n: number; readonly mean: number }[];
}

export interface SobolLine {
  readonly figure: string;
  readonly option: string;
  readonly factor: string;
  readonly index: SobolIndex;
}

export interface StudySummary {
  readonly runs: number;
  readonly options: readonly string[];
  /** Every asked interval is as narrow as asked; false where the most allowed runs came first. */
  readonly reached: boolean;
  readonly figures: readonly FigureLine[];
  readonly differences: readonly DifferenceLine[];
  readonly effects: readonly EffectLine[];
  readonly sobol: readonly SobolLine[];
}

export const summaryOf = (study: StudyFile, rows: readonly StudyRow[], runs: number): StudySummary => {
  const options = optionsOf(study).map((o) => o.name);
  const states = statesOf(study, rows, runs);
  const valuesOf = (option: string, key: string): (number | undefined)[] => {
    const values: (number | undefined)[] = new Array<undefined>(runs).fill(undefined);
    for (const row of rows) if (row.option === option && row.run < runs) values[row.run] = row.figures[key];
    return values;
  };
  const figures = states.map((s): FigureLine => {
    const all = valuesOf(s.option, s.key);
    const step = study.design === "full-factorial";
    const mine = all.filter((_, run) => !step || drawOf(study, run).group === s.group);
    const known = mine.filter((x) => x !== undefined);
    return {
      figure: s.key,
      option: s.option,
      ...(step ? { cell: drawOf(study, s.group).values } : {}),
      unit: figureKind(s.figure.figure).unit,
      ...shortened(s.interval),
      without: mine.length - known.length,
      p05: short(quantile(known, 0.05)),
      median: short(quantile(known, 0.5)),
      p95: short(quantile(known, 0.95)),
      narrow: s.narrow,
    };
  });
  const keys = [...new Set(states.map((s) => s.key))];
  const factorial = study.design === "full-factorial" || study.design === "sobol";
  return {
    runs,
    options,
    reached: states.every((s) => s.narrow),
    figures,
    differences: factorial
      ? []
      : keys.flatMap((key) =>
          options.slice(1).map((option) => difference(study, key, option, options[0]!, valuesOf, runs)),
        ),
    effects: study.design === "sobol" ? [] : keys.flatMap((key) => effects(study, key, options, valuesOf)),
    sobol:
      study.design === "sobol" ? keys.flatMap((key) => indices(study, key, options, valuesOf, runs)) : [],
  };
};

type ValuesOf = (option: string, key: string) => (number | undefined)[];

const difference = (
  study: StudyFile,
  key: string,
  option: string,
  from: string,
  valuesOf: ValuesOf,
  runs: number,
): DifferenceLine => {
  const [mine, others] = [valuesOf(option, key), valuesOf(from, key)];
  const apart = mine.map((x, i) => (x === undefined || others[i] === undefined ? undefined : x - others[i]));
  const of = (values: readonly (number | undefined)[]): Interval =>
    intervalOf(observations(study, values, 0, runs), study.confidence, false);
  const [paired, a, b] = [of(apart), of(mine), of(others)];
  const alone = a.sd * a.sd + b.sd * b.sd;
  return {
    figure: key,
    option,
    from,
    ...shortened(paired),
    gain: paired.sd === 0 ? 1 : short(alone / (paired.sd * paired.sd)),
  };
};

const effects = (
  study: StudyFile,
  key: string,
  options: readonly string[],
  valuesOf: ValuesOf,
): EffectLine[] =>
  options.flatMap((option) => {
    const values = valuesOf(option, key);
    return study.factors.map((factor): EffectLine => {
      const drawn = values.map((_, run) => drawOf(study, run).values[factor.path]!);
      const isLevels = factor.values !== undefined || factor.disputed !== undefined;
      const middle = isLevels ? 0 : quantile(drawn.map(Number), 0.5);
      const levelOf = (run: number): string =>
        isLevels
          ? String(drawn[run])
          : Number(drawn[run]) < middle
            ? `below ${short(middle)}`
            : `from ${short(middle)} on`;
      const names = [...new Set(drawn.map((_, run) => levelOf(run)))].sort();
      return {
        figure: key,
        option,
        factor: factor.name ?? factor.path,
        levels: names.map((at) => {
          const own = values.filter((x, run): x is number => x !== undefined && levelOf(run) === at);
          return { at, n: own.length, mean: short(own.reduce((sum, x) => sum + x, 0) / own.length) };
        }),
      };
    });
  });

const indices = (
  study: StudyFile,
  key: string,
  options: readonly string[],
  valuesOf: ValuesOf,
  runs: number,
): SobolLine[] =>
  options.flatMap((option) => {
    const values = valuesOf(option, key);
    const matrices = matricesOf(study);
    const rows = Array.from({ length: runs / matrices }, (_, r) =>
      values.slice(r * matrices, (r + 1) * matrices),
    )
      .filter((row): row is number[] => row.every((x) => x !== undefined))
      .map(([a, b, ...ab]) => ({ a: a!, b: b!, ab }));
    const names = [...study.factors.map((f) => f.name ?? f.path), "luck"];
    const constant = rows.every((r) => r.a === rows[0]!.a && r.b === rows[0]!.a);
    // A figure that never changes has no variance to explain, and one that is mostly missing no rows to judge by.
    if (rows.length < 8 || constant) return [];
    return sobolIndices(rows, study.seed).map((index, i) => ({
      figure: key,
      option,
      factor: names[i]!,
      index: {
        first: short(index.first),
        total: short(index.total),
        firstHalfWidth: short(index.firstHalfWidth),
        totalHalfWidth: short(index.totalHalfWidth),
      },
    }));
  });

const shortened = (i: Interval): Interval => ({
  n: i.n,
  mean: short(i.mean),
  sd: short(i.sd),
  halfWidth: short(i.halfWidth),
});
const short = (x: number): number => (Number.isFinite(x) ? Number(x.toPrecision(9)) : x);
