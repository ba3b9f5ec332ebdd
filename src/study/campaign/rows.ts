/** One row a run and option, and the study's state after so many runs: what has been seen, and whether it is enough. */
import { cellsOf, matricesOf } from "./draw.js";
import { figureKey, figureKind, type AskedFigure } from "./figures.js";
import { intervalOf, isNarrow, type Interval } from "./interval.js";
import { optionsOf, type StudyFile } from "./study-file.js";

export interface StudyRow {
  readonly run: number;
  readonly option: string;
  readonly figures: Readonly<Record<string, number | undefined>>;
}

/** Numbers of runs at which the intervals are looked at, in order; the last ends the study whatever they say. */
export const looksOf = (study: StudyFile): number[] => {
  const whole = wholeOf(study);
  if (study.design === "sobol") return [study.points * whole];
  const most = Math.max(whole, Math.floor(study.runs.most / whole) * whole);
  const up = (n: number): number => Math.min(most, Math.max(whole, Math.ceil(n / whole) * whole));
  const looks: number[] = [];
  for (let n = study.runs.least; ; n += study.runs.every) {
    const look = up(n);
    if (look !== looks[looks.length - 1]) looks.push(look);
    if (look === most) return looks;
  }
};

/** Runs that only mean something together: a hypercube, all cells once, one row of every matrix. */
const wholeOf = (study: StudyFile): number =>
  ({
    "monte-carlo": 1,
    "latin-hypercube": study.points,
    "full-factorial": cellsOf(study),
    sobol: matricesOf(study),
  })[study.design];

export interface FigureState {
  readonly figure: AskedFigure;
  readonly key: string;
  readonly option: string;
  readonly group: number;
  readonly interval: Interval;
  readonly narrow: boolean;
}

/** Rows of every run below `runs`, all options, in any order. */
export const statesOf = (study: StudyFile, rows: readonly StudyRow[], runs: number): FigureState[] => {
  const groups = study.design === "full-factorial" ? cellsOf(study) : 1;
  const values = new Map<string, (number | undefined)[]>();
  for (const row of rows)
    if (row.run < runs)
      for (const figure of study.figures) {
        const key = figureKey(figure);
        const own = values.get(`${row.option} ${key}`) ?? [];
        own[row.run] = row.figures[key];
        values.set(`${row.option} ${key}`, own);
      }
  return optionsOf(study).flatMap((option) =>
    study.figures.flatMap((figure) => {
      const key = figureKey(figure);
      const own = values.get(`${option.name} ${key}`) ?? [];
      return Array.from({ length: groups }, (_, group): FigureState => {
        const seen = observations(study, own, group, runs);
        const interval = intervalOf(seen, study.confidence, figureKind(figure.figure).share);
        const narrow = study.design === "sobol" || isNarrow(interval, figure);
        return { figure, key, option: option.name, group, interval, narrow };
      });
    }),
  );
};

/** Independent observations of one mean: runs; of a hypercube design, means of whole hypercubes. */
export const observations = (
  study: StudyFile,
  values: readonly (number | undefined)[],
  group: number,
  runs: number,
): number[] => {
  const of = (from: number, until: number, step: number): number[] => {
    const out: number[] = [];
    for (let run = from; run < until; run += step) if (values[run] !== undefined) out.push(values[run]!);
    return out;
  };
  if (study.design === "full-factorial") return of(group, runs, cellsOf(study));
  if (study.design !== "latin-hypercube") return of(0, runs, 1);
  const blocks: number[] = [];
  for (let from = 0; from < runs; from += study.points) {
    const block = of(from, from + study.points, 1);
    if (block.length > 0) blocks.push(block.reduce((sum, x) => sum + x, 0) / block.length);
  }
  return blocks;
};

/**
 * The first look at which every asked interval is narrow, where rows are there for it; "more" until then. Looks up to `after`
 * were seen before and were not enough.
 */
export const endOf = (
  study: StudyFile,
  rows: readonly StudyRow[],
  haveRuns: number,
  after = 0,
): number | "more" => {
  const looks = looksOf(study);
  for (const look of looks) {
    if (look <= after) continue;
    if (look > haveRuns) return "more";
    if (look === looks[looks.length - 1] || isEnough(study, rows, look)) return look;
  }
  return "more";
};

const isEnough = (study: StudyFile, rows: readonly StudyRow[], runs: number): boolean =>
  asksPrecision(study) && statesOf(study, rows, runs).every((s) => s.narrow);

/** A study that asks for no precision plays as many runs as it may. */
const asksPrecision = (study: StudyFile): boolean =>
  study.figures.some((f) => f.halfWidth !== undefined || f.relative !== undefined);
