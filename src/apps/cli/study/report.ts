/** report.html of a study: one page without anything outside it, readable on paper. */
import { banner } from "../../../formats/index.js";
import type { Mode } from "../../../messages/index.js";
import type { StudyFile, StudyRow } from "../../../study/index.js";
import { esc, htmlTable, section, STYLE } from "../report/html.js";
import type { StudyResult } from "./result.js";
import { histogram, told, tornado, whiskers } from "./plots.js";

export const studyReport = (result: StudyResult, study: StudyFile, rows: readonly StudyRow[]): string => {
  const keys = [...new Set(result.figures.map((f) => f.figure))];
  const parts = [
    section("Figures", figureTable(result), ...keys.map((key) => means(result, key))),
    section("How the runs lie", ...keys.map((key) => spread(result, rows, key))),
    section("Options compared, run by run", differences(result)),
    section("What each factor does", ...keys.flatMap((key) => effects(result, key))),
    section("How it was made", facts(result, study)),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(result.study)}</title><style>${STYLE}</style></head><body>
<p class="banner">${esc(banner({ mode: result.mode as Mode }))}</p>
<h1>${esc(result.study)}</h1>
<p class="soft">${esc(result.scenario)}, ${esc(result.design)}, ${result.runs} runs of ${result.options.length} ${result.options.length === 1 ? "option" : "options"}; ${
    result.reached ? "every interval is as narrow as asked" : "not every interval is as narrow as asked"
  }</p>
${result.unverified.length === 0 ? "" : `<p>Rests on unverified data: ${esc(result.unverified.join(", "))}.</p>`}
${parts.join("\n")}
</body></html>
`;
};

const where = (cell: StudyResult["figures"][number]["cell"]): string =>
  cell === undefined
    ? ""
    : ` [${Object.entries(cell)
        .map(([k, v]) => `${k}=${v}`)
        .join(", ")}]`;

const figureTable = (result: StudyResult): string =>
  htmlTable(
    `Means with their ${100 * result.confidence} % intervals; the 5th, 50th and 95th of 100 runs`,
    [
      "figure",
      "option",
      "mean",
      "±",
      "unit",
      "5 %",
      "median",
      "95 %",
      "runs",
      "without",
      "as narrow as asked",
    ],
    result.figures.map((f) => [
      f.figure,
      f.option + where(f.cell),
      told(f.mean),
      told(f.halfWidth),
      f.unit,
      told(f.p05),
      told(f.median),
      told(f.p95),
      f.n,
      f.without,
      f.narrow ? "yes" : "no",
    ]),
  );

const means = (result: StudyResult, key: string): string => {
  const lines = result.figures.filter((f) => f.figure === key);
  return lines.length < 2
    ? ""
    : whiskers(
        `${key}: mean and interval`,
        lines.map((f) => ({ ...f, name: f.option + where(f.cell) })),
      );
};

const spread = (result: StudyResult, rows: readonly StudyRow[], key: string): string =>
  histogram(
    key,
    result.options.map((option) => ({
      name: option,
      values: rows.flatMap((r) => {
        const value = r.option === option ? r.figures[key] : undefined;
        return value === undefined ? [] : [value];
      }),
    })),
  );

const differences = (result: StudyResult): string =>
  htmlTable(
    "Differences on the same draws; gain is how many times as many runs it would take without them",
    ["figure", "option", "less", "difference", "±", "gain"],
    result.differences.map((d) => [
      d.figure,
      d.option,
      d.from,
      told(d.mean),
      told(d.halfWidth),
      told(d.gain),
    ]),
  );

const effects = (result: StudyResult, key: string): string[] => [
  ...result.options.map((option) =>
    tornado(
      `${key}, ${option}: from the least to the greatest mean over each factor`,
      result.effects
        .filter((e) => e.figure === key && e.option === option)
        .map((e) => {
          const levels = e.levels.map((l) => l.mean);
          return { name: e.factor, low: Math.min(...levels), high: Math.max(...levels) };
        }),
    ),
  ),
  htmlTable(
    `${key}: Sobol indices (part of the variance, alone and with others)`,
    ["option", "factor", "first", "±", "total", "±"],
    result.sobol
      .filter((s) => s.figure === key)
      .map(({ option, factor, index }) => [
        option,
        factor,
        told(index.first),
        told(index.firstHalfWidth),
        told(index.total),
        told(index.totalHalfWidth),
      ]),
  ),
];

const facts = (result: StudyResult, study: StudyFile): string =>
  htmlTable(
    "Everything that decides the result",
    ["what", "value"],
    [
      ["seed", String(result.seed)],
      ["engine", result.engine],
      ["catalogue", result.catalogue],
      ["inputs", result.inputs],
      ["digest", result.digest],
      ...study.factors.map((f): [string, string] => [
        f.path,
        JSON.stringify(f.uniform ?? f.normal ?? f.triangular ?? f.values ?? f.disputed),
      ]),
    ],
  );
