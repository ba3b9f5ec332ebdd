/** `roof cover`: who is warned and who is protected, by cell of the ground and by nation. */
import { rounded } from "../../../base/index.js";
import { GOVERNANCE_MODES, parseScenario, type ResolvedScenario } from "../../../messages/index.js";
import {
  coverAnswer,
  coverTask,
  MOST_RESOLUTION,
  whyCell,
  type CoverAnswer,
  type CoverCell,
  type CoverTask,
} from "../../../study/index.js";
import { Arguments } from "../args.js";
import type { Answer } from "../answer.js";
import { coverInThreads } from "../cover-threads.js";
import { coverGeojson } from "../cover-geojson.js";
import { coverText, whyText } from "../cover-text.js";
import { checkWritable, writeWhole } from "../files.js";
import { progressBar } from "../progress.js";
import { loadScenario, type LoadedScenario } from "../scenario-file.js";

export interface CoverOptions {
  readonly governance?: string;
  readonly resolution?: string;
  readonly geojson?: string;
  readonly why?: string;
  readonly cells?: boolean;
  readonly ends?: boolean;
}

const DEFAULT_RESOLUTION = 3;

export const cover = async (file: string, options: CoverOptions): Promise<Answer> => {
  const startedMs = performance.now();
  const args = new Arguments("cover");
  const governance =
    options.governance === undefined
      ? undefined
      : args.oneOf("--governance", options.governance, GOVERNANCE_MODES);
  const resolution =
    args.optionalNumber("--resolution", options.resolution, { min: 0, max: MOST_RESOLUTION, whole: true }) ??
    DEFAULT_RESOLUTION;
  const why = options.why === undefined ? undefined : await args.point("--why", options.why);
  args.done();
  const loaded = await loadScenario(file);
  if (options.geojson !== undefined) checkWritable(options.geojson, "--geojson");
  const scenarios =
    options.ends === true ? [loaded.resolved, ...(await atBothEnds(loaded))] : [loaded.resolved];
  const task = coverTask(scenarios, { ...(governance === undefined ? {} : { governance }), resolution });
  const bar = await progressBar("cover");
  const covers = await coverInThreads(task, (done) => bar.at(done)).finally(() => bar.stop());
  const answer = coverAnswer(task, covers);
  const [scenario] = task.scenarios;
  const wallS = rounded((performance.now() - startedMs) / 1000, 3);
  if (options.geojson !== undefined)
    writeWhole(options.geojson, `${JSON.stringify(coverGeojson(scenario!, answer.cells))}\n`);
  const place = why === undefined ? undefined : whyCell(task, why.latDeg, why.lonDeg);
  return {
    json: {
      ...head(task, resolution),
      cells: answer.cells.length,
      wallS,
      ...counts(answer.cells),
      nations: answer.nations,
      total: answer.total,
      unverified: scenario!.unverified,
      ...(options.cells === true ? { cellList: answer.cells.map(cellJson) } : {}),
      ...(place === undefined ? {} : { why: place }),
    },
    human: textOf(scenario!, answer, place, wallS),
  };
};

const textOf = (
  scenario: ResolvedScenario,
  answer: CoverAnswer,
  place: ReturnType<typeof whyCell> | undefined,
  wallS: number,
): string => `${coverText(scenario, answer, wallS)}${place === undefined ? "" : `\n${whyText(place)}`}`;

/** The same file read again with every disputed value at one end. */
const atBothEnds = async ({ text, name, given }: LoadedScenario): Promise<ResolvedScenario[]> => {
  const { atEnd, resolveScenario } = await import("../../../catalogue/index.js");
  const parsed = parseScenario(text);
  if (!parsed.ok) return [];
  return (["low", "high"] as const).flatMap((end) => {
    const resolved = resolveScenario(atEnd(parsed.value, end), name, given);
    return resolved.ok ? [resolved.value] : [];
  });
};

const head = ({ scenarios, scope }: CoverTask, resolution: number) => ({
  scenario: scenarios[0]!.name,
  governance: scenarios[0]!.governance,
  resolution,
  region: scope.region,
  areas: scope.areas,
  classes: scope.classes.map(({ missile, missileName, missileClass }) => ({
    missile,
    name: missileName,
    class: missileClass,
  })),
});

const counts = (cells: readonly CoverCell[]) => {
  const many = (is: (c: CoverCell) => boolean): number => cells.filter(is).length;
  return {
    threatenedCells: many((c) => c.verdict.threats > 0),
    protectedOnceCells: many((c) => c.verdict.engaged >= 1),
    protectedTwiceCells: many((c) => c.verdict.engaged >= 2),
    ...(cells.some((c) => c.confidence !== undefined)
      ? { disputedCells: many((c) => c.confidence === "disputed") }
      : {}),
  };
};

const cellJson = ({ id, nation, latDeg, lonDeg, verdict, by, confidence }: CoverCell) => ({
  cell: id,
  nation,
  latDeg,
  lonDeg,
  threats: verdict.threats,
  engaged: verdict.engaged,
  warningS: rounded(verdict.warningS, 1),
  by,
  ...(confidence === undefined ? {} : { confidence }),
});
