/** What `roof study` prints. */
import { table } from "../table.js";
import type { StudyResult } from "./result.js";
import { told } from "./plots.js";

export const studyText = (result: StudyResult, pace: string): string => {
  const figures = table(
    ["figure", "option", "mean", "±", "unit", "5 %", "median", "95 %", "runs", "narrow enough"],
    result.figures.map((f) => [
      f.figure,
      f.cell === undefined ? f.option : `${f.option} ${Object.values(f.cell).join("/")}`,
      told(f.mean),
      told(f.halfWidth),
      f.unit || "-",
      told(f.p05),
      told(f.median),
      told(f.p95),
      f.n,
      f.narrow ? "yes" : "NO",
    ]),
  );
  const differences =
    result.differences.length === 0
      ? ""
      : `\n${table(
          ["difference", "option", "less", "mean", "±", "gain of common draws"],
          result.differences.map((d) => [
            d.figure,
            d.option,
            d.from,
            told(d.mean),
            told(d.halfWidth),
            told(d.gain),
          ]),
        )}\n`;
  const sobol =
    result.sobol.length === 0
      ? ""
      : `\n${table(
          ["Sobol", "option", "factor", "first", "±", "total", "±"],
          result.sobol.map(({ figure, option, factor, index: i }) => [
            figure,
            option,
            factor,
            told(i.first),
            told(i.firstHalfWidth),
            told(i.total),
            told(i.totalHalfWidth),
          ]),
        )}\n`;
  const ended = result.reached
    ? "every interval is as narrow as asked"
    : "the most runs allowed came before every interval was narrow";
  return `${result.study}\n${result.scenario}, ${result.design}, seed ${result.seed}, ${result.mode}: ${result.runs} runs; ${ended}\n\n${figures}\n${differences}${sobol}\n${pace}\nDigest ${result.digest}\n`;
};
